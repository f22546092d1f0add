import { allNames } from '../index/names.ts'
import { corrected, writtenIn } from '../query/corrected.ts'
import { EVERYTHING, type Query } from '../query/query.ts'
import type { CorpusSource } from './source.ts'

/**
 * The words to search for instead of those of a query that finds nothing; null if none are near. Rejects with a
 * `LoadFailure` if a required file fails.
 */
export async function didYouMean({ ask }: Pick<CorpusSource, 'ask'>, query: Query): Promise<string | null> {
  /** The texts where the word is looked for: the names, then those of the first event that is found. */
  async function* texts(words: string) {
    const { actors, places } = await ask('names', null)
    yield [...actors, ...places].flatMap(allNames)
    const range = { query: { ...query, words }, window: null, lane: null }
    const [first] = (await ask('rows', { range, at: 0, many: 1 })).events
    const event = first && (await ask('event', first.event.id))
    if (!event) return
    yield [event.title, event.summary].flatMap((text) => Object.values(text))
    yield (await ask('file', event.id)).claims.flatMap(({ text }) => Object.values(text))
  }
  return corrected(query.words, {
    finds: async (words) => (await ask('count', { ...query, words })) > 0,
    knows: async (words) => (await ask('count', { ...EVERYTHING, words })) > 0,
    near: (word) => ask('near', word),
    written: async (word, words) => {
      for await (const some of texts(words)) {
        const written = writtenIn(some, word)
        if (written !== undefined) return written
      }
      return word
    },
  })
}
