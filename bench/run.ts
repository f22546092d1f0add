/** From frame to frame, in ms. */
export interface Frames {
  readonly p50: number
  readonly p95: number
  readonly most: number
}

/** A value at or below which the share of all values lies: 0.95 of them. Throws where there are none. */
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
  /** As the rest of a sentence: `failed after 120 s`. */
  readonly failed: string
}

/** What was found, why it was not, or null where it was not asked. */
export type Cell<T> = T | Failed | null

export const isFailed = (cell: unknown): cell is Failed =>
  typeof cell === 'object' && cell !== null && 'failed' in cell

export const isFound = <T>(cell: Cell<T>): cell is T => cell !== null && !isFailed(cell)

export const p95 = (cell: Cell<Frames>): Cell<number> => (isFound(cell) ? cell.p95 : cell)

/** What one visit found. Times in ms, sizes in bytes. */
export interface Run {
  readonly subject: string
  readonly events: number
  readonly bytes: Cell<number>
  readonly firstMark: Cell<number>
  /** The first mark of the drawing itself: later than the first mark where an outline comes before it. */
  readonly drawing: Cell<number>
  readonly pan: Cell<Frames>
  readonly zoom: Cell<Frames>
  readonly filter: Cell<number>
  readonly search: Cell<number>
  /** One pass over a column of as many rows, in the same page. */
  readonly bareLoop: Cell<number>
  readonly heap: Cell<number>
  readonly elements: Cell<number>
  /** The longest task of the main thread after loading. */
  readonly task: Cell<number>
  /** What frames show wrongly, one sentence each. */
  readonly frameFaults: Cell<readonly string[]>
}

export const hasFailed = (run: Run): boolean => Object.values(run).some(isFailed)
