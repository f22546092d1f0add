import { directionOf, isLocale } from '../../i18n/locale.ts'
import type { CitedClaim } from '../../model/detail.ts'
import type { Source } from '../../schema/published.ts'
import { useSpeech } from '../speech.ts'

const directionOfLanguage = (lang: string) => (isLocale(lang) ? directionOf(lang) : undefined)

function SourceName({ source }: { readonly source: Source }) {
  const { locale, date } = useSpeech()
  const name = (
    <>
      <bdi>{source.publisher[locale]}</bdi>
      {source.date !== undefined && (
        <>
          , <time dateTime={source.date}>{date(source.date)}</time>
        </>
      )}
    </>
  )
  // Only web addresses become links, whatever a data file says.
  return source.url !== undefined && /^https?:/.test(source.url) ? (
    <a href={source.url} rel="noopener external" title={source.title}>
      {name}
    </a>
  ) : (
    <span title={source.title}>{name}</span>
  )
}

interface SourceListProps {
  readonly label: string
  readonly citations: CitedClaim['citations']
}

function SourceList({ label, citations }: SourceListProps) {
  const { say } = useSpeech()
  return (
    <ul className="sources" aria-label={label}>
      {citations.map(({ citation, source }) => (
        <li key={citation.source}>
          {source ? <SourceName source={source} /> : citation.source}
          {source?.seen === false && <small> ({say('detail.unread')})</small>}
        </li>
      ))}
    </ul>
  )
}

/** The sources that bear a claim, with their words where we may quote them; apart, those that only report the event. */
export function Citations({ citations }: { readonly citations: CitedClaim['citations'] }) {
  const { say } = useSpeech()
  const bearing = citations.filter(({ citation }) => citation.basis === 'claim')
  const beside = citations.filter(({ citation }) => citation.basis === 'event')
  return (
    <>
      {citations.map(
        ({ citation: { quote, source } }) =>
          quote && (
            <blockquote key={source} lang={quote.lang} dir={directionOfLanguage(quote.lang)}>
              {quote.exact}
            </blockquote>
          ),
      )}
      <SourceList label={say('detail.sources')} citations={bearing} />
      {beside.length > 0 && (
        <div className="beside">
          <small>{say('detail.alsoReport')}:</small>
          <SourceList label={say('detail.alsoReport')} citations={beside} />
        </div>
      )}
    </>
  )
}
