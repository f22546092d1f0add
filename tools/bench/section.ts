/** What one part of the bench found. */
export interface Section {
  /** What was measured, and how. */
  readonly title: string
  /** The heads of the columns first, then rows of as many cells. */
  readonly table: readonly (readonly string[])[]
  /** What fell short of what we promise, one sentence each. */
  readonly misses: readonly string[]
}

/** What the command line asks of every part. */
export interface Asked {
  /** The most events that anything is measured with. */
  readonly most: number
}

export type Measure = (asked: Asked) => Promise<readonly Section[]>

/** The middle of an odd number of values; of an even number the upper one of the two. Throws where there are none. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
  if (middle === undefined) throw new Error('median: no values')
  return middle
}
