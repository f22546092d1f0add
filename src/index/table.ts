import type { Day } from '../lib/day.ts'
import { lowerBound } from '../lib/lowerBound.ts'
import type { Actor } from '../schema/published.ts'
import type { ColumnStore, Vocabulary } from './columns.ts'
import { type Pointing, pointingOf } from './links.ts'
import { byId, linesIn } from './names.ts'
import { type Postings, postingsOf } from './postings.ts'

/** An immutable column store with the indexes that questions need. Rows, actors and so on are numbers in columns. */
export interface Table {
  readonly columns: ColumnStore
  readonly vocabulary: Vocabulary
  /** The first and last day of all events, in UTC days since 1970-01-01; day 0 if there are none. */
  readonly extent: { readonly from: Day; readonly to: Day }
  /** For each block of `BLOCK` rows, the maximum last day: how far an event that began there may extend. */
  readonly reach: Int32Array
  /** For each actor, itself and its ancestors. */
  readonly lines: readonly (readonly number[])[]
  readonly postings: Postings
  readonly pointing: Pointing
}

const BLOCK = 1024

function reachOf({ size, last }: ColumnStore): Int32Array {
  const reach = new Int32Array(Math.ceil(size / BLOCK)).fill(-0x80000000)
  for (let row = 0; row < size; row++) {
    const block = Math.floor(row / BLOCK)
    reach[block] = Math.max(reach[block] ?? 0, last[row] ?? 0)
  }
  return reach
}

function linesOf(actors: readonly Actor[]): number[][] {
  const numbers = new Map(actors.map(({ id }, number) => [id, number]))
  const lineOf = linesIn(byId(actors))
  return actors.map(({ id }) => lineOf(id).flatMap((member) => numbers.get(member) ?? []))
}

/** Builds the indexes. O(rows + participations + relations). Ancestors end at a parent missing from the vocabulary. */
export function tableOf(columns: ColumnStore, vocabulary: Vocabulary): Table {
  const reach = reachOf(columns)
  const lines = linesOf(vocabulary.actors)
  const empty = columns.size === 0
  return {
    columns,
    vocabulary,
    extent: empty
      ? { from: 0, to: 0 }
      : { from: columns.first[0] ?? 0, to: reach.reduce((a, b) => Math.max(a, b)) },
    reach,
    lines,
    postings: postingsOf(columns, lines),
    pointing: pointingOf(columns),
  }
}

/** The number of events that begin before this day, also the first row that does not. Binary search, O(log rows). */
export const begunBefore = ({ first, size }: ColumnStore, day: Day): number =>
  lowerBound(size, (row) => (first[row] ?? 0) < day)

/**
 * Visits the selected rows (1 in `mask`) that overlap from..to, both inclusive; ascending. O(log rows + rows that begin
 * within + rows / 1,024), plus 1,024 for each earlier block with an event that extends into the range.
 */
export function visitRowsIn(
  { columns, reach }: Table,
  mask: Uint8Array,
  { from, to }: Table['extent'],
  visit: (row: number) => void,
): void {
  const { last } = columns
  const end = begunBefore(columns, to + 1)
  const within = Math.min(begunBefore(columns, from), end)
  for (let start = 0, block = 0; start < within; start += BLOCK, block++) {
    if ((reach[block] ?? 0) < from) continue
    for (let row = start; row < Math.min(start + BLOCK, within); row++) {
      if (mask[row] === 1 && (last[row] ?? 0) >= from) visit(row)
    }
  }
  for (let row = within; row < end; row++) if (mask[row] === 1) visit(row)
}

/** The rows that `visitRowsIn` visits. */
export function rowsIn(table: Table, mask: Uint8Array, from: Day, to: Day): readonly number[] {
  const rows: number[] = []
  visitRowsIn(table, mask, { from, to }, (row) => rows.push(row))
  return rows
}
