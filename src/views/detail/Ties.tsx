import type { Tie } from '../../model/detail.ts'
import { useSpeech } from '../context/speech.ts'
import { useOwnAnswer } from '../data/useQuestion.ts'
import { EventLink } from '../ui/EventLink.tsx'
import './Ties.css'

interface TieRowsProps {
  readonly ties: readonly Tie[]
  /** True if the other events point to this one. */
  readonly isBack?: boolean
}

function TieRows({ ties, isBack = false }: TieRowsProps) {
  const { say } = useSpeech()
  return ties.map(({ type, event, lag }) => (
    <li key={`${type} ${event.id}`}>
      <span className="soft">{`${say(isBack ? `relation.back.${type}` : `relation.${type}`)}:`}</span>{' '}
      <EventLink event={event} />{' '}
      <small>{say(isBack ? 'tie.later' : 'tie.earlier', { days: Math.abs(lag) })}</small>
    </li>
  ))
}

const isAnswer = ({ type }: Tie) => type === 'responds-to'

/** What answered the event, with the number of days between. */
export function AnsweredBy({ id }: { readonly id: string }) {
  const answers = useOwnAnswer('ties', id).data?.after.filter(isAnswer) ?? []
  if (answers.length === 0) return null
  return (
    <ul className="ties answers">
      <TieRows ties={answers} isBack />
    </ul>
  )
}

/** What the event is part of, and its own parts: what a meeting decided, what was said in a call. */
export function PartLists({ id }: { readonly id: string }) {
  const { say } = useSpeech()
  const ties = useOwnAnswer('ties', id).data
  return (['partOf', 'parts'] as const).map(
    (which) =>
      ties &&
      ties[which].length > 0 && (
        <section key={which}>
          <h3>{say(`detail.${which}`)}</h3>
          <ul className="ties">
            {ties[which].map((event) => (
              <li key={event.id}>
                <EventLink event={event} />
              </li>
            ))}
          </ul>
        </section>
      ),
  )
}

/** The event's other relations in both directions, each with the number of days between. */
export function TieList({ id }: { readonly id: string }) {
  const { say } = useSpeech()
  const ties = useOwnAnswer('ties', id).data
  const after = ties?.after.filter((tie) => !isAnswer(tie)) ?? []
  if (!ties || ties.before.length + after.length === 0) return null
  return (
    <section>
      <h3>{say('detail.beforeAfter')}</h3>
      <ul className="ties">
        <TieRows ties={ties.before} />
        <TieRows ties={after} isBack />
      </ul>
    </section>
  )
}
