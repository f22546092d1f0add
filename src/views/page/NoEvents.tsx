import { askNothing } from '../../state/actions.ts'
import { useSpeech } from '../context/speech.ts'

/** Shown if nothing matches, with a button that resets the filters. */
export function NoEvents() {
  const { say } = useSpeech()
  return (
    <div className="notice">
      <p>{say('empty.title')}</p>
      <button type="button" className="primary" onClick={askNothing}>
        {say('filters.clear')}
      </button>
    </div>
  )
}
