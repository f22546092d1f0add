import { lowerBound } from '../lib/lowerBound.ts'
import type { FilePart } from '../schema/manifest.ts'

/** The first row of each part, and at the end the total number of rows. */
export function startsOf(parts: readonly FilePart[]): readonly number[] {
  const starts = [0]
  for (const { rows } of parts) starts.push((starts.at(-1) ?? 0) + rows)
  return starts
}

/** Index of the part that contains a row, by binary search. */
export const partAt = (starts: readonly number[], row: number): number =>
  lowerBound(starts.length, (part) => (starts[part] ?? 0) <= row) - 1
