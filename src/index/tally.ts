import type { Day } from '../lib/day.ts'
import type { Summary } from '../schema/manifest.ts'
import { lanesBy } from './lanes.ts'
import type { Table } from './table.ts'

/*
 * Counts per bin by prefix sums, without scanning rows. Time is divided into buckets of `grain` days: bucket b holds
 * the days b × grain to (b + 1) × grain - 1. F(b) events have begun by the end of bucket b and L(b) have ended, so F(b)
 * - L(a - 1) of them overlap the buckets a..b.
 */

interface Extent {
  readonly from: Day
  readonly to: Day
}

export interface Tally {
  /** Days per bucket, a power of two. */
  readonly grain: number
  /** The number of the first bucket, and the number of buckets. */
  readonly first: number
  readonly buckets: number
  readonly extent: Extent
  readonly lanes: number
  /** The prefix sums F and L, lane after lane. */
  readonly begun: Uint32Array
  readonly ended: Uint32Array
}

const MOST_BUCKETS = 131_072

type Grid = Pick<Tally, 'grain' | 'first' | 'buckets'>

const gridAt = ({ from, to }: Extent, grain: number): Grid => {
  const first = Math.floor(from / grain)
  return { grain, first, buckets: Math.floor(to / grain) - first + 1 }
}

/** The finest grid over these days with at most `most` buckets. */
function gridOf(extent: Extent, most: number): Grid {
  let grid = gridAt(extent, 1)
  while (grid.buckets > most) grid = gridAt(extent, grid.grain * 2)
  return grid
}

/** For each bucket of each lane, how many selected rows begin and how many end. */
function counted({ columns }: Table, mask: Uint8Array, laneOf: Uint8Array, lanes: number, grid: Grid) {
  const { size, first: firsts, last: lasts } = columns
  const begun = new Uint32Array(lanes * grid.buckets)
  const ended = new Uint32Array(lanes * grid.buckets)
  // The grain is a power of two: shifting divides and rounds down, also for negative days.
  const shift = 31 - Math.clz32(grid.grain)
  for (let row = 0; row < size; row++) {
    if (mask[row] === 0) continue
    const start = (laneOf[row] ?? 0) * grid.buckets - grid.first
    const begins = start + ((firsts[row] ?? 0) >> shift)
    const ends = start + ((lasts[row] ?? 0) >> shift)
    begun[begins] = (begun[begins] ?? 0) + 1
    ended[ends] = (ended[ends] ?? 0) + 1
  }
  return { begun, ended }
}

/** Replaces each number by its prefix sum, separately within each run of `length` numbers. In place. */
function sumUp(numbers: Uint32Array, length: number): Uint32Array {
  for (let start = 0; start < numbers.length; start += length) {
    for (let index = start + 1; index < start + length; index++) {
      numbers[index] = (numbers[index] ?? 0) + (numbers[index - 1] ?? 0)
    }
  }
  return numbers
}

/** Builds the prefix sums of the selected rows (1 in `mask`) per lane; see `lanesBy`. O(rows + lanes × buckets). */
export function tallyOf(
  table: Table,
  mask: Uint8Array,
  laneOf: Uint8Array,
  laneCount: number,
  mostBuckets = MOST_BUCKETS,
): Tally {
  const { extent } = table
  const grid = gridOf(extent, mostBuckets)
  const { begun, ended } = counted(table, mask, laneOf, laneCount, grid)
  return {
    ...grid,
    extent,
    lanes: laneCount,
    begun: sumUp(begun, grid.buckets),
    ended: sumUp(ended, grid.buckets),
  }
}

/**
 * The summary for a manifest, with which a page answers before the columns are loaded: lanes of the most active actors.
 * O(rows + participations).
 */
export function summaryOf(table: Table, mostBuckets = 256): Summary {
  const all = new Uint8Array(table.columns.size).fill(1)
  const { lanes, of } = lanesBy(table, { by: 'actor' }, all)
  const { grain, first, buckets } = gridOf(table.extent, mostBuckets)
  const { begun, ended } = counted(table, all, of, lanes.length, { grain, first, buckets })
  const stretch = (numbers: Uint32Array, lane: number) => [
    ...numbers.subarray(lane * buckets, (lane + 1) * buckets),
  ]
  return {
    grain,
    first,
    lanes: lanes.map(({ key }, lane) => ({
      actor: key,
      begun: stretch(begun, lane),
      ended: stretch(ended, lane),
    })),
  }
}

/** The same counts at the grain of a summary. `days` defaults to the days of its buckets. */
export function tallyOfSummary({ grain, first, lanes }: Summary, days?: Extent): Tally {
  const buckets = lanes[0]?.begun.length ?? 1
  return {
    grain,
    first,
    buckets,
    extent: days ?? { from: first * grain, to: (first + buckets) * grain - 1 },
    lanes: lanes.length,
    begun: sumUp(Uint32Array.from(lanes.flatMap(({ begun }) => begun)), buckets),
    ended: sumUp(Uint32Array.from(lanes.flatMap(({ ended }) => ended)), buckets),
  }
}

/** F or L at a bucket, which may lie outside the grid. */
function at(sums: Uint32Array, { first, buckets }: Tally, lane: number, bucket: number): number {
  const index = Math.min(bucket - first, buckets - 1)
  return index < 0 ? 0 : (sums[lane * buckets + index] ?? 0)
}

/** Number of events of a lane that overlap the buckets a..b, both inclusive. O(1). */
const overlapping = (tally: Tally, lane: number, a: number, b: number): number =>
  at(tally.begun, tally, lane, b) - at(tally.ended, tally, lane, a - 1)

/** Number of events of a lane that overlap these days, extended to whole buckets. O(1). */
export const eventsIn = (tally: Tally, lane: number, { from, to }: Extent): number =>
  overlapping(tally, lane, Math.floor(from / tally.grain), Math.floor(to / tally.grain))

/**
 * Number of events of a lane counted in the buckets a..b, both inclusive. Each event counts once, in its bucket nearest
 * to `middle` (`binDayOf` in `model/slots.ts`), so buckets around `middle` sum up to all events that overlap them. O(1).
 */
export function standing(tally: Tally, lane: number, a: number, b: number, middle: number): number {
  if (a <= middle && middle <= b) return overlapping(tally, lane, a, b)
  const sums = b < middle ? tally.ended : tally.begun
  return at(sums, tally, lane, b) - at(sums, tally, lane, a - 1)
}

/** A bin, clipped to the days of the corpus. */
export interface Cell {
  readonly first: Day
  readonly last: Day
  readonly count: number
}

/** A unit of time; `to` is exclusive. */
interface Unit {
  readonly from: Day
  readonly to: Day
}

/**
 * The non-empty bins of a lane, one for each of the units, which follow each other without gaps. Each holds the buckets
 * that begin in its unit. `middle` is as in `Room` of `model/layout.ts`. O(units).
 */
export function binsOf(tally: Tally, lane: number, units: readonly Unit[], middle: Day): readonly Cell[] {
  const { grain, extent } = tally
  return units.flatMap(({ from, to }) => {
    const [a, b] = [Math.ceil(from / grain), Math.ceil(to / grain) - 1]
    const count = a > b ? 0 : standing(tally, lane, a, b, Math.floor(middle / grain))
    if (count === 0) return []
    return { first: Math.max(a * grain, extent.from), last: Math.min((b + 1) * grain - 1, extent.to), count }
  })
}
