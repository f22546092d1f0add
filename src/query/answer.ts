import { idsOf, NONE } from '../index/columns.ts'
import { bitsOf } from '../index/postings.ts'
import type { Table } from '../index/table.ts'
import { typeMatches } from '../schema/kinds.ts'
import { categoryOf, ROLES } from '../schema/vocabulary.ts'
import { type Facet, type Facets, plays, type Query, type RoleFilter, rolesToward } from './query.ts'

/*
 * `query.ts` for a column store: same results for a million rows. Each active filter scans its column once and sets its
 * bit in a bit mask on the rows that it rejects. A row without any bit matches; a facet counts the rows with no bit but
 * its own.
 */

const BITS: Readonly<Record<Facet, number>> = { actors: 1, types: 2, topics: 4, places: 8 }
const OTHERWISE = 16

/** Look-up table by column value, including `NONE`: 0 if the value is wanted, else the filter's bit. */
function bitsByValue(ids: readonly string[], isWanted: (id: string) => boolean, bit: number): Uint8Array {
  const bits = new Uint8Array(NONE + 1).fill(bit)
  for (const [number, id] of ids.entries()) if (isWanted(id)) bits[number] = 0
  return bits
}

/** Bit mask of the roles that the filter accepts, as stored in postings. */
const roleBits = (filter: RoleFilter): number => bitsOf(ROLES.filter((role) => plays(role, filter)))

/** Sets the bit on rows in which none of these actors or their descendants has one of the roles. */
function rejectWithout(
  { vocabulary, postings }: Table,
  ids: readonly string[],
  played: number,
  bit: number,
  rejected: Uint8Array,
) {
  const { starts, ends, rows, roles } = postings
  const bits = new Uint8Array(rejected.length).fill(bit)
  for (const [actor, { id }] of vocabulary.actors.entries()) {
    if (!ids.includes(id)) continue
    const end = ends[actor] ?? 0
    for (let at = starts[actor] ?? 0; at < end; at++) {
      if (((roles[at] ?? 0) & played) !== 0) bits[rows[at] ?? 0] = 0
    }
  }
  for (let row = 0; row < rejected.length; row++) rejected[row] = (rejected[row] ?? 0) | (bits[row] ?? 0)
}

/** In a row of `whoPlays`: more than one actor. */
const SEVERAL = 0xffff

/** Which of these actors has one of the roles in each row, itself or by a descendant: 0 for none, else 1 + its index. */
function whoPlays({ vocabulary, postings }: Table, ids: readonly string[], played: number, size: number) {
  const { starts, ends, rows, roles } = postings
  const who = new Uint16Array(size)
  for (const [actor, { id }] of vocabulary.actors.entries()) {
    const one = ids.indexOf(id) + 1
    if (one === 0) continue
    const end = ends[actor] ?? 0
    for (let at = starts[actor] ?? 0; at < end; at++) {
      if (((roles[at] ?? 0) & played) === 0) continue
      const row = rows[at] ?? 0
      who[row] = who[row] === 0 || who[row] === one ? one : SEVERAL
    }
  }
  return who
}

/** Sets the bit on rows in which none of these actors has such a role toward another of them. */
function rejectWithoutPair(table: Table, ids: readonly string[], roles: RoleFilter, rejected: Uint8Array) {
  const doing = whoPlays(table, ids, roleBits(rolesToward(roles)), rejected.length)
  const targets = whoPlays(table, ids, roleBits('target'), rejected.length)
  for (let row = 0; row < rejected.length; row++) {
    const [one, other] = [doing[row] ?? 0, targets[row] ?? 0]
    const isPair = one > 0 && other > 0 && (one !== other || one === SEVERAL)
    if (!isPair) rejected[row] = (rejected[row] ?? 0) | BITS.actors
  }
}

/** Sets on each row the bit that the look-up table gives for its value. */
function rejectBy(bits: Uint8Array, column: Uint8Array | Uint16Array, rejected: Uint8Array) {
  for (let row = 0; row < column.length; row++) {
    rejected[row] = (rejected[row] ?? 0) | (bits[column[row] ?? 0] ?? 0)
  }
}

