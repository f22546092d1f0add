import { MS_PER_DAY } from '../lib/day.ts'
import { labelWidthAt, ROOMY_DAY } from './layout.ts'
import { daysIn, reachOf } from './moves.ts'
import type { DayRange } from './window.ts'

/** A stretch of the axis in days since 1970-01-01 UTC, not whole; `to` is where it ends, not the last day. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** What may be kept free behind the last day: a label less a narrow day, in pixels, or this share of a narrow axis. */
const TAIL = { most: 160, share: 0.45 }

const mostTail = (axisWidth: number): number => Math.min(TAIL.most, axisWidth * TAIL.share)

/**
 * The stretch that shows these days on an axis of so many pixels. Where labels are wider than a day there is a tail behind
 * the last one, so that what begins there can be read too.
 */
export function stretchOf(window: DayRange, axisWidth: number): TimeSpan {
  const days = daysIn(window)
  const { from } = window
  if (axisWidth / days >= ROOMY_DAY) return { from, to: from + days }
  // The tail is one label less one day: days × width + label − width = axis. Or else it is the most it may be.
  const whole = days > 1 ? (axisWidth - labelWidthAt(0)) / (days - 1) : 0
  const dayWidth = Math.max(whole, (axisWidth - mostTail(axisWidth)) / days)
  return { from, to: from + axisWidth / dayWidth }
}

/** The days that fill a stretch best, its tail left aside; at least one. */
export function toDayRange({ from, to }: TimeSpan, axisWidth: number): DayRange {
  const dayWidth = axisWidth / (to - from)
  const tail = dayWidth >= ROOMY_DAY ? 0 : Math.min(labelWidthAt(dayWidth) - dayWidth, mostTail(axisWidth))
  const first = Math.round(from)
  return { from: first, to: Math.max(first, Math.round(to - tail / dayWidth) - 1) }
}

/** How far the axis itself can go: all that can be reached, with the longest tail that a window of all of it can have. */
export function endsOf(extent: DayRange): TimeSpan {
  const reach = reachOf(extent)
  return { from: reach.from, to: reach.to + 1 + daysIn(reach) * (TAIL.share / (1 - TAIL.share)) }
}

export const inMilliseconds = ({ from, to }: TimeSpan) => ({ start: from * MS_PER_DAY, end: to * MS_PER_DAY })
