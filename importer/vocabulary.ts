import * as v from 'valibot'
import { corpusFileSchema, type LocalizedText, type Named } from '../src/schema/published.ts'
import type { ACTOR_KINDS } from '../src/schema/vocabulary.ts'
import { slugFor } from './slug.ts'

const { actors, places, topics } = corpusFileSchema.entries

/** The file that `--vocabulary` names, in the format that the site serves. */
export const vocabularySchema = v.strictObject({
  actors: v.optional(actors, []),
  places: v.optional(places, []),
  topics: v.optional(topics, []),
})
export type GivenVocabulary = v.InferOutput<typeof vocabularySchema>

/** Numbers in the columns have 16 bits, and 65,535 is `NONE`. */
export const MOST_NAMES = 65_534

/** Maximum characters of a name or id: in three languages, several must fit into a part of 512,000 bytes. */
export const LONGEST_NAME = 1000

/** The actors, places or topics of a corpus: the given ones, and others that its events name. */
export interface Names<T extends Named> {
  /** The id for a text: that of the entry with this id or name, else a new one made from the text. */
  readonly idOf: (text: string, make?: Partial<T>) => string
  /** Registers that an event uses this id. False if there are too many already. */
  readonly use: (id: string) => boolean
  /** The given ones, then others in the order in which events first used them. */
  readonly list: () => readonly T[]
}

export const inAllLanguages = (text: string): LocalizedText => ({ en: text, ar: text, ru: text })

function names<T extends Named>(given: readonly T[], make: (name: Named, more?: Partial<T>) => T): Names<T> {
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
      // Names that differ only slightly, for example in a hyphen, may share a slug: number them.
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

/** The three lists of a corpus, starting with the given names. */
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
