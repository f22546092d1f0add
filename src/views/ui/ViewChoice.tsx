import { LANES, VIEWS } from '../../query/address.ts'
import { showLanes, showView } from '../../state/actions.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useShownView } from '../context/useShownView.ts'
import { Select } from './Select.tsx'
import './ViewChoice.css'

/** Selects how the timeline is divided into lanes. */
export function LaneSelect() {
  const { say } = useSpeech()
  const lanes = useAddress(({ lanes }) => lanes)
  return (
    <Select
      label={say('lanes.label')}
      value={lanes}
      options={LANES.map((value) => ({ value, words: say(`lanes.${value}`) }))}
      onChoose={showLanes}
    />
  )
}

/** Switches between timeline and list. */
export function ViewChoice() {
  const { say } = useSpeech()
  const shown = useShownView()
  return (
    <div className="view-choice">
      {shown === 'timeline' && <LaneSelect />}
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
