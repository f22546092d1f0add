import { Fragment, type ReactNode } from 'react'
import { endonym, intlTag, wordmark } from '../i18n/locale.ts'
import type { SourceWords } from '../i18n/sourceWords.ts'
import type { Speech } from '../i18n/speech.ts'
import type { BookClaim, BookSource, Office, SourceBook } from '../model/sourceBook.ts'
import { publishersOf } from '../schema/bearing.ts'
import type { EventHead } from '../schema/published.ts'
import type { Records } from '../schema/rule.ts'
import { LOCALES } from '../schema/vocabulary.ts'
import { SpeechProvider } from '../views/context/speech.ts'
import { Localized } from '../views/ui/Localized.tsx'
import { SOURCES_STYLES } from './sourcesStyles.ts'

export interface SourcesPageProps {
  readonly book: SourceBook
  readonly records: Pick<Records, 'publishers' | 'actors'>
  readonly speech: Speech
  readonly words: SourceWords
  /** The path from the page to the root of the site: `../../`. */
  readonly root: string
  /** The version of the records. */
  readonly version: string
}

/** The sides that have a part of the page; sources of other states are among the others. */
const SIDES = ['russia', 'united-states'] as const
type Group = (typeof SIDES)[number] | 'other'
const groupOf = ({ state }: BookSource): Group => SIDES.find((side) => side === state) ?? 'other'

