import { type RefObject, useRef, useState } from 'react'
import { isSameWindow } from '../../model/moves.ts'
import type { Near } from '../../model/nearby.ts'
import { stretchOf, type TimeSpan, toDayRange } from '../../model/stretch.ts'
import type { DayRange } from '../../model/window.ts'
import type { HandOptions } from './hand.ts'
import { neighbourhoodOf, servesMeanwhile } from './room.ts'
import type { LayoutSize } from './useLayoutSize.ts'

interface AxisState {
  /** The range to lay out. */
  readonly near: Near | null
  /** The days in view when the board was last at rest. */
  readonly settled: DayRange | null
  /** The reader moves the axis. */
  readonly isMoving: boolean
  /** The visible part of the axis. A ref: it changes in every frame of a gesture. */
  readonly range: RefObject<TimeSpan | null>
  readonly move: HandOptions['onMove']
}

export const isSameNear = (one: Near, other: Near | null): boolean =>
  one.dayWidth === other?.dayWidth && one.from === other.from

/** Returns the old object when equal, so that the memoized layout is not recomputed. */
const sameOr = (next: Near) => (known: Near | null) => (known && isSameNear(known, next) ? known : next)

/** Where the axis is. `move` is called in every frame, and changes state only where another layout is needed. */
export function useAxis(
  { size, given, dropGiven }: LayoutSize,
  hasLabels: boolean,
  view: DayRange,
  onWindow: (window: DayRange, phase: 'dragging' | 'settled') => void,
): AxisState {
  const [near, setNear] = useState<Near | null>(null)
  const [settled, setSettled] = useState<DayRange | null>(null)
  const [isMoving, setMoving] = useState(false)
  const range = useRef<TimeSpan | null>(null)
  const seen = useRef(view)

  const move: AxisState['move'] = (next, phase, by) => {
    if (!size) return
    range.current = next
    const days = toDayRange(next)
    const isAsGiven = given !== null && isSameWindow(days, seen.current)
    if (!isAsGiven) dropGiven()
    if (!near || phase === 'settled' || !servesMeanwhile(near, size, next, hasLabels)) {
      setNear(sameOr(isAsGiven ? neighbourhoodOf(given, stretchOf(days)) : neighbourhoodOf(size, next)))
      setSettled((known) => (known && isSameWindow(known, days) ? known : days))
    }
    setMoving(phase === 'moving' && by === 'reader')
    if (by === 'reader') {
      if (phase === 'settled') onWindow(days, 'settled')
      else if (!isMoving || !isSameWindow(days, seen.current)) onWindow(days, 'dragging')
    }
    seen.current = days
  }
  return { near, settled, isMoving, range, move }
}
