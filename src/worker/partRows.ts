import { lowerBound } from '../lib/lowerBound.ts'
import type { FilePart } from '../schema/manifest.ts'

/** Where each part begins, counted in rows of all parts before; one more number than there are parts. */
export function startsOf(parts: readonly FilePart[]): readonly number[] {
  const starts = [0]
  for (const { rows } of parts) starts.push((starts.at(-1) ?? 0) + rows)
  return starts
}

/** The part that holds a row: the last that begins at it or before. */
export const partAt = (starts: readonly number[], row: number): number =>
  lowerBound(starts.length, (part) => (starts[part] ?? 0) <= row) - 1
