import { type Day, MS_PER_DAY } from '../../lib/day.ts'
import { labelWidthAt, ROOMY_DAY } from '../../model/layout.ts'
import type { Window } from '../../model/window.ts'

/** A stretch of the axis in days since 1970-01-01 UTC, not whole; `to` is where it ends, not the last day. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Steps of the controls: half a window sideways, twice as near or far. */
const STEP = 0.5
const ZOOM = 2
/** Days beyond the corpus that can be reached, as a share of its length, and at least. */
const MARGIN = { share: 0.25, least: 14 }
/** What "all" shows before the first day and after the last, where labels need room: shares of the corpus' length. */
const ROOM_AROUND_ALL = { before: 0.03, after: 0.17 }
/** What opening a bin shows at least, unless less was in view. */
const BIN_DAYS = 7

const daysIn = ({ from, to }: Window): number => to - from + 1

/** At most this share of the axis is kept free behind the last day. */
const MOST_TAIL = 0.12

/**
 * The stretch that shows these days on an axis of so many pixels. Where labels are wider than a day there is a tail behind
 * the last one, so that what begins there can be read too.
 */
export function stretchOf(window: Window, axis: number): Stretch {
  const days = daysIn(window)
  const { from } = window
  if (axis / days >= ROOMY_DAY) return { from, to: from + days }
  // The tail is one label less one day: days × width + label − width = axis. Or else it is the most it may be.
  const whole = days > 1 ? (axis - labelWidthAt(0)) / (days - 1) : 0
  const dayWidth = Math.max(whole, (axis * (1 - MOST_TAIL)) / days)
  return { from, to: from + axis / dayWidth }
}

/** The days that fill a stretch best, its tail left aside; at least one. */
export function daysOf({ from, to }: Stretch, axis: number): Window {
  const dayWidth = axis / (to - from)
  const tail = dayWidth >= ROOMY_DAY ? 0 : Math.min(labelWidthAt(dayWidth) - dayWidth, axis * MOST_TAIL)
  const first = Math.round(from)
  return { from: first, to: Math.max(first, Math.round(to - tail / dayWidth) - 1) }
}

/** How far the axis itself can go: all that can be reached, with a tail. */
export function endsOf(extent: Window): Stretch {
  const { from, to } = reachOf(extent)
  return { from, to: to + 1 + daysIn({ from, to }) * MOST_TAIL * 1.2 }
}

export const isSameWindow = (a: Window, b: Window): boolean => a.from === b.from && a.to === b.to

export const startOfStretch = ({ from, to }: Stretch) => ({ start: from * MS_PER_DAY, end: to * MS_PER_DAY })

/** How far the reader can go: all days of the corpus with a margin. */
export function reachOf(extent: Window): Window {
  const margin = Math.max(MARGIN.least, Math.ceil(daysIn(extent) * MARGIN.share))
  return { from: extent.from - margin, to: extent.to + margin }
}

/** The window moved, and if need be shortened, into what can be reached. */
export function within({ from, to }: Window, reach: Window): Window {
  const days = Math.min(daysIn({ from, to }), daysIn(reach))
  const first = Math.min(Math.max(from, reach.from), reach.to - days + 1)
  return { from: first, to: first + days - 1 }
}

const around = (middle: number, days: number): Window => {
  const from = Math.round(middle - days / 2)
  return { from, to: from + days - 1 }
}

const middleOf = ({ from, to }: Window): number => (from + to + 1) / 2

export type Move = 'earlier' | 'later' | 'closer' | 'wider' | 'all'

/** The window after one press of a control, never beyond what can be reached. */
export function moved(window: Window, move: Move, extent: Window): Window {
  const reach = reachOf(extent)
  const days = daysIn(window)
  const step = Math.max(1, Math.round(days * STEP))
  switch (move) {
    case 'earlier':
      return within({ from: window.from - step, to: window.to - step }, reach)
    case 'later':
      return within({ from: window.from + step, to: window.to + step }, reach)
    case 'closer':
      return within(around(middleOf(window), Math.max(1, Math.round(days / ZOOM))), reach)
    case 'wider':
      return within(around(middleOf(window), Math.round(days * ZOOM)), reach)
    case 'all':
      return within(
        {
          from: extent.from - Math.ceil(daysIn(extent) * ROOM_AROUND_ALL.before),
          to: extent.to + Math.ceil(daysIn(extent) * ROOM_AROUND_ALL.after),
        },
        reach,
      )
  }
}

/** The window that takes a bin of several days apart: narrower than now, with the bin's days in the middle. */
export function windowOnto(first: Day, last: Day, window: Window): Window {
  const days = Math.max(last - first + 1, Math.min(BIN_DAYS, Math.floor(daysIn(window) / ZOOM)))
  return around((first + last + 1) / 2, days)
}
