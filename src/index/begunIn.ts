import type { Summary } from '../schema/manifest.ts'

/** How many events begin in each bucket, in order of time. Each event begins once, so their sum is the whole corpus. */
export const begunIn = ({ lanes }: Summary): readonly number[] =>
  (lanes[0]?.begun ?? []).map((_, at) => lanes.reduce((sum, { begun }) => sum + (begun[at] ?? 0), 0))
