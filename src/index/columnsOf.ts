import type { EventHead } from '../schema/published.ts'
import { RELATIONS, ROLES } from '../schema/vocabulary.ts'
import { type ColumnStore, idsOf, NONE, packLook, type Vocabulary } from './columns.ts'

/** Returns a function that converts an id to its index in the list. It throws for an unknown id. */
function numbering(ids: readonly string[], what: string, most: number): (id: string) => number {
  if (ids.length > most) throw new Error(`${ids.length} ${what}s: columns hold at most ${most}`)
  const numbers = new Map(ids.map((id, number) => [id, number]))
  return (id) => {
    const number = numbers.get(id)
    if (number === undefined) throw new Error(`the vocabulary has no ${what} "${id}"`)
    return number
  }
}

/**
 * Builds a column store of these events, without relations. O(events + participations + topics + relations). Throws if
 * the vocabulary lacks an actor, type, topic or place, and if the events are not in chronological order.
 */
export function columnsOf(events: readonly EventHead[], vocabulary: Vocabulary): ColumnStore {
  const actor = numbering(idsOf(vocabulary.actors), 'actor', NONE - 1)
  const type = numbering(vocabulary.types, 'type', 256)
  const topic = numbering(idsOf(vocabulary.topics), 'topic', NONE - 1)
  const place = numbering(idsOf(vocabulary.places), 'place', NONE - 1)

  const late = events.find((event, row) => event.when.first < (events[row - 1]?.when.first ?? -Infinity))
  if (late) throw new Error(`${late.id} begins before the event that stands before it`)

  const starts = new Uint32Array(events.length + 1)
  for (const [row, event] of events.entries()) starts[row + 1] = (starts[row] ?? 0) + event.actors.length
  // A topic given twice counts once.
  const topics = events.map((event) => [...new Set(event.topics)].map(topic))
  const more = topics.flatMap(([, ...others], row) => others.map((other) => [row, other] as const))

  const rows = new Map(events.map(({ id }, row) => [id, row]))
  const relations = events.flatMap((event, row) =>
    event.relations.flatMap(({ type, event: id }) => {
      const target = rows.get(id)
      return target === undefined ? [] : { row, type: RELATIONS.indexOf(type), target }
    }),
  )

  return {
    size: events.length,
    first: Int32Array.from(events, ({ when }) => when.first),
    last: Int32Array.from(events, ({ when }) => when.last),
    looks: Uint16Array.from(events, packLook),
    types: Uint8Array.from(events, (event) => type(event.type)),
    topics: Uint16Array.from(topics, ([first]) => first ?? NONE),
    places: Uint16Array.from(events, (event) => (event.place === null ? NONE : place(event.place))),
    moreTopics: {
      rows: Uint32Array.from(more, ([row]) => row),
      topics: Uint16Array.from(more, ([, other]) => other),
    },
    participations: {
      starts,
      actors: Uint16Array.from(events.flatMap((event) => event.actors.map((part) => actor(part.actor)))),
      roles: Uint8Array.from(events.flatMap((event) => event.actors.map(({ role }) => ROLES.indexOf(role)))),
    },
    relations: {
      rows: Uint32Array.from(relations, ({ row }) => row),
      types: Uint8Array.from(relations, ({ type }) => type),
      targets: Uint32Array.from(relations, ({ target }) => target),
    },
  }
}
