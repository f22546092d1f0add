import { MS_PER_DAY } from '../lib/day.ts'
import { labelWidthAt, ROOMY_DAY } from './layout.ts'
import { daysIn, reachOf } from './moves.ts'
import type { DayRange } from './window.ts'

/** A range of the axis in fractional UTC days since 1970-01-01; `to` is exclusive. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** Maximum padding after the last day, for its labels: 160 px, or 45 % of a narrow axis. */
const TAIL = { max: 160, share: 0.45 }

const maxTail = (axisWidth: number): number => Math.min(TAIL.max, axisWidth * TAIL.share)

/**
 * The span of an axis of `axisWidth` pixels that shows these days. If labels are wider than a day, it ends with a tail
 * in which the labels of the last day fit.
 */
export function stretchOf(window: DayRange, axisWidth: number): TimeSpan {
  const days = daysIn(window)
  const { from } = window
  if (axisWidth / days >= ROOMY_DAY) return { from, to: from + days }
  // Solve days × width + (label − width) = axis for the day width; a tail above the maximum is cut to it.
  const whole = days > 1 ? (axisWidth - labelWidthAt(0)) / (days - 1) : 0
  const dayWidth = Math.max(whole, (axisWidth - maxTail(axisWidth)) / days)
  return { from, to: from + axisWidth / dayWidth }
}

/** The days shown by a span without its tail: the inverse of `stretchOf`, rounded, at least one day. */
export function toDayRange({ from, to }: TimeSpan, axisWidth: number): DayRange {
  const dayWidth = axisWidth / (to - from)
  const tail = dayWidth >= ROOMY_DAY ? 0 : Math.min(labelWidthAt(dayWidth) - dayWidth, maxTail(axisWidth))
  const first = Math.round(from)
  return { from: first, to: Math.max(first, Math.round(to - tail / dayWidth) - 1) }
}

/** The limits of the axis: all reachable days, and the longest tail that showing all of them can have. */
export function endsOf(extent: DayRange): TimeSpan {
  const reach = reachOf(extent)
  return { from: reach.from, to: reach.to + 1 + daysIn(reach) * (TAIL.share / (1 - TAIL.share)) }
}

export const inMilliseconds = ({ from, to }: TimeSpan) => ({ start: from * MS_PER_DAY, end: to * MS_PER_DAY })
