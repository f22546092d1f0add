import { parentOf, partsOf } from '../index/links.ts'
import type { Table } from '../index/table.ts'

/**
 * Which events are drawn inside of which: by host, the rows inside of it. As `hostsOf` in `model/timeline.ts`, where only
 * `candidates`, which ascend, can be drawn by themselves: a part goes into the outermost whole that is one. A parent
 * stands before its part and is selected (1 in `mask`), and neither is open.
 */
export function partsInside(
  table: Table,
  mask: Uint8Array,
  open: number | null,
  candidates: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const inside = new Map<number, readonly number[]>()
  const placed = new Set<number>()
  for (const host of candidates) {
    // Rows ascend, so that the outermost whole has placed all of its parts before one of them comes.
    if (placed.has(host)) continue
    const found = [host]
    for (const whole of found) {
      if (whole === open) continue
      for (const part of partsOf(table, whole)) {
        if (part <= whole || part === open || mask[part] !== 1 || placed.has(part)) continue
        if (parentOf(table, part) !== whole) continue
        placed.add(part)
        found.push(part)
      }
    }
    inside.set(host, found.slice(1))
  }
  return inside
}
