import { idsOf, NONE } from '../index/columns.ts'
import { bitsOf } from '../index/postings.ts'
import type { Table } from '../index/table.ts'
import { categoryOf, ROLES } from '../schema/vocabulary.ts'
import { type Facet, type Facets, plays, type Query, type RoleFilter, typeMatches } from './query.ts'

/*
 * `query.ts` for a corpus in columns: the same meaning, a million rows. Each filter that is set walks its column once
 * and leaves a bit on the rows that it refuses. An answer is a row without a bit; what a facet counts are the rows
 * without a bit but its own.
 */

const BITS: Readonly<Record<Facet, number>> = { actors: 1, types: 2, topics: 4, places: 8 }
const OTHERWISE = 16

/** A byte for each number a column may hold, `NONE` too: 0 for those that are wanted, the bit for all others. */
function verdictOn(ids: readonly string[], isWanted: (id: string) => boolean, bit: number): Uint8Array {
  const verdict = new Uint8Array(NONE + 1).fill(bit)
  for (const [number, id] of ids.entries()) if (isWanted(id)) verdict[number] = 0
  return verdict
}

/** The roles that the filter lets pass, as postings tell them. */
const playing = (filter: RoleFilter): number => bitsOf(ROLES.filter((role) => plays(role, filter)))

/** Leaves the bit on the rows in which none of these actors, nor who belongs to one, takes part in such a role. */
function refuseWithout(
  { vocabulary, postings }: Table,
  ids: readonly string[],
  played: number,
  bit: number,
  refused: Uint8Array,
) {
  const { starts, ends, rows, roles } = postings
  const verdict = new Uint8Array(refused.length).fill(bit)
  for (const [actor, { id }] of vocabulary.actors.entries()) {
    if (!ids.includes(id)) continue
    const end = ends[actor] ?? 0
    for (let at = starts[actor] ?? 0; at < end; at++) {
      if (((roles[at] ?? 0) & played) !== 0) verdict[rows[at] ?? 0] = 0
    }
  }
  for (let row = 0; row < refused.length; row++) refused[row] = (refused[row] ?? 0) | (verdict[row] ?? 0)
}

/** Leaves on each row the verdict on its value. */
function refuseBy(verdict: Uint8Array, column: Uint8Array | Uint16Array, refused: Uint8Array) {
  for (let row = 0; row < column.length; row++) {
    refused[row] = (refused[row] ?? 0) | (verdict[column[row] ?? 0] ?? 0)
  }
}

/** By row, the bits of all that refuses it. */
function refusalsOf(table: Table, query: Query, found: Uint8Array | null): Uint8Array {
  const { columns, vocabulary } = table
  const { actors, match, roles, toward, types, topics, places } = query
  const refused = new Uint8Array(columns.size)
  if (found) for (let row = 0; row < columns.size; row++) refused[row] = found[row] === 1 ? 0 : OTHERWISE

  const alternatives = match === 'all' ? actors.map((actor) => [actor]) : actors.length > 0 ? [actors] : []
  for (const some of alternatives) refuseWithout(table, some, playing(roles), BITS.actors, refused)
  if (toward !== null) refuseWithout(table, [toward], playing('target'), OTHERWISE, refused)
  if (types.length > 0) {
    const isWanted = (id: string) => types.some((type) => typeMatches(id, type))
    refuseBy(verdictOn(vocabulary.types, isWanted, BITS.types), columns.types, refused)
  }
  if (topics.length > 0) {
    const verdict = verdictOn(idsOf(vocabulary.topics), (id) => topics.includes(id), BITS.topics)
    refuseBy(verdict, columns.topics, refused)
    const { rows, topics: more } = columns.moreTopics
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0
      if (verdict[more[at] ?? NONE] === 0) refused[row] = (refused[row] ?? 0) & ~BITS.topics
    }
  }
  if (places.length > 0) {
    const verdict = verdictOn(idsOf(vocabulary.places), (id) => places.includes(id), BITS.places)
    refuseBy(verdict, columns.places, refused)
  }
  return refused
}

export interface Answer {
  /** By row: 1 where the event answers the question, else 0. */
  readonly mask: Uint8Array
  readonly count: number
}

/**
 * The events that `matcher` of `query.ts` would let pass, where `found` says which rows hold the words of the question
 * (1), null where it has none. O(rows) for each filter that is set.
 */
export function answer(table: Table, query: Query, found: Uint8Array | null): Answer {
  const mask = refusalsOf(table, query, found)
  let count = 0
  for (let row = 0; row < mask.length; row++) {
    const selected = mask[row] === 0 ? 1 : 0
    mask[row] = selected
    count += selected
  }
  return { mask, count }
}

/** How often each number stands in the rows without a bit but `own`. */
function histogram(column: Uint8Array | Uint16Array, refused: Uint8Array, own: number): Uint32Array {
  const counts = new Uint32Array(NONE + 1)
  for (let row = 0; row < column.length; row++) {
    if (((refused[row] ?? 0) & ~own) === 0) {
      const value = column[row] ?? 0
      counts[value] = (counts[value] ?? 0) + 1
    }
  }
  return counts
}

function topicCounts({ columns }: Table, refused: Uint8Array): Uint32Array {
  const counts = histogram(columns.topics, refused, BITS.topics)
  const { rows, topics } = columns.moreTopics
  for (const [index, row] of rows.entries()) {
    const topic = topics[index] ?? NONE
    if (((refused[row] ?? 0) & ~BITS.topics) === 0) counts[topic] = (counts[topic] ?? 0) + 1
  }
  return counts
}

/** In how many rows without a bit but `own` each actor, or one who belongs to it, plays one of these roles. */
function actorCounts(
  { postings, vocabulary }: Table,
  refused: Uint8Array,
  own: number,
  played: number,
): Uint32Array {
  const { starts, ends, rows, roles } = postings
  return Uint32Array.from(vocabulary.actors, (_, actor) => {
    const end = ends[actor] ?? 0
    let count = 0
    for (let at = starts[actor] ?? 0; at < end; at++) {
      if (((roles[at] ?? 0) & played) !== 0 && ((refused[rows[at] ?? 0] ?? 0) & ~own) === 0) count++
    }
    return count
  })
}

/** Counts by id, those that are not 0. */
function named(ids: readonly string[], counts: Uint32Array): Map<string, number> {
  return new Map(ids.flatMap((id, number) => (counts[number] ? [[id, counts[number]] as const] : [])))
}

/** `sanction` counts with its own events those of every `sanction/…`. */
function withCategories(types: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map(types)
  for (const [type, count] of types) {
    const category = categoryOf(type)
    if (category !== null && category !== type) all.set(category, (all.get(category) ?? 0) + count)
  }
  return all
}

/** The counts that `facets` of `query.ts` gives; `found` as for `answer`. O(rows + participations). */
export function tableFacets(table: Table, query: Query, found: Uint8Array | null): Facets {
  const { columns, vocabulary } = table
  const refused = refusalsOf(table, query, found)
  const ownActors = query.match === 'all' ? 0 : BITS.actors
  return {
    actors: named(idsOf(vocabulary.actors), actorCounts(table, refused, ownActors, playing(query.roles))),
    types: withCategories(named(vocabulary.types, histogram(columns.types, refused, BITS.types))),
    topics: named(idsOf(vocabulary.topics), topicCounts(table, refused)),
    places: named(idsOf(vocabulary.places), histogram(columns.places, refused, BITS.places)),
  }
}
