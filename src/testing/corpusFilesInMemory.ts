import { claimWords, type FullEvent } from '../exchange/fullEvent.ts'
import type { Corpus } from '../index/corpus.ts'
import type { Table } from '../index/table.ts'
import { summaryOf } from '../index/tally.ts'
import { foldedWords } from '../lib/fold.ts'
import { wordsFinder } from '../lib/wordForms.ts'
import type { Manifest } from '../schema/manifest.ts'
import type { CorpusFiles } from '../worker/corpusFiles.ts'
import { recordOf } from './servedCorpora.ts'

/** Answers like the files of a corpus, from a table in memory, so that no files need to be built. Row r is event r. */
export function corpusFilesInMemory({
  corpus,
  table,
}: {
  readonly corpus: Corpus
  readonly table: Table
}): CorpusFiles {
  const { events, extent, version } = corpus
  const { types, topics, actors, places } = table.vocabulary
  const none: never[] = []
  const parts = { actors: none, places: none, drawing: none, participations: none, topics: none }
  const manifest: Manifest = {
    ...{ format: 1, id: 'memory', version, title: { en: '', ar: '', ru: '' }, size: events.length, extent },
    ...{ types: [...types], topics: [...topics], summary: summaryOf(table) },
    parts: { ...parts, relations: none, texts: none, ids: none, words: none, postings: none },
  }
  const rows = new Map(events.map(({ id }, row) => [id, row]))
  const records = events.map(recordOf)
  const at = <T>(all: readonly T[], row: number): T => {
    const one = all[row]
    if (one === undefined) throw new Error(`corpusFilesInMemory: no row ${row}`)
    return one
  }
  const wordsOf = (event: FullEvent) => {
    const texts = [event.title, event.summary].flatMap((text) => Object.values(text))
    return foldedWords([...texts, claimWords(event), event.id].join(' '))
  }
  const words = records.map(wordsOf)
  return {
    folder: 'memory/',
    manifest: async () => manifest,
    names: async () => ({ actors, places, chronicles: [] }),
    table: async () => table,
    isLoaded: () => true,
    textFileOf: async () => () => 0,
    titles: async (some) => some.map((row) => ({ id: at(events, row).id, title: at(events, row).title })),
    rowOf: async (id) => rows.get(corpus.byId.get(id)?.id ?? '') ?? null,
    events: async (some) => some.map((row) => at(records, row)),
    markWord: async (asked, found) => {
      const hasWord = wordsFinder([[asked]])
      for (const [row, all] of words.entries()) if (all.some(hasWord)) found[row] = 1
    },
    words: async () => words.flat(),
    prefetchWords: async () => {},
  }
}
