/** What one part of the bench found. */
export interface Section {
  /** What was measured, and how. */
  readonly title: string
  /** The heads of the columns first, then rows of as many cells. */
  readonly table: readonly (readonly string[])[]
  /** What fell short of what we promise, one sentence each. */
  readonly misses: readonly string[]
}
