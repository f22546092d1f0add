import type { Corpus } from '../index/corpus.ts'
import { spellingsOf } from '../index/spellings.ts'
import { foldedWords } from '../lib/fold.ts'
import { wordsFinder } from '../lib/wordForms.ts'
import { typeMatches } from '../schema/kinds.ts'
import type { EventHead } from '../schema/published.ts'
import { ACTING_ROLES, categoryOf, ROLES, type Role } from '../schema/vocabulary.ts'

/** Any role, the acting roles, or one role. */
export const ROLE_FILTERS = ['any', 'acts', ...ROLES] as const
export type RoleFilter = (typeof ROLE_FILTERS)[number]

/** Several actors: any of them, all, or one that acts toward another. */
export const MATCHES = ['any', 'all', 'mutual'] as const
type Match = (typeof MATCHES)[number]

/** The filters that are lists of values, in the order of the interface. */
export const FACETS = ['actors', 'types', 'topics', 'places'] as const
export type Facet = (typeof FACETS)[number]

/** A filter over events. Values in a list are joined by OR (`actors` as `match` says), the fields by AND. */
export interface Query {
  /** An actor includes its descendants: a state includes its people and bodies. */
  readonly actors: readonly string[]
  /** `mutual`: one plays `roles`, or acts if they are `any`, and another is the target. As `any` with one actor. */
  readonly match: Match
  /** A single participation must match both an actor and this role. No effect without `actors`. */
  readonly roles: RoleFilter
  /** Only events whose target is this actor. */
  readonly toward: string | null
  /** `sanction` includes every `sanction/…`; `offer` every type of this kind (`schema/kinds.ts`). */
  readonly types: readonly string[]
  readonly topics: readonly string[]
  readonly places: readonly string[]
  /** Each word must occur in any language: its letters anywhere, a form of it, or a usual name for another one. */
  readonly words: string
}

export const EVERYTHING: Query = {
  actors: [],
  match: 'any',
  roles: 'any',
  toward: null,
  types: [],
  topics: [],
  places: [],
  words: '',
}

/** Whether the query matches every event. `match` and `roles` are ignored: they have no effect without `actors`. */
export const isEverything = (query: Query): boolean =>
  FACETS.every((facet) => query[facet].length === 0) &&
  query.toward === null &&
  foldedWords(query.words).length === 0

/** The query with the value added to a facet, or removed if it is set. */
export function toggled(query: Query, facet: Facet, value: string): Query {
  const set = query[facet]
  return {
    ...query,
    [facet]: set.includes(value) ? set.filter((other) => other !== value) : [...set, value],
  }
}

/** Whether the role matches the filter. */
export const plays = (role: Role, filter: RoleFilter): boolean =>
  filter === 'any' || (filter === 'acts' ? ACTING_ROLES.includes(role) : role === filter)

/** The role of the one of several actors that does something toward another. */
export const rolesToward = (roles: RoleFilter): RoleFilter => (roles === 'any' ? 'acts' : roles)

/** Whether the actor, or a descendant of it, has such a role in the event. */
function takesPart(corpus: Corpus, event: EventHead, actor: string, roles: RoleFilter): boolean {
  return event.actors.some(
    (participation) => plays(participation.role, roles) && corpus.lineOf(participation.actor).includes(actor),
  )
}

export function matcher(corpus: Corpus, query: Query): (event: EventHead) => boolean {
  const { actors, match, roles, toward, types, topics, places } = query
  const words = foldedWords(query.words)
  const hasWords = wordsFinder(words.map((word) => spellingsOf(word, corpus.actors)))
  const actorMatches = (event: EventHead) => {
    const present = (actor: string) => takesPart(corpus, event, actor, roles)
    if (match === 'all') return actors.every(present)
    if (match === 'any' || actors.length < 2) return actors.some(present)
    const doing = actors.filter((actor) => takesPart(corpus, event, actor, rolesToward(roles)))
    return actors.some(
      (actor) => takesPart(corpus, event, actor, 'target') && doing.some((one) => one !== actor),
    )
  }
  return (event) =>
    (actors.length === 0 || actorMatches(event)) &&
    (toward === null || takesPart(corpus, event, toward, 'target')) &&
    (types.length === 0 || types.some((type) => typeMatches(event.type, type))) &&
    (topics.length === 0 || topics.some((topic) => event.topics.includes(topic))) &&
    (places.length === 0 || (event.place !== null && places.includes(event.place))) &&
    // Texts are folded when words are first asked for: all of them take 15 ms.
    (words.length === 0 || hasWords(corpus.textOf(event.id)))
}

/** The events that match, in the order of the corpus (chronological). */
export const select = (corpus: Corpus, query: Query): readonly EventHead[] =>
  corpus.events.filter(matcher(corpus, query))

/** All that an actor takes part in, in order of time; a state takes part through its people and bodies. */
export const eventsWith = (corpus: Corpus, actor: string): readonly EventHead[] =>
  select(corpus, { ...EVERYTHING, actors: [actor] })

/** Number of events per value; values without events are absent. */
type Counts = ReadonlyMap<string, number>

function countBy(events: readonly EventHead[], valuesOf: (event: EventHead) => Iterable<string>): Counts {
  const counts = new Map<string, number>()
  for (const event of events) {
    for (const value of new Set(valuesOf(event))) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

export type Facets = Readonly<Record<Facet, Counts>>

/**
 * Counts for each facet under all other filters: values of one facet are alternatives, so it does not filter itself.
 * Exception: with `match: 'all'` the actors do, and a count is the number of events left after adding that actor.
 */
export function facets(corpus: Corpus, query: Query): Facets {
  const without = (part: Partial<Query>) => select(corpus, { ...query, ...part })
  const forActors = query.match === 'all' ? select(corpus, query) : without({ actors: [] })
  return {
    actors: countBy(forActors, (event) =>
      event.actors
        .filter(({ role }) => plays(role, query.roles))
        .flatMap(({ actor }) => corpus.lineOf(actor)),
    ),
    types: countBy(without({ types: [] }), ({ type }) => [type, categoryOf(type) ?? type]),
    topics: countBy(without({ topics: [] }), ({ topics }) => topics),
    places: countBy(without({ places: [] }), ({ place }) => (place === null ? [] : [place])),
  }
}
