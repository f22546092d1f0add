import type { Day } from '../lib/day.ts'
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

/** The bin width and the event-by-event lanes of the last scene, for hysteresis. */
export interface Level {
  readonly binDays: number
  readonly single: readonly string[]
}

interface Counted {
  readonly key: string
  /** Number of events that overlap the range. */
  readonly near: number
}

/** Maximum events in range for a lane to be drawn event by event: `most` to begin, `staying` to remain (hysteresis). */
const FEW = { most: 24, staying: 32 }
/** Bin width in pixels: at least `least` for new bins; existing ones are kept within `staying`. */
const BIN = { least: 52, staying: { least: 40, most: 130 } }
/** Maximum number of text files from which titles are fetched. */
export const MOST_TEXTS = 12

/** Days per bin: a power of two, at least `grain`. Keeps the bin width of the last scene while that is legible. */
export function binDaysAt(dayWidth: number, grain: number, before: number | null): number {
  const stays =
    before !== null &&
    before >= grain &&
    before * dayWidth >= BIN.staying.least &&
    (before * dayWidth <= BIN.staying.most || before === grain)
  if (stays) return before
  return Math.max(grain, 2 ** Math.ceil(Math.log2(BIN.least / dayWidth)))
}

/** The range extended to whole bins. */
export const wholeBins = ({ from, to }: Near, binDays: number): DayRange => ({
  from: Math.floor(from / binDays) * binDays,
  to: (Math.floor(to / binDays) + 1) * binDays - 1,
})

/**
 * The keys of the lanes to draw event by event: those with the fewest events first, until their titles would need more
 * than `MOST_TEXTS` files. `textsOf` returns the files that hold the texts of a lane's events.
 */
export function singleLanes(
  lanes: readonly Counted[],
  before: readonly string[],
  textsOf: (lane: string) => Iterable<number>,
): readonly string[] {
  const texts = new Set<number>()
  const single: string[] = []
  for (const { key, near } of lanes.toSorted((a, b) => a.near - b.near)) {
    // Hysteresis: a lane already drawn event by event may hold more than one that is not.
    if (near > (before.includes(key) ? FEW.staying : FEW.most)) continue
    const more = new Set([...texts, ...textsOf(key)])
    if (more.size > MOST_TEXTS) break
    for (const text of more) texts.add(text)
    single.push(key)
  }
  return single
}

/** Whether buckets of `grain` days are narrow enough to be drawn at this zoom. */
export const isFineEnough = (grain: number, { dayWidth }: Near): boolean =>
  grain * dayWidth <= BIN.staying.most
