import { compareText } from '../lib/compareText.ts'
import { ACTING_ROLES } from '../schema/vocabulary.ts'
import { idsOf, NONE } from './columns.ts'
import { bitsOf } from './postings.ts'
import type { Table } from './table.ts'

/*
 * The lane of each matching event, and the order of lanes from the top. Every source follows these rules. Lanes without
 * a matching event are omitted.
 *
 * - `all`: one lane, `all`.
 * - `topic`: by the first topic; `actor`: by the root of the first acting actor in the record. Each of the `most` keys
 *   with the most matching events in view gets a lane, by descending count, ties by the count in all days, then by id
 *   (`compareText`). All other events, and those without a key, share the last lane, `REST`.
 * - `sides`: `first`, `together`, `second`, `others`, by which of the two sides act (`sideOf` in `model/sides.ts`);
 *   `most` is ignored.
 */

export type LaneBy =
  | { readonly by: 'all' | 'topic' | 'actor' }
  | { readonly by: 'sides'; readonly sides: readonly [string, string] }

export interface Lanes {
  /** From the top; only lanes with a selected event. Null: the lane of all others. */
  readonly lanes: readonly { readonly key: string | null }[]
  /** Index into `lanes` for each row. Undefined for rows that are not selected. */
  readonly of: Uint8Array
}

export const MOST_LANES = 6

/** Key of the lane for events that have none of their own. */
export const REST = ''

const ACTING = bitsOf(ACTING_ROLES)

const roots = new WeakMap<Table, Uint16Array>()

/** For each row, the root of its first acting actor; `NONE` if nobody acts. O(participations), cached per table. */
function actingRoots(table: Table): Uint16Array {
  const known = roots.get(table)
  if (known) return known
  const { size, participations } = table.columns
  const { starts, actors, roles } = participations
  const rootOf = Uint16Array.from(table.lines, (line) => line.at(-1) ?? NONE)
  const column = new Uint16Array(size).fill(NONE)
  for (let row = 0; row < size; row++) {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) {
      if ((ACTING & (1 << (roles[at] ?? 0))) === 0) continue
      column[row] = rootOf[actors[at] ?? 0] ?? NONE
      break
    }
  }
  roots.set(table, column)
  return column
}

function countsOf(column: Uint8Array | Uint16Array, mask: Uint8Array): Uint32Array {
  const counts = new Uint32Array(NONE + 1)
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? 0
    counts[value] = (counts[value] ?? 0) + (mask[row] ?? 0)
  }
  return counts
}

/**
 * One lane for each of the `most` values with the most rows in `seen`, and one for the rest. From the top: by count or,
 * if `inOrder`, in the order of the vocabulary.
 */
function busiest(
  ids: readonly string[],
  column: Uint16Array,
  { mask, seen, most }: { readonly mask: Uint8Array; readonly seen: Uint8Array; readonly most: number },
  inOrder = false,
): Lanes {
  const counts = countsOf(column, mask)
  const inView = seen === mask ? counts : countsOf(column, seen)
  const ranked = ids
    .map((id, value) => ({ id, value, seen: inView[value] ?? 0, count: counts[value] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.seen - a.seen || b.count - a.count || compareText(a.id, b.id))
  // Lane indices are bytes.
  const own = ranked.slice(0, Math.min(most, 255))
  if (inOrder) own.sort((a, b) => a.value - b.value)
  const hasRest = own.length < ranked.length || (counts[NONE] ?? 0) > 0
  const laneOf = new Uint8Array(NONE + 1).fill(own.length)
  for (const [lane, { value }] of own.entries()) laneOf[value] = lane
  const of = new Uint8Array(column.length)
  for (let row = 0; row < column.length; row++) of[row] = laneOf[column[row] ?? NONE] ?? 0
  return { lanes: [...own.map(({ id }) => ({ key: id })), ...(hasRest ? [{ key: null }] : [])], of }
}

/** The number of selected rows with each topic, first or not: as the filter by topics counts them. */
export function topicTotals({ columns, vocabulary }: Table, mask: Uint8Array): ReadonlyMap<string, number> {
  const counts = countsOf(columns.topics, mask)
  const { rows, topics } = columns.moreTopics
  for (const [index, row] of rows.entries()) {
    const topic = topics[index] ?? NONE
    counts[topic] = (counts[topic] ?? 0) + (mask[row] ?? 0)
  }
  return new Map(vocabulary.topics.map(({ id }, topic) => [id, counts[topic] ?? 0]))
}

/** Which sides act in a row, as a two-bit mask: 0 neither, 1 the first, 2 the second, 3 both. From the top. */
const SIDES = [
  { key: 'first', bits: 1 },
  { key: 'together', bits: 3 },
  { key: 'second', bits: 2 },
  { key: 'others', bits: 0 },
] as const

function bySides(table: Table, sides: readonly [string, string], mask: Uint8Array): Lanes {
  const { columns, vocabulary, lines, postings } = table
  const { starts, ends, rows, roles } = postings
  const of = new Uint8Array(columns.size)
  for (const [actor, { id }] of vocabulary.actors.entries()) {
    const bits = (id === sides[0] ? 1 : 0) | (id === sides[1] ? 2 : 0)
    // Only roots can be sides. The postings of a root include those of its descendants.
    if (bits === 0 || (lines[actor]?.length ?? 0) > 1) continue
    const end = ends[actor] ?? 0
    for (let at = starts[actor] ?? 0; at < end; at++) {
      if (((roles[at] ?? 0) & ACTING) !== 0) of[rows[at] ?? 0] = (of[rows[at] ?? 0] ?? 0) | bits
    }
  }
  const counts = countsOf(of, mask)
  const lanes = SIDES.filter(({ bits }) => (counts[bits] ?? 0) > 0)
  const laneOf = new Uint8Array(4)
  for (const [lane, { bits }] of lanes.entries()) laneOf[bits] = lane
  for (let row = 0; row < columns.size; row++) of[row] = laneOf[of[row] ?? 0] ?? 0
  return { lanes: lanes.map(({ key }) => ({ key })), of }
}

/**
 * Assigns each selected row (1 in `mask`) to a lane: at most 255 lanes and that of the rest. `seen`: those in view, by
 * which lanes are ranked. O(rows).
 */
export function lanesBy(
  table: Table,
  choice: LaneBy,
  mask: Uint8Array,
  most = MOST_LANES,
  seen = mask,
): Lanes {
  const { columns, vocabulary } = table
  switch (choice.by) {
    case 'all':
      return { lanes: mask.includes(1) ? [{ key: 'all' }] : [], of: new Uint8Array(columns.size) }
    case 'topic':
      return busiest(idsOf(vocabulary.topics), columns.topics, { mask, seen, most }, true)
    case 'actor':
      return busiest(idsOf(vocabulary.actors), actingRoots(table), { mask, seen, most })
    case 'sides':
      return bySides(table, choice.sides, mask)
  }
}
