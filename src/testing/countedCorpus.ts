import type { Day } from '../lib/day.ts'

/** A corpus with what is truly in it, counted one by one where it was made. */
export interface CountedCorpus {
  readonly id: string
  readonly size: number
  /** Actors as a facet has them, and the events that each, or what belongs to it, takes part in. */
  readonly filters: readonly { readonly name: string; readonly count: number }[]
  /** A word, and the events that hold it. */
  readonly search: { readonly word: string; readonly count: number }
  readonly days: DayCounts
}

/** Of a whole page, however many events its corpus has: style and layout take time by the element. */
export const MOST_ELEMENTS = 1500

/** How many events begin and how many end on each day, from the first day on. */
interface DayCounts {
  readonly from: Day
  readonly begun: readonly number[]
  readonly ended: readonly number[]
}

/** Counts events one by one. O(events + days). */
export function countDays(events: Iterable<{ readonly first: Day; readonly last: Day }>, from: Day, to: Day) {
  const counts = { from, begun: Array(to - from + 1).fill(0), ended: Array(to - from + 1).fill(0) }
  for (const { first, last } of events) {
    counts.begun[first - from]++
    counts.ended[last - from]++
  }
  return counts satisfies DayCounts
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** The events of which at least a day lies within, both ends inclusive: begun by its end, and not ended before it. */
export const overlapping = ({ from, begun, ended }: DayCounts, first: Day, last: Day): number =>
  sum(begun.slice(0, Math.max(0, last - from + 1))) - sum(ended.slice(0, Math.max(0, first - from)))
