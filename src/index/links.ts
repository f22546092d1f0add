import { lowerBound } from '../lib/lowerBound.ts'
import { RELATIONS, type RelationType } from '../schema/vocabulary.ts'
import type { ColumnStore } from './columns.ts'

/** Where the relations to each row stand: those to row r from `starts[r]` up to `starts[r + 1]`, by ascending row. Empty where there are none at all. */
export interface Pointing {
  readonly starts: Uint32Array
  /** Places in the relations of the columns. */
  readonly places: Uint32Array
}

/** O(rows + relations); nothing without relations. */
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

/** A relation, seen from one of its ends: `row` is the other. */
interface Link {
  readonly type: RelationType
  readonly row: number
}

const typeAt = ({ types }: ColumnStore['relations'], place: number): RelationType =>
  RELATIONS[types[place] ?? 0] ?? 'part-of'

/** What an event points to, in the order of its record. */
export function linksFrom({ columns: { relations } }: Related, row: number): readonly Link[] {
  const { rows, targets } = relations
  const links: Link[] = []
  for (let at = lowerBound(rows.length, (at) => (rows[at] ?? 0) < row); rows[at] === row; at++) {
    links.push({ type: typeAt(relations, at), row: targets[at] ?? 0 })
  }
  return links
}

/** What points to an event, in order of time. */
export function linksTo({ columns: { relations }, pointing }: Related, row: number): readonly Link[] {
  const { starts, places } = pointing
  return Array.from(places.subarray(starts[row] ?? 0, starts[row + 1] ?? 0), (place) => ({
    type: typeAt(relations, place),
    row: relations.rows[place] ?? 0,
  }))
}

/** What an event is `part-of` first; undefined where it is a whole. */
export const parentOf = (table: Related, row: number): number | undefined =>
  linksFrom(table, row).find(({ type }) => type === 'part-of')?.row

/** What is `part-of` an event, in order of time. */
export const partsOf = (table: Related, row: number): readonly number[] =>
  linksTo(table, row)
    .filter(({ type }) => type === 'part-of')
    .map((link) => link.row)
