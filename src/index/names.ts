import type { Day } from '../lib/day.ts'
import type { Actor, Chronicle, LocalizedText, Named } from '../schema/published.ts'

export interface UsedValues {
  readonly actors: ReadonlySet<string>
  readonly types: ReadonlySet<string>
  readonly topics: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

/** What a page holds of a corpus without its events: all that they may name, and their days. Immutable. */
export interface Names {
  /** Changes with any record. */
  readonly version: string
  /** Null: the site's own. */
  readonly title: LocalizedText | null
  /** How many events there are. */
  readonly size: number
  /** The first and the last day of all events; day 0 where there is none. */
  readonly extent: { readonly from: Day; readonly to: Day }
  readonly actors: ReadonlyMap<string, Actor>
  readonly places: ReadonlyMap<string, Named>
  readonly topics: ReadonlyMap<string, Named>
  readonly chronicles: ReadonlyMap<string, Chronicle>
  /** What its events name; of actors also whom they belong to. */
  readonly used: UsedValues
  /** An actor and all that it belongs to, itself first: Biden, United States. Unknown actors stand alone. */
  readonly lineOf: (actorId: string) => readonly string[]
}

export const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]))

/** `lineOf` of these actors. O(actors). */
export function linesIn(actors: ReadonlyMap<string, Actor>): Names['lineOf'] {
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
  return (id) => lines.get(id) ?? [id]
}

interface NamesGiven {
  readonly actors: readonly Actor[]
  readonly places: readonly Named[]
  readonly chronicles: readonly Chronicle[]
  /** Absent: all of them are used. */
  readonly used?: UsedValues
}
interface About extends Pick<Names, 'version' | 'title' | 'size' | 'extent'> {
  readonly topics: readonly Named[]
  readonly types: readonly string[]
}

/** The names of a corpus by id. O(names). */
export function indexNames(about: About, given: NamesGiven): Names {
  const { version, title, size, extent } = about
  const actors = byId(given.actors)
  const places = byId(given.places)
  const topics = byId(about.topics)
  const ids = (all: ReadonlyMap<string, unknown>) => new Set(all.keys())
  return {
    ...{ version, title, size, extent, actors, places, topics },
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
