import type { Day } from '../lib/day.ts'
import type { DayRange } from './window.ts'

/*
 * What a board shows of very many events near the viewport. Lane by lane: few events are drawn one by one, many as bins with their
 * number. A lane that is drawn one way stays so within some slack, so that nothing flickers while the reader zooms.
 */

/** What a layout is made for: the width of a day in pixels, and the days that are near enough to matter. */
export interface Near {
  readonly dayWidth: number
  readonly from: number
  readonly to: number
  /** A day that is in view wherever the window stands within the neighbourhood. */
  readonly middle: Day
}

/** How the last scene was drawn: the days of a bin, and the lanes that were drawn event by event. */
export interface Level {
  readonly binDays: number
  readonly single: readonly string[]
}

interface Counted {
  readonly key: string
  /** Events that overlap the neighbourhood. */
  readonly near: number
}

/** Events near the window up to which a lane is drawn one by one, and up to which it stays so. */
const FEW = { most: 24, staying: 32 }
/** Pixels that a bin is wide: at least when first drawn, and within what it stays as it is. */
const BIN = { least: 52, staying: { least: 40, most: 130 } }
/** Titles are fetched for so many files of text at the most. */
export const MOST_TEXTS = 12

/** Days in a bin: a power of two, at least `grain`. */
export function binDaysAt(dayWidth: number, grain: number, before: number | null): number {
  const stays =
    before !== null &&
    before >= grain &&
    before * dayWidth >= BIN.staying.least &&
    (before * dayWidth <= BIN.staying.most || before === grain)
  if (stays) return before
  return Math.max(grain, 2 ** Math.ceil(Math.log2(BIN.least / dayWidth)))
}

/** The days near enough to matter, out to where bins begin and end. */
export const wholeBins = ({ from, to }: Near, binDays: number): DayRange => ({
  from: Math.floor(from / binDays) * binDays,
  to: (Math.floor(to / binDays) + 1) * binDays - 1,
})

/**
 * The lanes to draw one by one, the emptiest first, for as long as their titles are not spread over too many files.
 * `textsOf` gives the files that hold the texts of a lane's events.
 */
export function singleLanes(
  lanes: readonly Counted[],
  before: readonly string[],
  textsOf: (lane: string) => Iterable<number>,
): readonly string[] {
  const texts = new Set<number>()
  const single: string[] = []
  for (const { key, near } of lanes.toSorted((a, b) => a.near - b.near)) {
    // One that stays may have more events than another that has too many to begin.
    if (near > (before.includes(key) ? FEW.staying : FEW.most)) continue
    const more = new Set([...texts, ...textsOf(key)])
    if (more.size > MOST_TEXTS) break
    for (const text of more) texts.add(text)
    single.push(key)
  }
  return single
}

/** Whether buckets of so many days are fine enough to be drawn near this window. */
export const isFineEnough = (grain: number, { dayWidth }: Near): boolean =>
  grain * dayWidth <= BIN.staying.most
