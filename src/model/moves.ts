import type { Day } from '../lib/day.ts'
import type { DayRange } from './window.ts'

/** Controls zoom by a factor of 2. */
const ZOOM = 2
/** How far one can pan beyond the corpus: 25 % of its length, at least 14 days. */
const MARGIN = { share: 0.25, min: 14 }
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

/** The range after zooming once, clamped to `reachOf(extent)`. */
export function zoomed(window: DayRange, zoom: 'closer' | 'wider', extent: DayRange): DayRange {
  const days = zoom === 'closer' ? Math.max(1, Math.round(daysIn(window) / ZOOM)) : daysIn(window) * ZOOM
  return clamp(around(middleOf(window), days), reachOf(extent))
}

/** The range to zoom to when a bin is opened: narrower than now, with the bin's days in the middle. */
export function windowOnto(first: Day, last: Day, window: DayRange): DayRange {
  const days = Math.max(last - first + 1, Math.min(MIN_BIN_DAYS, Math.floor(daysIn(window) / ZOOM)))
  return around((first + last + 1) / 2, days)
}
