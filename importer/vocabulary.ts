import * as v from 'valibot'
import { corpusFileSchema, type LocalizedText } from '../src/schema/published.ts'
import type { ACTOR_KINDS } from '../src/schema/vocabulary.ts'
import { slugFor } from './slug.ts'

const { actors, places, topics } = corpusFileSchema.entries

/** What `--vocabulary` names, in the shapes that the site itself serves. */
export const vocabularySchema = v.strictObject({
  actors: v.optional(actors, []),
  places: v.optional(places, []),
  topics: v.optional(topics, []),
})
export type GivenVocabulary = v.InferOutput<typeof vocabularySchema>

/** One of these numbers is `NONE`. */
export const MOST_NAMES = 65_534

/** Characters of a name or id. In three languages one has to fit a part of 512,000 bytes many times. */
export const LONGEST_NAME = 1000

interface Name {
  readonly id: string
  readonly name: LocalizedText
}

/** The actors, places or topics of a corpus: those that were given, and those that its events name besides. */
export interface Names<T extends Name> {
  /** The id that a text means: of what bears it as its id or name, else a new one, made from the text. */
  readonly idOf: (text: string, make?: Partial<T>) => string
  /** Notes that an event names this id. False where there are too many already. */
  readonly use: (id: string) => boolean
  /** Given ones, then others in the order in which events first named them. */
  readonly list: () => readonly T[]
}

export const inAllLanguages = (text: string): LocalizedText => ({ en: text, ar: text, ru: text })

function names<T extends Name>(given: readonly T[], make: (name: Name, more?: Partial<T>) => T): Names<T> {
  const known = new Map(given.map((one) => [one.id, one]))
  const used = new Map(known)
  const idByText = new Map(given.flatMap(({ id, name }) => Object.values(name).map((text) => [text, id])))
  for (const id of known.keys()) idByText.set(id, id)

  const add = (id: string, text: string, more?: Partial<T>) => {
    known.set(id, make({ id, name: inAllLanguages(text) }, more))
    idByText.set(text, id)
    return id
  }
  return {
    idOf: (text, more) => {
      const found = idByText.get(text)
      if (found !== undefined) return found
      const slug = slugFor(text)
      let id = slug
      // Two names that differ, in a hyphen only perhaps, stay two.
      for (let number = 2; known.has(id); number++) id = `${slug}-${number}`
      return add(id, text, more)
    },
    use: (id) => {
      if (used.has(id)) return true
      if (used.size >= MOST_NAMES) return false
      if (!known.has(id)) add(id, id)
      used.set(id, known.get(id) as T)
      return true
    },
    list: () => [...used.values()],
  }
}

/** The three lists of a corpus, begun with what was given. */
export function vocabularyFrom(given: GivenVocabulary) {
  return {
    actors: names(given.actors, (name, more): GivenVocabulary['actors'][number] => ({
      ...name,
      kind: 'organisation' satisfies (typeof ACTOR_KINDS)[number],
      offices: [],
      ...more,
    })),
    places: names(given.places, (name) => name),
    topics: names(given.topics, (name) => name),
  }
}
export type CorpusVocabulary = ReturnType<typeof vocabularyFrom>
