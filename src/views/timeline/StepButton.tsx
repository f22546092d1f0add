import { type OnBothSides, stepped } from '../../model/outside.ts'
import type { DayRange } from '../../model/window.ts'
import { lookAt } from '../../state/actions.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useIsNarrow } from '../context/useMedia.ts'
import { useQuestion } from '../data/useQuestion.ts'

interface StepButtonProps {
  readonly side: keyof OnBothSides
  /** The days in view. */
  readonly window: DayRange
}

/** Leads to earlier or later days, and says how many of the matching events are there. */
export function StepButton({ side, window }: StepButtonProps) {
  const { say, number, direction } = useSpeech()
  const isNarrow = useIsNarrow()
  const { extent } = useNames()
  const query = useAddress(({ query }) => query)
  const outside = useQuestion('outside', { query, window }).data
  const all = useQuestion('spread', query).data?.days
  const there = outside?.[side]
  // Arrows point along the time axis, so they are mirrored in right-to-left languages.
  const isBack = (side === 'earlier') === (direction === 'ltr')
  const words = there ? say(`board.${side}Count`, { events: there.count }) : say(`board.${side}`)
  const parts = [
    <span key="arrow" aria-hidden="true">
      {isBack ? '←' : '→'}
    </span>,
    ' ',
    isNarrow && there && (
      <span key="count" aria-hidden="true">
        {number(there.count)}
      </span>
    ),
    <span key="words" className={isNarrow ? 'unseen' : undefined}>
      {words}
    </span>,
  ]
  return (
    <button
      type="button"
      // Not `disabled`, which would take the focus away from a button that has just led to the last event.
      aria-disabled={there ? undefined : true}
      onClick={() => {
        if (outside && there && all) lookAt(stepped(window, side, outside, all, extent))
      }}
    >
      {side === 'earlier' ? parts : parts.reverse()}
    </button>
  )
}
