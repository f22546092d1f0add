import type { Speech } from '../../i18n/speech.ts'
import type { Move } from '../../model/moves.ts'
import { useSpeech } from '../context/speech.ts'
import './BoardControls.css'

/** Arrows point along the time axis, so they are mirrored in right-to-left languages. */
const SIGNS: Readonly<Record<Move, Readonly<Record<Speech['direction'], string>>>> = {
  earlier: { ltr: '←', rtl: '→' },
  later: { ltr: '→', rtl: '←' },
  closer: { ltr: '+', rtl: '+' },
  wider: { ltr: '−', rtl: '−' },
  all: { ltr: '', rtl: '' },
}
const MOVES = Object.keys(SIGNS) as readonly Move[]

/** Buttons for everything that a drag or the wheel can do to the visible days. */
export function BoardControls({ onMove }: { onMove(move: Move): void }) {
  const speech = useSpeech()
  return (
    <fieldset className="board-controls">
      <legend className="unseen">{speech.say('board.controls')}</legend>
      {MOVES.map((move) => (
        <button key={move} type="button" onClick={() => onMove(move)}>
          <span aria-hidden="true">{SIGNS[move][speech.direction]}</span>
          <span>{speech.say(`board.${move}`)}</span>
        </button>
      ))}
    </fieldset>
  )
}
