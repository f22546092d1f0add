import { LANES, VIEWS } from '../query/address.ts'
import { showLanes, showView } from '../state/actions.ts'
import { Choice } from './Choice.tsx'
import { useSpeech } from './speech.ts'
import { useAddress } from './useAddress.ts'
import { useShownView } from './useShownView.ts'

/** How the timeline is cut into lanes. */
export function LaneChoice() {
  const { say } = useSpeech()
  const lanes = useAddress(({ lanes }) => lanes)
  return (
    <Choice
      label={say('lanes.label')}
      value={lanes}
      options={LANES.map((value) => ({ value, words: say(`lanes.${value}`) }))}
      onChoose={showLanes}
    />
  )
}

/** Timeline or list. */
export function ViewChoice() {
  const { say } = useSpeech()
  const shown = useShownView()
  return (
    <div className="view-choice">
      {shown === 'timeline' && <LaneChoice />}
      <fieldset>
        <legend className="unseen">{say('view.label')}</legend>
        {VIEWS.map((view) => (
          <button key={view} type="button" aria-pressed={view === shown} onClick={() => showView(view)}>
            {say(`view.${view}`)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