/** Per row, the bits of all filters that reject it. */
function rejectedRows(table: Table, query: Query, found: Uint8Array | null): Uint8Array {
  const { columns, vocabulary } = table
  const { actors, match, roles, toward, types, topics, places } = query
  const rejected = new Uint8Array(columns.size)
  if (found) for (let row = 0; row < columns.size; row++) rejected[row] = found[row] === 1 ? 0 : OTHERWISE

  const isMutual = match === 'mutual' && actors.length > 1
  const alternatives = match === 'all' ? actors.map((actor) => [actor]) : actors.length > 0 ? [actors] : []
  if (isMutual) rejectWithoutPair(table, actors, roles, rejected)
  else for (const some of alternatives) rejectWithout(table, some, roleBits(roles), BITS.actors, rejected)
  if (toward !== null) rejectWithout(table, [toward], roleBits('target'), OTHERWISE, rejected)
  if (types.length > 0) {
    const isWanted = (id: string) => types.some((type) => typeMatches(id, type))
    rejectBy(bitsByValue(vocabulary.types, isWanted, BITS.types), columns.types, rejected)
  }
  if (topics.length > 0) {
    const bits = bitsByValue(idsOf(vocabulary.topics), (id) => topics.includes(id), BITS.topics)
    rejectBy(bits, columns.topics, rejected)
    const { rows, topics: more } = columns.moreTopics
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0
      if (bits[more[at] ?? NONE] === 0) rejected[row] = (rejected[row] ?? 0) & ~BITS.topics
    }
  }
  if (places.length > 0) {
    const bits = bitsByValue(idsOf(vocabulary.places), (id) => places.includes(id), BITS.places)
    rejectBy(bits, columns.places, rejected)
  }
  return rejected
}

export interface Answer {
  /** Per row: 1 if the event matches, else 0. */
  readonly mask: Uint8Array
  readonly count: number
}

/**
 * Selects the rows that `matcher` of `query.ts` would accept. `found` is 1 for rows that contain the searched words;
 * null if there is no search. O(rows) per active filter.
 */
export function answer(table: Table, query: Query, found: Uint8Array | null): Answer {
  const mask = rejectedRows(table, query, found)
  let count = 0
  for (let row = 0; row < mask.length; row++) {
    const selected = mask[row] === 0 ? 1 : 0
    mask[row] = selected
    count += selected
  }
  return { mask, count }
}

/** Counts each value over the rows with no bit but `own`. */
function histogram(column: Uint8Array | Uint16Array, rejected: Uint8Array, own: number): Uint32Array {
  const counts = new Uint32Array(NONE + 1)
  for (let row = 0; row < column.length; row++) {
    if (((rejected[row] ?? 0) & ~own) === 0) {
      const value = column[row] ?? 0
      counts[value] = (counts[value] ?? 0) + 1
    }
  }
  return counts
}

function topicCounts({ columns }: Table, rejected: Uint8Array): Uint32Array {
  const counts = histogram(columns.topics, rejected, BITS.topics)
  const { rows, topics } = columns.moreTopics
  for (const [index, row] of rows.entries()) {
    const topic = topics[index] ?? NONE
    if (((rejected[row] ?? 0) & ~BITS.topics) === 0) counts[topic] = (counts[topic] ?? 0) + 1
  }
  return counts
}

/** For each actor, counts the rows with no bit but `own` in which it or a descendant has one of the roles. */
function actorCounts(
  { postings, vocabulary }: Table,
  rejected: Uint8Array,
  own: number,
  played: number,
): Uint32Array {
  const { starts, ends, rows, roles } = postings
  return Uint32Array.from(vocabulary.actors, (_, actor) => {
    const end = ends[actor] ?? 0
    let count = 0
    for (let at = starts[actor] ?? 0; at < end; at++) {
      if (((roles[at] ?? 0) & played) !== 0 && ((rejected[rows[at] ?? 0] ?? 0) & ~own) === 0) count++
    }
    return count
  })
}

/** Converts counts to a map by id, without zeros. */
function named(ids: readonly string[], counts: Uint32Array): Map<string, number> {
  return new Map(ids.flatMap((id, number) => (counts[number] ? [[id, counts[number]] as const] : [])))
}

/** Adds the count of every `sanction/…` to `sanction`. */
function withCategories(types: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map(types)
  for (const [type, count] of types) {
    const category = categoryOf(type)
    if (category !== null && category !== type) all.set(category, (all.get(category) ?? 0) + count)
  }
  return all
}

/** The facet counts, equal to those of `facets` in `query.ts`; `found` as for `answer`. O(rows + participations). */
export function tableFacets(table: Table, query: Query, found: Uint8Array | null): Facets {
  const { columns, vocabulary } = table
  const rejected = rejectedRows(table, query, found)
  const ownActors = query.match === 'all' ? 0 : BITS.actors
  return {
    actors: named(idsOf(vocabulary.actors), actorCounts(table, rejected, ownActors, roleBits(query.roles))),
    types: withCategories(named(vocabulary.types, histogram(columns.types, rejected, BITS.types))),
    topics: named(idsOf(vocabulary.topics), topicCounts(table, rejected)),
    places: named(idsOf(vocabulary.places), histogram(columns.places, rejected, BITS.places)),
  }
}
