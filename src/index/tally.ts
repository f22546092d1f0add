import type { Day } from '../lib/day.ts'
import type { Summary } from '../schema/manifest.ts'
import { lanesBy } from './lanes.ts'
import type { Table } from './table.ts'

/*
 * Counts for bins of any width, without a look at a row. Time is cut into buckets of `grain` days: bucket b holds the
 * days b × grain to (b + 1) × grain - 1. F(b) events have begun by the end of bucket b and L(b) have ended, so
 * F(b) - L(a - 1) of them share a day with the buckets a..b.
 */

interface Extent {
  readonly from: Day
  readonly to: Day
}

export interface Tally {
  /** Days in a bucket, a power of two. */
  readonly grain: number
  /** The number of the first bucket, and how many there are. */
  readonly first: number
  readonly buckets: number
  readonly extent: Extent
  readonly lanes: number
  /** F and L, the buckets of one lane after those of the other. */
  readonly begun: Uint32Array
  readonly ended: Uint32Array
}

const MOST_BUCKETS = 131_072

type Grid = Pick<Tally, 'grain' | 'first' | 'buckets'>

const gridAt = ({ from, to }: Extent, grain: number): Grid => {
  const first = Math.floor(from / grain)
  return { grain, first, buckets: Math.floor(to / grain) - first + 1 }
}

/** The finest grid over these days that has no more buckets than `most`. */
function gridOf(extent: Extent, most: number): Grid {
  let grid = gridAt(extent, 1)
  while (grid.buckets > most) grid = gridAt(extent, grid.grain * 2)
  return grid
}

/** How many of the selected rows begin, and how many end, in each bucket of each lane. */
function counted({ columns }: Table, mask: Uint8Array, laneOf: Uint8Array, lanes: number, grid: Grid) {
  const { size, first: firsts, last: lasts } = columns
  const begun = new Uint32Array(lanes * grid.buckets)
  const ended = new Uint32Array(lanes * grid.buckets)
  // The grain is a power of two: shifting divides, and rounds down also before day 0.
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

/** Makes of each number the sum of all up to it, in every stretch of `length` for itself. In place. */
function sumUp(numbers: Uint32Array, length: number): Uint32Array {
  for (let start = 0; start < numbers.length; start += length) {
    for (let index = start + 1; index < start + length; index++) {
      numbers[index] = (numbers[index] ?? 0) + (numbers[index - 1] ?? 0)
    }
  }
  return numbers
}

/** Counts of the selected rows (1 in `mask`), each in its lane; see `lanesBy`. O(rows + lanes × buckets). */
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

/** What a manifest tells of a corpus before its columns have come: the busiest who act. O(rows + participations). */
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

/** The same counts at the grain of a summary. Without the days of the corpus those of its buckets stand for them. */
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

/** F or L at a bucket that may lie outside of the grid. */
function at(sums: Uint32Array, { first, buckets }: Tally, lane: number, bucket: number): number {
  const index = Math.min(bucket - first, buckets - 1)
  return index < 0 ? 0 : (sums[lane * buckets + index] ?? 0)
}

/** How many events of a lane share a day with the buckets a..b, both inclusive. O(1). */
const overlapping = (tally: Tally, lane: number, a: number, b: number): number =>
  at(tally.begun, tally, lane, b) - at(tally.ended, tally, lane, a - 1)

/** How many events of a lane share a day with these days, out to whole buckets. O(1). */
export const eventsIn = (tally: Tally, lane: number, { from, to }: Extent): number =>
  overlapping(tally, lane, Math.floor(from / tally.grain), Math.floor(to / tally.grain))

/**
 * How many events of a lane stand in the buckets a..b, both inclusive, where each stands as near to the bucket `middle`
 * as its days allow (`binDay` in `model/layout.ts`). Over buckets that hold the middle they sum to all that share a day with them. O(1).
 */
export function standing(tally: Tally, lane: number, a: number, b: number, middle: number): number {
  if (a <= middle && middle <= b) return overlapping(tally, lane, a, b)
  const sums = b < middle ? tally.ended : tally.begun
  return at(sums, tally, lane, b) - at(sums, tally, lane, a - 1)
}

/** The days of a bin, cut where the corpus begins or ends. */
export interface Cell {
  readonly first: Day
  readonly last: Day
  readonly count: number
}

interface Cut {
  readonly from: Day
  readonly to: Day
  /** As in `Room` of `model/layout.ts`. */
  readonly middle: Day
  /** Days in a bin: a power of two, at least the grain. */
  readonly width: number
}

/**
 * The bins of a lane that share a day with from..to and hold an event, in order of time. Bin n holds the days n × width
 * to (n + 1) × width - 1. O(bins). Throws for a width that the grain does not divide.
 */
export function binsOf(tally: Tally, lane: number, { from, to, middle, width }: Cut): readonly Cell[] {
  const { grain, extent } = tally
  const each = width / grain
  if (!Number.isInteger(each) || each < 1) throw new Error(`bins of ${width} days in buckets of ${grain}`)
  const cells: Cell[] = []
  const end = Math.floor(Math.min(to, extent.to) / width)
  for (let bin = Math.floor(Math.max(from, extent.from) / width); bin <= end; bin++) {
    const count = standing(tally, lane, bin * each, (bin + 1) * each - 1, Math.floor(middle / grain))
    if (count === 0) continue
    const first = Math.max(bin * width, extent.from)
    const last = Math.min((bin + 1) * width - 1, extent.to)
    cells.push({ first, last, count })
  }
  return cells
}
