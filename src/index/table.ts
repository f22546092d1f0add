import type { Day } from '../lib/day.ts'
import { lowerBound } from '../lib/lowerBound.ts'
import type { Actor } from '../schema/published.ts'
import type { ColumnStore, Vocabulary } from './columns.ts'
import { type Pointing, pointingOf } from './links.ts'
import { type Postings, postingsOf } from './postings.ts'

/** Events as columns, with what every question needs. Immutable. Rows, actors and so on go by their numbers in the columns. */
export interface Table {
  readonly columns: ColumnStore
  readonly vocabulary: Vocabulary
  /** The first and the last day of all events; day 0 where there is none. */
  readonly extent: { readonly from: Day; readonly to: Day }
  /** The latest last day in each block of `BLOCK` rows: how far an event that began there may reach. */
  readonly reach: Int32Array
  /** By actor: itself and all that it belongs to, upward. */
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
  const parents = actors.map(({ parent }) => (parent === undefined ? undefined : numbers.get(parent)))
  return actors.map((_, actor) => {
    const line = [actor]
    let parent = parents[actor]
    // A line that met itself would never end; other people's files may hold such a circle.
    while (parent !== undefined && !line.includes(parent)) {
      line.push(parent)
      parent = parents[parent]
    }
    return line
  })
}

/** O(rows + participations + relations). A parent that the vocabulary lacks ends a line. */
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

/** How many events begin before this day: also the first row that does not. O(log rows). */
export const begunBefore = ({ first, size }: ColumnStore, day: Day): number =>
  lowerBound(size, (row) => (first[row] ?? 0) < day)

/**
 * The rows that `mask` selects (1) and that share a day with from..to, both inclusive; ascending. O(log rows + rows that
 * begin within + rows / 1,024), and 1,024 more for each block before with an event that reaches so far.
 */
export function rowsIn({ columns, reach }: Table, mask: Uint8Array, from: Day, to: Day): readonly number[] {
  const { last } = columns
  const rows: number[] = []
  const end = begunBefore(columns, to + 1)
  const within = Math.min(begunBefore(columns, from), end)
  for (let start = 0, block = 0; start < within; start += BLOCK, block++) {
    if ((reach[block] ?? 0) < from) continue
    for (let row = start; row < Math.min(start + BLOCK, within); row++) {
      if (mask[row] === 1 && (last[row] ?? 0) >= from) rows.push(row)
    }
  }
  for (let row = within; row < end; row++) if (mask[row] === 1) rows.push(row)
  return rows
}
