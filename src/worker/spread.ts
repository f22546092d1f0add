import { begunBefore, type Table } from '../index/table.ts'
import { busiestOf } from '../model/busiest.ts'
import type { OnBothSides, Spread } from '../model/outside.ts'
import type { DayRange } from '../model/window.ts'
import { countUpTo } from './selection.ts'

/** As `outsideOf` in `memory/memorySpread.ts`, for the selected rows (1 in the mask). O(rows). */
export function outsideIn({ columns }: Table, mask: Uint8Array, { from, to }: DayRange): OnBothSides {
  const { first, last, size } = columns
  const begun = begunBefore(columns, from)
  let [count, nearest] = [0, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < begun; row++) {
    if (mask[row] !== 1 || (last[row] ?? 0) >= from) continue
    count += 1
    nearest = Math.max(nearest, last[row] ?? 0)
  }
  const after = begunBefore(columns, to + 1)
  const next = mask.indexOf(1, after)
  return {
    earlier: count === 0 ? null : { count, nearest },
    later:
      next < 0 ? null : { count: countUpTo(mask.subarray(next), size - next), nearest: first[next] ?? 0 },
  }
}

/** As `spreadOf` in `memory/memorySpread.ts`. O(rows). */
export function spreadIn({ columns: { first, last, size } }: Table, mask: Uint8Array): Spread | null {
  const start = mask.indexOf(1)
  if (start < 0) return null
  let to = Number.NEGATIVE_INFINITY
  // Rows are in order of their first days, so those of one day follow each other.
  const counts: [day: number, count: number][] = []
  for (let row = start; row < size; row++) {
    if (mask[row] !== 1) continue
    const [begins, ends] = [first[row] ?? 0, last[row] ?? 0]
    to = Math.max(to, ends)
    if (begins !== ends) continue
    const latest = counts.at(-1)
    if (latest?.[0] === begins) latest[1] += 1
    else counts.push([begins, 1])
  }
  const days = { from: first[start] ?? 0, to }
  return { days, busiest: busiestOf(counts, days) }
}
