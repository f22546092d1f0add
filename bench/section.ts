/** The result of one part of the bench. */
export interface Section {
  /** What was measured, and how. */
  readonly title: string
  /** A header row, then rows with the same number of cells. */
  readonly table: readonly (readonly string[])[]
  /** One sentence for each result below its promise. */
  readonly misses: readonly string[]
}
