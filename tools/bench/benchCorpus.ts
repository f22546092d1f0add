import type { DayCounts } from './dayCounts.ts'

/** A corpus that is measured, with what is truly in it, counted one by one where it was made. */
export interface BenchCorpus {
  readonly id: string
  readonly size: number
  /** An actor as a facet has it, and the events that it, or what belongs to it, takes part in. */
  readonly filter: { readonly name: string; readonly count: number }
  /** A word, and the events that hold it. */
  readonly search: { readonly word: string; readonly count: number }
  readonly days: DayCounts
}
