import type { Day } from '../lib/day.ts'
import { fold } from '../lib/fold.ts'
import type { Actor, Chronicle, LocalizedText, Named } from '../schema/published.ts'
import { LOCALES } from '../schema/vocabulary.ts'

type UsedValues = Readonly<Record<'actors' | 'types' | 'topics' | 'places', ReadonlySet<string>>>

/** What a page knows of a corpus without its events: the names that they may use, and their days. Immutable. */
export interface Names {
  /** A hash of all records. */
  readonly version: string
  /** Null for the site's own corpus. */
  readonly title: LocalizedText | null
  /** Whether a program has coded its events. */
  readonly isMachineCoded: boolean
  /** Number of events. */
  readonly size: number
  /** The first and last day of all events, in UTC days since 1970-01-01; day 0 if there are none. */
  readonly extent: { readonly from: Day; readonly to: Day }
  readonly actors: ReadonlyMap<string, Actor>
  readonly places: ReadonlyMap<string, Named>
  readonly topics: ReadonlyMap<string, Named>
  readonly chronicles: ReadonlyMap<string, Chronicle>
  /** The values that occur in events, including the ancestors of actors. */
  readonly used: UsedValues
  /** An actor and its ancestors, itself first: Biden, United States. Only the id itself for an unknown actor. */
  readonly lineOf: (actorId: string) => readonly string[]
}

/** Every name of an actor or a place: one per language, then the other names of an actor. */
export const allNames = ({
  name,
  otherNames = [],
}: Pick<Actor, 'name' | 'otherNames'>): readonly string[] => [
  ...LOCALES.map((locale) => name[locale]),
  ...otherNames,
]

const folded = new WeakMap<object, string>()

/** The folded words of all names, in one text. Cached by actor or place. */
export function foldedNames(one: Pick<Actor, 'name' | 'otherNames'>): string {
  const known = folded.get(one) ?? fold(allNames(one).join(' '))
  folded.set(one, known)
  return known
}

export const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]))

/** Builds `lineOf` for these actors. O(actors). */
export function linesIn(actors: ReadonlyMap<string, Actor>): Names['lineOf'] {
  const lines = new Map<string, readonly string[]>()
  for (const { id } of actors.values()) {
    const line = [id]
    let parent = actors.get(id)?.parent
    // Stops at a cycle. Our rules reject cycles, but files of others may contain them.
    while (parent !== undefined && !line.includes(parent)) {
      line.push(parent)
      parent = actors.get(parent)?.parent
    }
    lines.set(id, line)
  }
  return (id) => lines.get(id) ?? [id]
}

/** All names that events of the corpus may bear. */
export interface CorpusNames {
  readonly actors: readonly Actor[]
  readonly places: readonly Named[]
  readonly chronicles: readonly Chronicle[]
  /** Absent if all are used. */
  readonly used?: UsedValues
}

/** What is known of a corpus before any of its events is. */
export interface AboutCorpus extends Pick<Names, 'version' | 'title' | 'isMachineCoded' | 'size' | 'extent'> {
  readonly topics: readonly Named[]
  readonly types: readonly string[]
}

/** Indexes the names of a corpus by id. O(names). */
export function indexNames(about: AboutCorpus, given: CorpusNames): Names {
  const { version, title, isMachineCoded, size, extent } = about
  const actors = byId(given.actors)
  const places = byId(given.places)
  const topics = byId(about.topics)
  const ids = (all: ReadonlyMap<string, unknown>) => new Set(all.keys())
  return {
    ...{ version, title, isMachineCoded, size, extent, actors, places, topics },
    chronicles: byId(given.chronicles),
    used: given.used ?? {
      actors: ids(actors),
      types: new Set(about.types),
      topics: ids(topics),
      places: ids(places),
    },
    lineOf: linesIn(actors),
  }
}
