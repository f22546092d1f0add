import type { Day } from '../lib/day.ts'
import { clamp, daysIn, reachOf } from './moves.ts'
import type { DayRange } from './window.ts'

/** The matching events on one side of the days in view. */
export interface Outside {
  readonly count: number
  /** The day of them that is nearest to the days in view: their last if they are earlier, their first if later. */
  readonly nearest: Day
}

/** Null where there are none. */
export interface OnBothSides {
  readonly earlier: Outside | null
  readonly later: Outside | null
}

/** Where the matching events are. */
export interface Spread {
  readonly days: DayRange
  /** Of the events that are known to be of one day: see `busiestOf`. */
  readonly busiest: Day | null
}

/** Buttons pan by half the visible range, and farther where no event would come into view. */
const STEP = 0.5
/** Days before the first event, after the last, and between the edge and the nearest, as a share of the range. */
const EDGE = 0.1
/** Padding of "all" on either side, as a share of its days. */
const ALL_PADDING = 0.02

/** The range with all matching events, within `reachOf(extent)`. */
export function allOf({ from, to }: DayRange, extent: DayRange): DayRange {
  const padding = Math.ceil(daysIn({ from, to }) * ALL_PADDING)
  return clamp({ from: from - padding, to: to + padding }, reachOf(extent))
}

/**
 * The range after a step to earlier or later days, as long as it was. At least the nearest event that lies there is in
 * view. Behind the first and the last event there is nothing to see: the range ends with them.
 */
export function stepped(
  window: DayRange,
  side: keyof OnBothSides,
  { earlier, later }: OnBothSides,
  all: DayRange,
  extent: DayRange,
): DayRange {
  const days = daysIn(window)
  const step = Math.max(1, Math.round(days * STEP))
  const edge = Math.floor(days * EDGE)
  const at = (from: Day) => clamp({ from, to: from + days - 1 }, reachOf(extent))
  if (side === 'earlier') {
    if (!earlier) return window
    const half = window.from - step
    const from = earlier.nearest >= half ? half : earlier.nearest + edge - days + 1
    return at(Math.max(from, Math.min(all.from - edge, window.from - 1)))
  }
  if (!later) return window
  const half = window.to + step
  const to = later.nearest <= half ? half : later.nearest - edge + days - 1
  return at(Math.min(to, Math.max(all.to + edge, window.to + 1)) - days + 1)
}
