import { visitRowsIn } from '../index/table.ts'
import type { Day } from '../lib/day.ts'
import { lowerBound } from '../lib/lowerBound.ts'
import type { AxisCell } from '../model/axis.ts'
import { daysOfBins } from '../model/nearby.ts'
import { type SceneBin, TONES_UP } from '../model/scene.ts'
import { toneOf } from '../model/tones.ts'
import type { InLanes } from './selection.ts'

interface ColumnsRequest {
  /** The lanes to count. */
  readonly lanes: readonly string[]
  /** Without gaps. */
  readonly bins: readonly AxisCell[]
  /** As in `Room` of `model/layout.ts`. */
  readonly middle: Day
  /** Rows that are drawn by themselves or inside another. */
  readonly drawn: ReadonlySet<number>
}

/** The index of the bin with this day. `last` is that of the row before, most often the same. */
function binAt(bins: readonly AxisCell[], day: Day, last: number): number {
  const { from = 0, to = 0 } = bins[last] ?? {}
  return from <= day && day < to ? last : lowerBound(bins.length, (at) => (bins[at]?.to ?? 0) <= day)
}

/**
 * The non-empty bins of these lanes, by tone. Each event counts once, in the bin with its day nearest to `middle`
 * (`binDayOf` in `model/slots.ts`), so the bins add up to the events that overlap them. O(rows that overlap the bins).
 */
export function columnsNear(
  { table, mask, of, keys }: InLanes,
  { lanes, bins, middle, drawn }: ColumnsRequest,
): readonly SceneBin[] {
  const { first, last, types } = table.columns
  const tones = Uint8Array.from(table.vocabulary.types, (type) => TONES_UP.indexOf(toneOf(type)))
  const isAsked = keys.map((key) => lanes.includes(key))
  const each = TONES_UP.length
  const counts = new Uint32Array(keys.length * bins.length * each)
  let bin = 0
  visitRowsIn(table, mask, daysOfBins(bins), (row) => {
    const lane = of[row] ?? 0
    if (!isAsked[lane] || drawn.has(row)) return
    bin = binAt(bins, Math.min(last[row] ?? 0, Math.max(first[row] ?? 0, middle)), bin)
    const at = (lane * bins.length + bin) * each + (tones[types[row] ?? 0] ?? 0)
    counts[at] = (counts[at] ?? 0) + 1
  })
  const { extent } = table
  return keys.flatMap((key, lane) =>
    bins.flatMap(({ from, to }, bin): readonly SceneBin[] => {
      const start = (lane * bins.length + bin) * each
      const byTone = [...counts.subarray(start, start + each)]
      const count = byTone.reduce((sum, count) => sum + count, 0)
      const days = { first: Math.max(from, extent.from), last: Math.min(to - 1, extent.to) }
      return count === 0 ? [] : [{ lane: key, ...days, count, tones: byTone }]
    }),
  )
}
