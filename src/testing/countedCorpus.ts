import type { Day } from '../lib/day.ts'

/** The expected counts of a corpus, from loops over its input. */
export interface CountedCorpus {
  readonly id: string
  readonly size: number
  /** Values of the actors' facet, with the number of events of each actor and its descendants. */
  readonly filters: readonly { readonly name: string; readonly count: number }[]
  /** A word, and the number of events that contain it. */
  readonly search: { readonly word: string; readonly count: number }
  readonly days: DayCounts
}

/** Maximum number of elements in a page, whatever the size of the corpus: style and layout take time per element. */
export const MOST_ELEMENTS = 1500

/** How many events begin and how many end on each day from `from` on. */
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

/** Number of events that overlap the days `first` to `last`, inclusive: begun by `last`, minus ended before `first`. */
export const overlapping = ({ from, begun, ended }: DayCounts, first: Day, last: Day): number =>
  sum(begun.slice(0, Math.max(0, last - from + 1))) - sum(ended.slice(0, Math.max(0, first - from)))
