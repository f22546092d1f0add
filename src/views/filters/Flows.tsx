import type { Corpus } from '../../index/corpus.ts'
import { type Flow, flowsBetween, NO_FLOW } from '../../model/flows.ts'
import { sidesOf } from '../../model/sides.ts'
import { actorName } from '../../model/words.ts'
import { ask } from '../../state/actions.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'

/** Who acts toward whom, in numbers that can be pressed. */
export function Flows({ corpus }: { readonly corpus: Corpus }) {
  const speech = useSpeech()
  const address = useAddress()
  const sides = sidesOf(corpus, address)
  if (!sides) return null
  const [first, second] = sides.map((side) => actorName(corpus, side, speech)) as [string, string]
  const words: Readonly<Record<Flow['id'], string>> = {
    'first-to-second': speech.say('flow.toward', { from: first, to: second }),
    'second-to-first': speech.say('flow.toward', { from: second, to: first }),
    together: speech.say('flow.together'),
  }
  return (
    <fieldset className="flows">
      <legend className="unseen">{speech.say('flow.label')}</legend>
      {flowsBetween(corpus, sides, address.query).map(({ id, query, count, pressed }) => (
        <button key={id} type="button" aria-pressed={pressed} onClick={() => ask(pressed ? NO_FLOW : query)}>
          {words[id]} <b>{speech.number(count)}</b>
        </button>
      ))}
    </fieldset>
  )
}
