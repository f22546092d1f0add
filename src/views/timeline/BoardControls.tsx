import { zoomed } from '../../model/moves.ts'
import { allOf } from '../../model/outside.ts'
import type { DayRange } from '../../model/window.ts'
import { lookAt } from '../../state/actions.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useQuestion } from '../data/useQuestion.ts'
import { DaysField } from './DaysField.tsx'
import './BoardControls.css'

const ZOOMS = { closer: '+', wider: '−' } as const

/** Buttons that choose the days in view. `StepButton` leads to those before and after them. */
export function BoardControls({ window }: { readonly window: DayRange }) {
  const { say } = useSpeech()
  const { extent, title } = useNames()
  const query = useAddress(({ query }) => query)
  const { days = extent, busiest = null } = useQuestion('spread', query).data ?? {}
  return (
    <>
      {/* A corpus in files may be of decades. */}
      {title !== null && <DaysField window={window} />}
      <fieldset className="board-controls">
        <legend className="unseen">{say('board.controls')}</legend>
        {(['closer', 'wider'] as const).map((zoom) => (
          <button key={zoom} type="button" onClick={() => lookAt(zoomed(window, zoom, extent))}>
            <span aria-hidden="true">{ZOOMS[zoom]}</span>
            <span>{say(`board.${zoom}`)}</span>
          </button>
        ))}
        <button type="button" onClick={() => lookAt(allOf(days, extent))}>
          {say('board.all')}
        </button>
        {busiest !== null && (
          <button type="button" onClick={() => lookAt({ from: busiest, to: busiest })}>
            {say('board.busiest')}
          </button>
        )}
      </fieldset>
    </>
  )
}
