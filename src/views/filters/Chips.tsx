import { chipsOf } from '../../model/chips.ts'
import { ask, askNothing } from '../../state/actions.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'

/** The active filters, each as a button that removes it. */
export function Chips() {
  const names = useNames()
  const speech = useSpeech()
  const query = useAddress(({ query }) => query)
  const chips = chipsOf(names, query, speech)
  if (chips.length === 0) return null
  return (
    <div className="chips">
      <ul aria-label={speech.say('filters.set')}>
        {chips.map(({ id, label, known, without }) => (
          <li key={id} data-unknown={!known || undefined}>
            <span>
              <bdi>{label}</bdi>
            </span>
            <button
              type="button"
              aria-label={speech.say('chip.remove', { label })}
              onClick={() => ask(without)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={askNothing}>
        {speech.say('filters.clear')}
      </button>
    </div>
  )
}
