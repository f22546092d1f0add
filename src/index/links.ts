import { lowerBound } from '../lib/lowerBound.ts'
import { RELATIONS, type RelationType } from '../schema/vocabulary.ts'
import type { ColumnStore } from './columns.ts'

/**
 * Reverse index of relations: those that point to row r are at `starts[r]` up to (not including) `starts[r + 1]`, by
 * ascending row. Empty if there are no relations.
 */
export interface Pointing {
  readonly starts: Uint32Array
  /** Indices into the relations of the columns. */
  readonly places: Uint32Array
}

/** Builds the reverse index. O(rows + relations), or O(1) without relations. */
export function pointingOf({ size, relations: { targets } }: ColumnStore): Pointing {
  if (targets.length === 0) return { starts: new Uint32Array(), places: new Uint32Array() }
  const starts = new Uint32Array(size + 1)
  for (const target of targets) starts[target + 1] = (starts[target + 1] ?? 0) + 1
  for (let row = 1; row <= size; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0)
  const next = starts.slice()
  const places = new Uint32Array(targets.length)
  for (const [place, target] of targets.entries()) {
    const at = next[target] ?? 0
    places[at] = place
    next[target] = at + 1
  }
  return { starts, places }
}

interface Related {
  readonly columns: ColumnStore
  readonly pointing: Pointing
}

/** A relation as seen from one of its events; `row` is the other. */
interface Link {
  readonly type: RelationType
  readonly row: number
}

const typeAt = ({ types }: ColumnStore['relations'], place: number): RelationType =>
  RELATIONS[types[place] ?? 0] ?? 'part-of'

/** Relations from an event, in the order of its record. */
export function linksFrom({ columns: { relations } }: Related, row: number): readonly Link[] {
  const { rows, targets } = relations
  const links: Link[] = []
  for (let at = lowerBound(rows.length, (at) => (rows[at] ?? 0) < row); rows[at] === row; at++) {
    links.push({ type: typeAt(relations, at), row: targets[at] ?? 0 })
  }
  return links
}

/** Relations to an event, in chronological order. */
export function linksTo({ columns: { relations }, pointing }: Related, row: number): readonly Link[] {
  const { starts, places } = pointing
  return Array.from(places.subarray(starts[row] ?? 0, starts[row + 1] ?? 0), (place) => ({
    type: typeAt(relations, place),
    row: relations.rows[place] ?? 0,
  }))
}

/** The first event that this one is `part-of`; undefined if there is none. */
export const parentOf = (table: Related, row: number): number | undefined =>
  linksFrom(table, row).find(({ type }) => type === 'part-of')?.row

/** Events that are `part-of` this one, in chronological order. */
export const partsOf = (table: Related, row: number): readonly number[] =>
  linksTo(table, row)
    .filter(({ type }) => type === 'part-of')
    .map((link) => link.row)
