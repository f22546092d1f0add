import { directionOf, isLocale } from '../../i18n/locale.ts'
import type { CitedClaim } from '../../model/detail.ts'
import type { Source } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useSourcesPage } from '../context/useSourcesPage.ts'
import './Citations.css'

const directionOfLanguage = (lang: string) => (isLocale(lang) ? directionOf(lang) : 'auto')

/** "TASS, 19 April 2021"; a link if the source has a URL. */
function SourceName({ source }: { readonly source: Source }) {
  const { say, locale, direction, date } = useSpeech()
  // Publishers forbid framing (X-Frame-Options), so links in an embedded page open a new tab.
  const isEmbedded = useAddress(({ embed }) => embed)
  // An isolate of the page's direction: a name in Latin letters may be followed by Arabic words in brackets.
  const publisher = `${direction === 'rtl' ? '\u2067' : '\u2066'}${source.publisher[locale]}\u2069`
  const name =
    source.date === undefined ? publisher : say('source.date', { publisher, date: date(source.date) })
  // Only http(s) URLs become links, whatever a data file contains.
  return source.url !== undefined && /^https?:/.test(source.url) ? (
    <a href={source.url} rel="noopener external" target={isEmbedded ? '_blank' : undefined}>
      {name}
    </a>
  ) : (
    <span>{name}</span>
  )
}

function SourceList({
  label,
  citations,
}: {
  readonly label: string
  readonly citations: CitedClaim['citations']
}) {
  const { say } = useSpeech()
  if (citations.length === 0) return null
  return (
    <ul className="sources" aria-label={label}>
      {citations.map(({ citation, source }) => (
        <li key={citation.source}>
          {source ? <SourceName source={source} /> : <span>{citation.source}</span>}
          {source?.seen === false && <small>{` (${say('detail.unread')})`}</small>}
        </li>
      ))}
    </ul>
  )
}

/** The sources of a claim, quotable ones first; listed apart: sources that only report the event. */
export function Citations({ citations }: { readonly citations: CitedClaim['citations'] }) {
  const { say } = useSpeech()
  const beside = citations.filter(({ citation }) => citation.basis === 'event')
  const bearing = citations.filter(({ citation }) => citation.basis === 'claim')
  return (
    <>
      {bearing.map(
        ({ citation: { quote }, source }) =>
          quote &&
          source && (
            <figure key={source.id}>
              <blockquote lang={quote.lang} dir={directionOfLanguage(quote.lang)}>
                {quote.exact}
              </blockquote>
              <figcaption>
                <SourceName source={source} />
              </figcaption>
            </figure>
          ),
      )}
      <SourceList
        label={say('detail.sources')}
        citations={bearing.filter(({ citation, source }) => !citation.quote || !source)}
      />
      {bearing.length > 0 && bearing.every(({ source }) => source?.weak) && (
        <small className="soft">{say('detail.weak')}</small>
      )}
      {beside.length > 0 && (
        <div className="beside">
          <small>{`${say('detail.alsoReport')}:`}</small>
          <SourceList label={say('detail.alsoReport')} citations={beside} />
        </div>
      )}
    </>
  )
}

/** Every source of the event in full: title in its own language, publisher, date, URL. */
export function SourceIndex({ sources }: { readonly sources: readonly Source[] }) {
  const { say } = useSpeech()
  const all = useSourcesPage()
  return (
    <section>
      <h3>{say('detail.sources')}</h3>
      <ul className="source-index">
        {sources.map((source) => (
          <li key={source.id}>
            {/* The block has the direction of the page, so that titles of all languages are aligned. */}
            <cite>
              <bdi lang={source.lang}>{source.title}</bdi>
            </cite>
            <SourceName source={source} />
          </li>
        ))}
      </ul>
      {all !== null && (
        <p>
          <a href={all}>{say('sources.all')}</a>
        </p>
      )}
    </section>
  )
}
