import type { ReactNode } from 'react'
import { DOT } from '../lib/dot.ts'
import type { BookClaim, Office } from '../model/sourceBook.ts'
import { bearersOf } from '../schema/bearing.ts'
import type { EventHead } from '../schema/published.ts'
import { Localized } from '../views/ui/Localized.tsx'
import { useSetting } from './sourcesSetting.ts'

function EventAnchor({ event, children }: { readonly event: EventHead; readonly children: ReactNode }) {
  return <a href={`${useSetting().home}events/${event.id}/`}>{children}</a>
}

export function EventTitles({ events }: { readonly events: readonly EventHead[] }) {
  return (
    <ul className="rests">
      {events.map((event) => (
        <li key={event.id}>
          <EventAnchor event={event}>
            <Localized text={event.title} />
          </EventAnchor>
        </li>
      ))}
    </ul>
  )
}

/** The claim, after who makes it, as a link to its event. */
function ClaimAnchor({ event, claim: { by, text } }: BookClaim) {
  const { nameOf } = useSetting()
  return (
    <EventAnchor event={event}>
      {by !== undefined && <b>{`${nameOf(by)}: `}</b>}
      <Localized text={text} />
    </EventAnchor>
  )
}

/** The sources that a claim rests on, each a link to its place on this page. */
function Bearers({ claim }: Pick<BookClaim, 'claim'>) {
  const { book, words } = useSetting()
  const ids = new Set(bearersOf(claim))
  return book.sources.map(
    ({ id, record }) =>
      ids.has(id) && (
        <span key={id}>
          {DOT}
          <a href={`#${id}`}>{words.publisher(record)}</a>
        </span>
      ),
  )
}

interface ClaimsProps {
  readonly claims: readonly BookClaim[]
  /** True below the one source that bears them, which then is not named. */
  readonly isUnderSource?: boolean
}

export function Claims({ claims, isUnderSource = false }: ClaimsProps) {
  const { speech } = useSetting()
  /** Without the day of the week, which would fill the list. */
  const dateOf = ({ when }: EventHead) =>
    when.precision === 'day' && when.first === when.last && !when.approximate && !when.uncertain
      ? speech.day(when.first, 'long')
      : speech.when(when)
  return (
    <ul className="rests">
      {claims.map((each) => (
        <li key={`${each.event.id} ${each.claim.text.en}`}>
          <ClaimAnchor {...each} />{' '}
          <small>
            {dateOf(each.event)}
            {!isUnderSource && <Bearers claim={each.claim} />}
          </small>
        </li>
      ))}
    </ul>
  )
}

export function Offices({ offices }: { readonly offices: readonly Office[] }) {
  const { home, speech, nameOf } = useSetting()
  return (
    <ul className="rests">
      {offices.map(({ actor, office: { title, from } }) => (
        <li key={`${actor} ${title.en} ${from}`}>
          <a href={`${home}actors/${actor}/`}>{nameOf(actor)}</a>
          {`: ${speech.text(title)}`}
        </li>
      ))}
    </ul>
  )
}
