import type { Day } from '../lib/day.ts'
import type { DayRange } from './window.ts'

/** Steps of the controls: half a window sideways, twice as near or far. */
const STEP = 0.5
const ZOOM = 2
/** Days beyond the corpus that can be reached, as a share of its length, and at least. */
const MARGIN = { share: 0.25, least: 14 }
/** What "all" shows before the first day and after the last, as a share of the corpus' length. */
const ROOM_AROUND_ALL = 0.02
/** What opening a bin shows at least, unless less was in view. */
const BIN_DAYS = 7

export const daysIn = ({ from, to }: DayRange): number => to - from + 1

export const isSameWindow = (a: DayRange, b: DayRange): boolean => a.from === b.from && a.to === b.to

/** How far the reader can go: all days of the corpus with a margin. */
export function reachOf(extent: DayRange): DayRange {
  const margin = Math.max(MARGIN.least, Math.ceil(daysIn(extent) * MARGIN.share))
  return { from: extent.from - margin, to: extent.to + margin }
}

/** The window moved, and if need be shortened, into what can be reached. */
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

/** The window after one press of a control, never beyond what can be reached. */
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
    case 'all':
      return clamp(
        {
          from: extent.from - Math.ceil(daysIn(extent) * ROOM_AROUND_ALL),
          to: extent.to + Math.ceil(daysIn(extent) * ROOM_AROUND_ALL),
        },
        reach,
      )
  }
}

/** The window that takes a bin of several days apart: narrower than now, with the bin's days in the middle. */
export function windowOnto(first: Day, last: Day, window: DayRange): DayRange {
  const days = Math.max(last - first + 1, Math.min(BIN_DAYS, Math.floor(daysIn(window) / ZOOM)))
  return around((first + last + 1) / 2, days)
}
