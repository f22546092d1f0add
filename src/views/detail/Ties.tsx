import type { Tie } from '../../model/detail.ts'
import { useSpeech } from '../context/speech.ts'
import { useOwnAnswer } from '../data/useQuestion.ts'
import { EventLink } from '../ui/EventLink.tsx'
import './Ties.css'

interface TieRowProps {
  readonly tie: Tie
  /** True if the other event points to this one. */
  readonly isBack: boolean
}

function TieRow({ tie, isBack }: TieRowProps) {
  const { say, locale } = useSpeech()
  const days = Math.abs(tie.lag)
  return (
    <li>
      <span className="soft">{`${say(isBack ? `relation.back.${tie.type}` : `relation.${tie.type}`)}:`}</span>{' '}
      <EventLink event={tie.event}>{tie.event.title[locale]}</EventLink>{' '}
      <small>{say(isBack ? 'tie.later' : 'tie.earlier', { days })}</small>
    </li>
  )
}

/** The event's relations in both directions, each with the number of days between. */
export function TieList({ id }: { readonly id: string }) {
  const { say, locale } = useSpeech()
  const ties = useOwnAnswer('ties', id).data
  if (!ties) return null
  return (
    <>
      {(['partOf', 'parts'] as const)
        .filter((which) => ties[which].length > 0)
        .map((which) => (
          <section key={which}>
            <h3>{say(`detail.${which}`)}</h3>
            <ul className="ties">
              {ties[which].map((event) => (
                <li key={event.id}>
                  <EventLink event={event}>{event.title[locale]}</EventLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {ties.before.length + ties.after.length > 0 && (
        <section>
          <h3>{say('detail.beforeAfter')}</h3>
          <ul className="ties">
            {ties.before.map((tie) => (
              <TieRow key={`${tie.type} ${tie.event.id}`} tie={tie} isBack={false} />
            ))}
            {ties.after.map((tie) => (
              <TieRow key={`${tie.type} ${tie.event.id}`} tie={tie} isBack />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
