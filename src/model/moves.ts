import type { Day } from '../lib/day.ts'
import type { DayRange } from './window.ts'

/** Controls pan by half the visible range and zoom by a factor of 2. */
const STEP = 0.5
const ZOOM = 2
/** How far one can pan beyond the corpus: 25 % of its length, at least 14 days. */
const MARGIN = { share: 0.25, min: 14 }
/** Padding of "all" on either side, as a share of the corpus' length. */
const ALL_PADDING = 0.02
/** Opening a bin shows at least this many days, but never more than a zoom by 2 would. */
const MIN_BIN_DAYS = 7

export const daysIn = ({ from, to }: DayRange): number => to - from + 1

export const isSameWindow = (a: DayRange, b: DayRange): boolean => a.from === b.from && a.to === b.to

/** The days that can be panned to: the corpus and a margin. */
export function reachOf(extent: DayRange): DayRange {
  const margin = Math.max(MARGIN.min, Math.ceil(daysIn(extent) * MARGIN.share))
  return { from: extent.from - margin, to: extent.to + margin }
}

/** Shifts the range into `reach`, and shortens it if it is longer. */
export function clamp({ from, to }: DayRange, reach: DayRange): DayRange {
  const days = Math.min(daysIn({ from, to }), daysIn(reach))
  const first = Math.min(Math.max(from, reach.from), reach.to - days + 1)
  return { from: first, to: first + days - 1 }
}

const around = (middle: number, days: number): DayRange => {
  const from = Math.round(middle - days / 2)
  return { from, to: from + days - 1 }
}

const middleOf = ({ from, to }: DayRange): number => (from + to + 1) / 2

export type Move = 'earlier' | 'later' | 'closer' | 'wider' | 'all'

/** The range after one press of a control, clamped to `reachOf(extent)`. */
export function moved(window: DayRange, move: Move, extent: DayRange): DayRange {
  const reach = reachOf(extent)
  const days = daysIn(window)
  const step = Math.max(1, Math.round(days * STEP))
  switch (move) {
    case 'earlier':
      return clamp({ from: window.from - step, to: window.to - step }, reach)
    case 'later':
      return clamp({ from: window.from + step, to: window.to + step }, reach)
    case 'closer':
      return clamp(around(middleOf(window), Math.max(1, Math.round(days / ZOOM))), reach)
    case 'wider':
      return clamp(around(middleOf(window), Math.round(days * ZOOM)), reach)
    case 'all': {
      const padding = Math.ceil(daysIn(extent) * ALL_PADDING)
      return clamp({ from: extent.from - padding, to: extent.to + padding }, reach)
    }
  }
}

/** The range to zoom to when a bin is opened: narrower than now, with the bin's days in the middle. */
export function windowOnto(first: Day, last: Day, window: DayRange): DayRange {
  const days = Math.max(last - first + 1, Math.min(MIN_BIN_DAYS, Math.floor(daysIn(window) / ZOOM)))
  return around((first + last + 1) / 2, days)
}
