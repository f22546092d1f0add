import { useMemo } from 'react'
import { afterPress, type Flow, flowsBetween, isPressed } from '../../model/flows.ts'
import { sidesOf } from '../../model/sides.ts'
import { actorName } from '../../model/words.ts'
import { ask } from '../../state/actions.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useQuestion } from '../data/useQuestion.ts'
import './Flows.css'

interface FlowButtonProps {
  readonly flow: Flow
  readonly label: string
}

function FlowButton({ flow, label }: FlowButtonProps) {
  const { number } = useSpeech()
  const query = useAddress(({ query }) => query)
  const counted = useMemo(() => ({ ...query, ...flow.query }), [query, flow])
  const count = useQuestion('count', counted)
  return (
    <button type="button" aria-pressed={isPressed(flow, query)} onClick={() => ask(afterPress(flow, query))}>
      <span>{label}</span> {count.data !== undefined && <b>{number(count.data)}</b>}
    </button>
  )
}

/**
 * Who acts toward whom: three filters with counts, as toggle buttons. The two directions can be set together. Renders nothing
 * without two sides.
 */
export function Flows() {
  const names = useNames()
  const speech = useSpeech()
  const sides = sidesOf(names, useAddress())
  const [first, second] = sides ?? []
  const flows = useMemo(() => (first && second ? flowsBetween([first, second]) : []), [first, second])
  if (!first || !second) return null
  const [from, to] = [actorName(names, first, speech), actorName(names, second, speech)]
  const labels: Readonly<Record<Flow['id'], string>> = {
    'first-to-second': speech.say('flow.toward', { from, to }),
    'second-to-first': speech.say('flow.toward', { from: to, to: from }),
    together: speech.say('flow.together'),
  }
  return (
    <fieldset className="flows">
      <legend className="unseen">{speech.say('flow.label')}</legend>
      {flows.map((flow) => (
        <FlowButton key={flow.id} flow={flow} label={labels[flow.id]} />
      ))}
    </fieldset>
  )
}
