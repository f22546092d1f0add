import { askNothing } from '../../state/actions.ts'
import { useSpeech } from '../context/speech.ts'

/** Where nothing matches: that it is so, and a way back to all events. */
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
