import { fold } from '../lib/fold.ts'
import { groupBy } from '../lib/groupBy.ts'
import type { CorpusFile, EventHead } from '../schema/published.ts'
import { LOCALES, type RelationType } from '../schema/vocabulary.ts'
import { allNames, byId, linesIn, type Names } from './names.ts'

interface Link {
  readonly type: RelationType
  readonly event: EventHead
}

/** The records in memory, indexed for look-ups. Immutable. */
export interface Corpus extends Names {
  /** In chronological order; see `schema/chronology.ts`. */
  readonly events: readonly EventHead[]
  /** By id and by former id. */
  readonly byId: ReadonlyMap<string, EventHead>
  /** Events that are `part-of` this one, in chronological order. */
  readonly partsOf: (eventId: string) => readonly EventHead[]
  /** Relations that point to this event, in chronological order. */
  readonly relationsTo: (eventId: string) => readonly Link[]
  /** The folded words of an event in every language, as one text. */
  readonly textOf: (eventId: string) => string
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
  const lineOf = linesIn(actors)

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
    const named = [
      ...(event.place === null ? [] : [places.get(event.place)]),
      ...event.actors.flatMap(({ actor }) => lineOf(actor).map((member) => actors.get(member))),
    ]
    const words = [
      ...[event.title, event.summary].flatMap((text) => LOCALES.map((locale) => text[locale])),
      ...named.flatMap((one) => (one ? allNames(one) : [])),
    ]
    const text = fold(`${words.join(' ')} ${event.words} ${event.id}`)
    texts.set(id, text)
    return text
  }

  return {
    version: file.version,
    title: null,
    isMachineCoded: false,
    size: file.events.length,
    events: file.events,
    extent: extentOf(file.events),
    byId: events,
    actors,
    places,
    topics: byId(file.topics),
    chronicles: byId(file.chronicles),
    used: {
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