/** A part of the page, with its line in the contents. */
interface Part {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

/** Every source and what rests on it, as a document: rendered at build time only, and without the app. */
export function SourcesPage({ book, records, speech, words, root, version }: SourcesPageProps) {
  const { locale } = speech
  const { say } = words
  const home = `${root}${locale}/`
  const nameOf = (id: string) => records.actors.get(id)?.name[locale] ?? id
  const languages = new Intl.DisplayNames(intlTag[locale], { type: 'language' })

  /** Without the day of the week, which would fill the list. */
  const dateOf = ({ when }: EventHead) =>
    when.precision === 'day' && when.first === when.last && !when.approximate && !when.uncertain
      ? speech.day(when.first, 'long')
      : speech.when(when)
  const eventLink = (event: EventHead, content: ReactNode) => (
    <a href={`${home}events/${event.id}/`}>{content}</a>
  )
  const claimLink = ({ event, claim: { by, text } }: BookClaim) => {
    const speaker = by === undefined || text[locale].includes(nameOf(by)) ? null : nameOf(by)
    return eventLink(
      event,
      <>
        {speaker !== null && <b>{`${speaker}: `}</b>}
        <Localized text={text} />
      </>,
    )
  }

  /** The source as a link to its place on this page. */
  const sourceLink = ({ source: id }: BookClaim['claim']['sources'][number]) => {
    const source = book.sources.find((each) => each.id === id)
    return (
      <Fragment key={id}>
        {' · '}
        <a href={`#${id}`}>{source === undefined ? id : words.publisher(source.record)}</a>
      </Fragment>
    )
  }
  const claimList = (claims: readonly BookClaim[], isUnderSource = false) => (
    <ul className="rests">
      {claims.map((each) => (
        <li key={`${each.event.id} ${each.claim.text.en}`}>
          {claimLink(each)}{' '}
          <small>
            {dateOf(each.event)}
            {!isUnderSource && each.claim.sources.filter(({ basis }) => basis !== 'event').map(sourceLink)}
          </small>
        </li>
      ))}
    </ul>
  )

  const officeList = (offices: readonly Office[]) => (
    <ul className="rests">
      {offices.map(({ actor, office: { title } }) => (
        <li key={`${actor} ${title.en}`}>
          <a href={`${home}actors/${actor}/`}>{nameOf(actor)}</a>
          {`: ${title[locale]}`}
        </li>
      ))}
    </ul>
  )

  const sourceItem = (source: BookSource) => {
    const { id, record, bears, reports, offices, isWeak } = source
    const voices = publishersOf(record).flatMap((one) => records.publishers.get(one) ?? [])
    const name = words.publisher(record)
    const facts = [
      ...(record.date === undefined ? [] : [speech.date(record.date)]),
      languages.of(record.lang) ?? record.lang,
      ...new Set(voices.map((one) => words.voice(one)).filter((voice) => !name.includes(voice))),
      say(record.seen ? (record.headlineOnly ? 'source.headlineOnly' : 'source.read') : 'source.unread'),
      ...(isWeak ? [say('source.weak')] : []),
    ]
    return (
      <li key={id} id={id}>
        <p>
          <cite>
            {record.url === undefined ? (
              <bdi lang={record.lang}>{record.title}</bdi>
            ) : (
              <a href={record.url} rel="noopener external">
                <bdi lang={record.lang}>{record.title}</bdi>
              </a>
            )}
          </cite>
        </p>
        <p>
          <b>{name}</b>
        </p>
        <p>
          <small>{facts.join(' · ')}</small>
        </p>
        {bears.length > 0 && (
          <>
            <p>{`${say('source.bears', { claims: bears.length })}:`}</p>
            {claimList(bears, true)}
          </>
        )}
        {reports.length > 0 && (
          <>
            <p>{`${say('source.beside')}:`}</p>
            <ul className="rests">
              {reports.map((event) => (
                <li key={event.id}>{eventLink(event, <Localized text={event.title} />)}</li>
              ))}
            </ul>
          </>
        )}
        {offices.length > 0 && (
          <>
            <p>{`${say('source.offices')}:`}</p>
            {officeList(offices)}
          </>
        )}
      </li>
    )
  }

  const groups = ([...SIDES, 'other'] as const).map((group): Part => {
    const sources = book.sources.filter((source) => groupOf(source) === group)
    return {
      id: `sources-${group}`,
      title: say('group.count', { title: say(`group.${group}`), sources: sources.length }),
      content: <ul className="sources-list">{sources.map(sourceItem)}</ul>,
    }
  })
  const onlyOne = [...new Set(book.claims.map(({ event }) => event))].filter(({ oneSource }) => oneSource)
  const parts: readonly Part[] = [
    ...groups,
    {
      id: 'one-publisher',
      title: say('one.title', { claims: book.fromOne.length }),
      content: (
        <>
          <p>{say('one.words')}</p>
          {onlyOne.length > 0 && (
            <>
              <p>{say('one.events')}</p>
              <ul className="rests">
                {onlyOne.map((event) => (
                  <li key={event.id}>{eventLink(event, <Localized text={event.title} />)}</li>
                ))}
              </ul>
              <p>{say('one.claims')}</p>
            </>
          )}
          {claimList(book.fromOne)}
        </>
      ),
    },
    ...[...book.fromState].map(
      ([state, claims]): Part => ({
        id: `only-${state}`,
        title: say('state.title', {
          state: state.replaceAll('-', '_'),
          name: nameOf(state),
          claims: claims.length,
        }),
        content: claimList(claims),
      }),
    ),
    {
      id: 'weak-sources',
      title: say('weak.title', { claims: book.fromWeak.length }),
      content: (
        <>
          <p>{say('weak.words')}</p>
          {claimList(book.fromWeak)}
        </>
      ),
    },
    {
      id: 'offices',
      title: say('unsourced.title', { offices: book.unsourced.length }),
      content: (
        <>
          <p>{say('unsourced.words')}</p>
          {officeList(book.unsourced)}
        </>
      ),
    },
  ]

  return (
    <SpeechProvider value={speech}>
      <style>{SOURCES_STYLES}</style>
      <header className="masthead">
        <a className="wordmark" href={home}>
          {wordmark[locale]}
        </a>
        <nav aria-label={speech.say('nav.languages')}>
          {LOCALES.map((other) => (
            <a
              key={other}
              href={`${root}${other}/sources/`}
              lang={other}
              hrefLang={other}
              aria-current={other === locale ? 'true' : undefined}
            >
              {endonym[other]}
            </a>
          ))}
        </nav>
      </header>
      <main className="book">
        <h1>{say('page.title')}</h1>
        <p>
          {say('page.introduction', {
            claims: book.claims.length,
            events: new Set(book.claims.map(({ event }) => event)).size,
            sources: book.sources.filter(({ bears }) => bears.length > 0).length,
          })}
        </p>
        <nav aria-label={say('page.contents')}>
          <ul>
            {parts.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {parts.map(({ id, title, content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            {content}
          </section>
        ))}
        <p>
          <a href={home}>{say('page.home')}</a> <small>{say('page.version', { version })}</small>
        </p>
      </main>
    </SpeechProvider>
  )
}
