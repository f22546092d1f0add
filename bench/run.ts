/** Frame durations in ms. */
export interface Frames {
  readonly p50: number
  readonly p95: number
  readonly most: number
}

/** The quantile of the values: with `share` 0.95, 95 % of them are at or below it. Throws for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('quantile: no values')
  return value
}

export const framesOf = (values: readonly number[]): Frames => ({
  p50: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  most: quantile(values, 1),
})

interface Failed {
  /** The rest of a sentence: `failed after 120 s`. */
  readonly failed: string
}

/** The result, the reason of a failure, or null if it was not measured. */
export type Cell<T> = T | Failed | null

export const isFailed = (cell: unknown): cell is Failed =>
  typeof cell === 'object' && cell !== null && 'failed' in cell

export const isFound = <T>(cell: Cell<T>): cell is T => cell !== null && !isFailed(cell)

export const p95 = (cell: Cell<Frames>): Cell<number> => (isFound(cell) ? cell.p95 : cell)

/** Results of one visit. Times in ms, sizes in bytes. */
export interface Run {
  readonly subject: string
  readonly events: number
  readonly bytes: Cell<number>
  readonly firstMark: Cell<number>
  /** First mark of the board itself: later than `firstMark` if an outline precedes it. */
  readonly drawing: Cell<number>
  readonly pan: Cell<Frames>
  readonly zoom: Cell<Frames>
  readonly filter: Cell<number>
  readonly search: Cell<number>
  /** One pass over a column with one byte per row, in the same page. */
  readonly bareLoop: Cell<number>
  readonly heap: Cell<number>
  readonly elements: Cell<number>
  /** Longest task of the main thread after loading. */
  readonly task: Cell<number>
  /** One sentence for each error seen in a frame. */
  readonly frameFaults: Cell<readonly string[]>
}

export const hasFailed = (run: Run): boolean => Object.values(run).some(isFailed)
