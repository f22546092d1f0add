import type { DayCounts } from './dayCounts.ts'

/** A corpus that is measured, with what is truly in it, counted one by one where it was made. */
export interface BenchCorpus {
  readonly id: string
  readonly size: number
  /** Actors as a facet has them, and the events that each, or what belongs to it, takes part in. */
  readonly filters: readonly { readonly name: string; readonly count: number }[]
  /** A word, and the events that hold it. */
  readonly search: { readonly word: string; readonly count: number }
  readonly days: DayCounts
}
