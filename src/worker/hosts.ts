import { parentOf, partsOf } from '../index/links.ts'
import type { Table } from '../index/table.ts'

/**
 * Maps each host row to the rows drawn inside it. Like `hostsOf` in `memory/memoryScene.ts`, but only `candidates`
 * (ascending) can be hosts: a part goes into its outermost ancestor among them. A parent must come before its part and
 * be selected (1 in `mask`), and neither may be open.
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
    // Rows ascend, so the outermost host has already placed all of its parts.
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
