import type { Corpus } from '../../index/corpus.ts'
import type { Ties as AllTies, Tie } from '../../model/detail.ts'
import type { EventHead } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'
import { EventLink } from '../ui/EventLink.tsx'

interface TieRowProps {
  readonly corpus: Corpus
  readonly tie: Tie
  /** The tie is told from its other end. */
  readonly isBack: boolean
}

function TieRow({ corpus, tie, isBack }: TieRowProps) {
  const { say, locale } = useSpeech()
  const days = Math.abs(tie.lag)
  return (
    <li>
      <span className="soft">{say(isBack ? `relation.back.${tie.type}` : `relation.${tie.type}`)}:</span>{' '}
      <EventLink corpus={corpus} event={tie.event}>
        {tie.event.title[locale]}
      </EventLink>{' '}
      <small>{say(isBack ? 'tie.later' : 'tie.earlier', { days })}</small>
    </li>
  )
}

interface EventLinksProps {
  readonly corpus: Corpus
  readonly events: readonly EventHead[]
}

function EventLinks({ corpus, events }: EventLinksProps) {
  const { locale } = useSpeech()
  return (
    <ul className="ties">
      {events.map((event) => (
        <li key={event.id}>
          <EventLink corpus={corpus} event={event}>
            {event.title[locale]}
          </EventLink>
        </li>
      ))}
    </ul>
  )
}

/** What the event is part of and holds, what it answers and what answers it, each with the days between. */
export function TieList({ corpus, ties }: { readonly corpus: Corpus; readonly ties: AllTies }) {
  const { say } = useSpeech()
  return (
    <>
      {ties.partOf.length > 0 && (
        <section>
          <h3>{say('detail.partOf')}</h3>
          <EventLinks corpus={corpus} events={ties.partOf} />
        </section>
      )}
      {ties.parts.length > 0 && (
        <section>
          <h3>{say('detail.parts')}</h3>
          <EventLinks corpus={corpus} events={ties.parts} />
        </section>
      )}
      {ties.before.length + ties.after.length > 0 && (
        <section>
          <h3>{say('detail.beforeAfter')}</h3>
          <ul className="ties">
            {ties.before.map((tie) => (
              <TieRow corpus={corpus} key={`${tie.type} ${tie.event.id}`} tie={tie} isBack={false} />
            ))}
            {ties.after.map((tie) => (
              <TieRow corpus={corpus} key={`${tie.type} ${tie.event.id}`} tie={tie} isBack />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
