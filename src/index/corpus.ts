import type { Day } from '../lib/day.ts'
import { fold } from '../lib/fold.ts'
import { groupBy } from '../lib/groupBy.ts'
import type { Actor, Chronicle, CorpusFile, EventHead, Named } from '../schema/published.ts'
import { LOCALES, type RelationType } from '../schema/vocabulary.ts'

interface Link {
  readonly type: RelationType
  readonly event: EventHead
}

interface UsedValues {
  readonly actors: ReadonlySet<string>
  readonly types: ReadonlySet<string>
  readonly topics: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

/** The records in memory, with the lookups that every question needs. Immutable. */
export interface Corpus {
  /** Changes with any record. */
  readonly version: string
  /** In order of time; see `schema/chronology.ts`. */
  readonly events: readonly EventHead[]
  /** The first and the last day of all events; day 0 where there is none. */
  readonly extent: { readonly from: Day; readonly to: Day }
  /** By id and by former id. */
  readonly byId: ReadonlyMap<string, EventHead>
  readonly actors: ReadonlyMap<string, Actor>
  readonly places: ReadonlyMap<string, Named>
  readonly topics: ReadonlyMap<string, Named>
  readonly chronicles: ReadonlyMap<string, Chronicle>
  /** What its events name; of actors also whom they belong to. */
  readonly held: UsedValues
  /** An actor and all that it belongs to, itself first: Biden, United States. Unknown actors stand alone. */
  readonly lineOf: (actorId: string) => readonly string[]
  /** Events that are `part-of` this one, in order of time. */
  readonly partsOf: (eventId: string) => readonly EventHead[]
  /** What points back to this event, in order of time. */
  readonly relationsTo: (eventId: string) => readonly Link[]
  /** All words of an event in every language, folded. */
  readonly textOf: (eventId: string) => string
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]))

function linesOf(actors: ReadonlyMap<string, Actor>): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, readonly string[]>()
  for (const { id } of actors.values()) {
    const line = [id]
    let parent = actors.get(id)?.parent
    // A line that met itself would never end; rules refuse such records, other people's files may hold them.
    while (parent !== undefined && !line.includes(parent)) {
      line.push(parent)
      parent = actors.get(parent)?.parent
    }
    lines.set(id, line)
  }
  return lines
}

function extentOf(events: readonly EventHead[]): Corpus['extent'] {
  if (events.length === 0) return { from: 0, to: 0 }
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const { when } of events) {
    from = Math.min(from, when.first)
    to = Math.max(to, when.last)
  }
  return { from, to }
}

/** O(events + participations + relations). */
export function indexCorpus(file: CorpusFile): Corpus {
  const actors = byId(file.actors)
  const places = byId(file.places)
  const lines = linesOf(actors)
  const lineOf = (id: string): readonly string[] => lines.get(id) ?? [id]

  const events = new Map<string, EventHead>()
  for (const event of file.events) for (const alias of event.aliases) events.set(alias, event)
  for (const event of file.events) events.set(event.id, event)

  const pointing = groupBy(
    file.events.flatMap((event) => event.relations.map((relation) => ({ relation, event }))),
    ({ relation }) => relation.event,
  )
  const relationsTo = (id: string): readonly Link[] =>
    (pointing.get(id) ?? []).map(({ relation, event }) => ({ type: relation.type, event }))

  const texts = new Map<string, string>()
  const textOf = (id: string): string => {
    const known = texts.get(id)
    if (known !== undefined) return known
    const event = events.get(id)
    if (!event) return ''
    const names = [
      event.title,
      event.summary,
      ...(event.place === null ? [] : [places.get(event.place)?.name]),
      ...event.actors.flatMap(({ actor }) => lineOf(actor).map((member) => actors.get(member)?.name)),
    ]
    const words = names.flatMap((name) => (name ? LOCALES.map((locale) => name[locale]) : []))
    const text = fold(`${words.join(' ')} ${event.words} ${event.id}`)
    texts.set(id, text)
    return text
  }

  return {
    version: file.version,
    events: file.events,
    extent: extentOf(file.events),
    byId: events,
    actors,
    places,
    topics: byId(file.topics),
    chronicles: byId(file.chronicles),
    held: {
      actors: new Set(file.events.flatMap((event) => event.actors.flatMap(({ actor }) => lineOf(actor)))),
      types: new Set(file.events.map(({ type }) => type)),
      topics: new Set(file.events.flatMap(({ topics }) => topics)),
      places: new Set(file.events.flatMap(({ place }) => place ?? [])),
    },
    lineOf,
    partsOf: (id) =>
      relationsTo(id)
        .filter(({ type }) => type === 'part-of')
        .map(({ event }) => event),
    relationsTo,
    textOf,
  }
}
