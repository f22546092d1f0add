import { type ColumnStore, MOST_LOOK, NONE } from '../index/columns.ts'
import type { Manifest } from '../schema/manifest.ts'
import { RELATIONS, ROLES } from '../schema/vocabulary.ts'
import { readNumbers, UnreadablePart } from './parquet.ts'

/** The numeric columns in the parts of each kind, in the order in which they are written. */
export const NUMBERS = {
  drawing: ['first_day', 'last_day', 'look', 'type', 'topic', 'place'],
  participations: ['row', 'actor', 'role'],
  topics: ['row', 'topic'],
  relations: ['row', 'type', 'target'],
} as const
export type NumbersKind = keyof typeof NUMBERS

/** A column store under construction, for the parts of one kind. */
interface Growing {
  /** Number of rows that are still missing. */
  readonly missing: () => number
  /** Appends the next part. */
  readonly add: (buffer: ArrayBuffer) => void
}

export interface GrowingColumns {
  /** Appends the next part of a kind. Throws `UnreadablePart` if it contradicts the manifest; then nothing is added. */
  readonly add: (kind: NumbersKind, buffer: ArrayBuffer) => void
  /** Returns all columns. Throws if a part is missing. */
  readonly finish: () => ColumnStore
}

type Parts = Manifest['parts'][keyof Manifest['parts']]

const rowsOf = (parts: Parts) => parts.reduce((sum, { rows }) => sum + rows, 0)

type ColumnsNamed<Names extends readonly string[]> = { readonly [At in keyof Names]: Int32Array }

/** Appends the parts of one kind in sequence. `fill` receives the columns of each part and their offset. */
function growing<Kind extends NumbersKind>(
  kind: Kind,
  parts: Parts,
  fill: (columns: ColumnsNamed<(typeof NUMBERS)[Kind]>, at: number) => void,
): Growing {
  let next = 0
  let filled = 0
  return {
    missing: () => rowsOf(parts) - filled,
    add: (buffer) => {
      const part = parts[next]
      if (!part) throw new Error(`startColumns: there is no further part of ${kind}`)
      const read = readNumbers(buffer, NUMBERS[kind], part.rows)
      fill(read as ColumnsNamed<(typeof NUMBERS)[Kind]>, filled)
      next += 1
      filled += part.rows
    },
  }
}

function checkRange(what: string, numbers: Int32Array, least: number, most: number) {
  for (const number of numbers) {
    if (number < least || number > most) throw new UnreadablePart(`Its column ${what} holds ${number}.`)
  }
}

function checkAscending(what: string, numbers: Int32Array, from: number) {
  let before = from
  for (const number of numbers) {
    if (number < before) throw new UnreadablePart(`Its column ${what} goes back to ${number}.`)
    before = number
  }
}

/** The two precision bits never hold 3; see `packLook`. */
function checkLooks(looks: Int32Array) {
  checkRange('look', looks, 0, MOST_LOOK)
  if (looks.some((look) => (look & 3) === 3)) throw new UnreadablePart('Its column look holds no precision.')
}

function checkLast(first: Int32Array, last: Int32Array) {
  const wrong = last.findIndex((day, row) => day < (first[row] as number))
  if (wrong >= 0) throw new UnreadablePart(`Its row ${wrong} ends before it begins.`)
}

/**
 * Creates the column store for the corpus of a manifest, to be filled part by part; parts of one kind must come in
 * order. Memory is allocated once: 15 bytes per event, 4 more for the start of its participations, 3 per participation,
 * 6 per topic after the first, 9 per relation. Throws `UnreadablePart` if the parts cannot hold the events.
 */
export function startColumns({
  size,
  types,
  topics,
  parts,
}: Pick<Manifest, 'size' | 'types' | 'topics' | 'parts'>): GrowingColumns {
  if (rowsOf(parts.drawing) !== size) throw new UnreadablePart(`The parts do not hold ${size} events.`)
  const [actors, places] = [rowsOf(parts.actors), rowsOf(parts.places)]
  const [taking, more] = [rowsOf(parts.participations), rowsOf(parts.topics)]
  const related = rowsOf(parts.relations)

  const columns = {
    size,
    first: new Int32Array(size),
    last: new Int32Array(size),
    looks: new Uint16Array(size),
    types: new Uint8Array(size),
    topics: new Uint16Array(size),
    places: new Uint16Array(size),
    moreTopics: { rows: new Uint32Array(more), topics: new Uint16Array(more) },
    participations: {
      starts: new Uint32Array(size + 1),
      actors: new Uint16Array(taking),
      roles: new Uint8Array(taking),
    },
    relations: {
      rows: new Uint32Array(related),
      types: new Uint8Array(related),
      targets: new Uint32Array(related),
    },
  } satisfies ColumnStore
  const { starts } = columns.participations
  let lastTaking = 0

  const kinds: Readonly<Record<NumbersKind, Growing>> = {
    drawing: growing('drawing', parts.drawing, (read, at) => {
      const [first, last, look, type, topic, place] = read
      checkAscending('first_day', first, at === 0 ? -0x80000000 : (columns.first[at - 1] as number))
      checkLast(first, last)
      checkLooks(look)
      checkRange('type', type, 0, types.length - 1)
      checkRange('topic', topic, -1, topics.length - 1)
      checkRange('place', place, -1, places - 1)
      columns.first.set(first, at)
      columns.last.set(last, at)
      columns.looks.set(look, at)
      columns.types.set(type, at)
      // -1 in sixteen bits is 65,535, which is `NONE`.
      columns.topics.set(topic, at)
      columns.places.set(place, at)
    }),
    participations: growing('participations', parts.participations, (read, at) => {
      const [rows, who, roles] = read
      checkAscending('row', rows, lastTaking)
      checkRange('row', rows, 0, size - 1)
      checkRange('actor', who, 0, Math.min(actors, NONE) - 1)
      checkRange('role', roles, 0, ROLES.length - 1)
      // Counts each row's participations one index later; `finish` turns the counts into prefix sums.
      for (const row of rows) starts[row + 1] = (starts[row + 1] as number) + 1
      columns.participations.actors.set(who, at)
      columns.participations.roles.set(roles, at)
      lastTaking = rows.at(-1) ?? lastTaking
    }),
    topics: growing('topics', parts.topics, (read, at) => {
      const [rows, topic] = read
      checkAscending('row', rows, at === 0 ? 0 : (columns.moreTopics.rows[at - 1] as number))
      checkRange('row', rows, 0, size - 1)
      checkRange('topic', topic, 0, topics.length - 1)
      columns.moreTopics.rows.set(rows, at)
      columns.moreTopics.topics.set(topic, at)
    }),
    relations: growing('relations', parts.relations, (read, at) => {
      const [rows, relation, target] = read
      const { relations } = columns
      checkAscending('row', rows, at === 0 ? 0 : (relations.rows[at - 1] as number))
      checkRange('row', rows, 0, size - 1)
      checkRange('type', relation, 0, RELATIONS.length - 1)
      checkRange('target', target, 0, size - 1)
      relations.rows.set(rows, at)
      relations.types.set(relation, at)
      relations.targets.set(target, at)
    }),
  }

  return {
    add: (kind, buffer) => kinds[kind].add(buffer),
    finish: () => {
      const missing = Object.values(kinds).reduce((sum, kind) => sum + kind.missing(), 0)
      if (missing > 0) throw new Error(`startColumns: ${missing} rows are missing`)
      for (let row = 1; row <= size; row++) {
        starts[row] = (starts[row] as number) + (starts[row - 1] as number)
      }
      return columns
    },
  }
}
