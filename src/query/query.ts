import type { Corpus } from '../index/corpus.ts'
import { foldedWords } from '../lib/fold.ts'
import type { EventHead } from '../schema/published.ts'
import { ACTING_ROLES, categoryOf, ROLES, type Role } from '../schema/vocabulary.ts'

/** `any` part, all that `acts`, or one role. */
export const ROLE_FILTERS = ['any', 'acts', ...ROLES] as const
export type RoleFilter = (typeof ROLE_FILTERS)[number]

/** The filters that are lists of values, in the order of their controls. */
export const FACETS = ['actors', 'types', 'topics', 'places'] as const
export type Facet = (typeof FACETS)[number]

/** What a reader asks for. Values inside a list are alternatives; the fields narrow each other. */
export interface Query {
  /** An actor stands for all that belong to it: a state for its people and bodies. */
  readonly actors: readonly string[]
  readonly match: 'any' | 'all'
  /** One and the same participation must match an actor and this. Without `actors` it does nothing. */
  readonly roles: RoleFilter
  /** Only events whose target is this actor. */
  readonly toward: string | null
  /** `sanction` stands for every `sanction/…`. */
  readonly types: readonly string[]
  readonly topics: readonly string[]
  readonly places: readonly string[]
  /** Every word must occur, in any language, anywhere in a word. */
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

/** Whether the question narrows nothing. How actors are to match and act says nothing where none is asked for. */
export const isEverything = (query: Query): boolean =>
  FACETS.every((facet) => query[facet].length === 0) &&
  query.toward === null &&
  foldedWords(query.words).length === 0

/** The question with the value added to a facet, or taken out where it is set. */
export function toggled(query: Query, facet: Facet, value: string): Query {
  const set = query[facet]
  return {
    ...query,
    [facet]: set.includes(value) ? set.filter((other) => other !== value) : [...set, value],
  }
}

/**
 * How many events the second question finds, by the counts under the first: the one beside a value tells what setting it
 * leads to, where it is the first of its facet. Null where the two differ by anything else.
 */
export function countFromFacets(before: Query, counts: Facets, after: Query): number | null {
  const facet = FACETS.find((facet) => before[facet].length === 0 && after[facet].length === 1)
  const [value = ''] = facet ? after[facet] : []
  if (!facet || JSON.stringify(toggled(before, facet, value)) !== JSON.stringify(after)) return null
  return counts[facet].get(value) ?? 0
}

/** Whether the filter lets this role pass. */
export const plays = (role: Role, filter: RoleFilter): boolean =>
  filter === 'any' || (filter === 'acts' ? ACTING_ROLES.includes(role) : role === filter)

/** True where the actor, or someone who belongs to it, takes part in the event in such a role. */
function takesPart(corpus: Corpus, event: EventHead, actor: string, roles: RoleFilter): boolean {
  return event.actors.some(
    (participation) => plays(participation.role, roles) && corpus.lineOf(participation.actor).includes(actor),
  )
}

/** Whether a type is the wanted one or a mode of it. */
export const typeMatches = (type: string, wanted: string): boolean =>
  type === wanted || type.startsWith(`${wanted}/`)

/** The question as a predicate over events. */
export function matcher(corpus: Corpus, query: Query): (event: EventHead) => boolean {
  const { actors, match, roles, toward, types, topics, places } = query
  const words = foldedWords(query.words)
  const actorMatches = (event: EventHead) => {
    const present = (actor: string) => takesPart(corpus, event, actor, roles)
    return match === 'all' ? actors.every(present) : actors.some(present)
  }
  return (event) =>
    (actors.length === 0 || actorMatches(event)) &&
    (toward === null || takesPart(corpus, event, toward, 'target')) &&
    (types.length === 0 || types.some((type) => typeMatches(event.type, type))) &&
    (topics.length === 0 || topics.some((topic) => event.topics.includes(topic))) &&
    (places.length === 0 || (event.place !== null && places.includes(event.place))) &&
    words.every((word) => corpus.textOf(event.id).includes(word))
}

/** The events that answer the question, in order of time. */
export const select = (corpus: Corpus, query: Query): readonly EventHead[] =>
  corpus.events.filter(matcher(corpus, query))

/** All that an actor takes part in, in order of time; a state takes part through its people and bodies. */
export const eventsWith = (corpus: Corpus, actor: string): readonly EventHead[] =>
  select(corpus, { ...EVERYTHING, actors: [actor] })

/** How many events a value would show, by value; values that show none are absent. */
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
 * Counts under the other filters: a facet does not narrow itself, since its values are alternatives.
 * Actors do where all must match: there a count says what adding the actor would leave.
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
