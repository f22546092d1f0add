import type { Day } from '../lib/day.ts'
import { type Axis, type AxisCell, axisAt, coarserThan, unitsIn } from './axis.ts'
import type { DayRange } from './window.ts'

/*
 * What the board draws of a large number of events around the viewport. Per lane: few events are drawn one by one, many
 * as bins with a count. Hysteresis keeps a lane in its mode, so that it does not flicker during a zoom.
 */

/** The range that a layout covers, in days, and the width of a day in pixels. */
export interface Near {
  readonly dayWidth: number
  readonly from: number
  readonly to: number
  /** A day that every viewport within this range contains. */
  readonly middle: Day
}

/** The event-by-event lanes of the last scene, for hysteresis. */
export interface Level {
  readonly single: readonly string[]
}

interface Counted {
  readonly key: string
  /** Number of events in view, and of those that overlap the whole range. */
  readonly seen: number
  readonly near: number
}

/** A maximum to begin with, and one to remain (hysteresis). */
interface Most {
  readonly most: number
  readonly staying: number
}

/** Maximum events in view for all lanes to be drawn event by event, as a board of 1280 × 800 has room for their titles. */
const FEW_IN_ALL: Most = { most: 60, staying: 75 }
/** The same for one lane among others that have more. */
const FEW: Most = { most: 24, staying: 32 }
/** Maximum events in range that are drawn event by event: each is six elements, and a page has room for 1,500. */
const NEAR: Most = { most: 160, staying: 200 }
/** Minimum width of a bin in pixels: each needs an element per lane. */
const LEAST_BIN = 40
/** Maximum number of text files from which titles are fetched. */
export const MOST_TEXTS = 12

/** The unit of bins: that of the axis, or the next where its columns are too narrow. */
export function binUnitAt(dayWidth: number): Axis {
  const unit = axisAt(dayWidth)
  return unit.scale === 'day' && unit.step * dayWidth < LEAST_BIN ? coarserThan(unit) : unit
}

/** The bins that the range overlaps: whole units of the calendar, in order and without gaps. */
export function binsNear({ dayWidth, from, to }: Near): readonly AxisCell[] {
  const unit = binUnitAt(dayWidth)
  const [cut] = unitsIn({ from: Math.floor(from), to: Math.floor(from) + 1 }, unit)
  return unitsIn({ from: cut?.first ?? from, to: Math.floor(to) + 1 }, unit)
}

/** The days of these bins. */
export const daysOfBins = (bins: readonly AxisCell[]): DayRange => ({
  from: bins[0]?.from ?? 0,
  to: (bins.at(-1)?.to ?? 1) - 1,
})

/**
 * The keys of the lanes to draw event by event: those with the fewest events first, as long as their titles need no more
 * than `MOST_TEXTS` files. `textsOf` returns the files that hold the texts of a lane's events.
 */
export function singleLanes(
  lanes: readonly Counted[],
  before: readonly string[],
  textsOf: (lane: string) => Iterable<number> = () => [],
): readonly string[] {
  const limit = (key: string, { most, staying }: Most) => (before.includes(key) ? staying : most)
  const all = lanes.reduce((sum, { seen }) => sum + seen, 0)
  const texts = new Set<number>()
  const single: string[] = []
  let drawn = 0
  for (const { key, seen, near } of lanes.toSorted((a, b) => a.near - b.near)) {
    // Hysteresis: a lane already drawn event by event may hold more than one that is not.
    if (all > limit(key, FEW_IN_ALL) && seen > limit(key, FEW)) continue
    if (drawn + near > limit(key, NEAR)) continue
    const more = new Set([...texts, ...textsOf(key)])
    if (more.size > MOST_TEXTS) continue
    for (const text of more) texts.add(text)
    drawn += near
    single.push(key)
  }
  return single
}

/** Minimum number of buckets per bin: the bucket across the edge of two bins is counted in one of them. */
const LEAST_BUCKETS = 4

/** Whether bins summed up from buckets of `grain` days come near to their units. */
export const isFineEnough = (grain: number, bins: readonly AxisCell[]): boolean =>
  bins.every(({ from, to }) => to - from >= LEAST_BUCKETS * grain)
