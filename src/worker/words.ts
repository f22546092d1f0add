import type { Table } from '../index/table.ts'
import { fold, foldedWords } from '../lib/fold.ts'
import type { Named } from '../schema/published.ts'
import type { CorpusFiles } from './corpusFiles.ts'

const foldedNames = new WeakMap<readonly Named[], readonly string[]>()

/** Those whose name has the word in any language, as bits. Names are folded once. */
function bearersOf(all: readonly Named[], word: string): Uint8Array {
  const folded = foldedNames.get(all) ?? all.map(({ name: { en, ar, ru } }) => fold(`${en} ${ar} ${ru}`))
  foldedNames.set(all, folded)
  return Uint8Array.from(folded, (name) => (name.includes(word) ? 1 : 0))
}

/** Sets 1 for rows that contain a folded word in their texts or the names of an actor, its ancestors, or the place. */
async function rowsWithWord(files: CorpusFiles, table: Table, word: string): Promise<Uint8Array> {
  const { columns, vocabulary, postings } = table
  const found = new Uint8Array(columns.size)
  await files.markWord(word, found)

  const { starts, ends, rows } = postings
  for (const [actor, isNamed] of bearersOf(vocabulary.actors, word).entries()) {
    const end = isNamed === 1 ? (ends[actor] ?? 0) : 0
    for (let at = starts[actor] ?? 0; at < end; at++) found[rows[at] ?? 0] = 1
  }
  const places = bearersOf(vocabulary.places, word)
  if (places.includes(1)) {
    for (let row = 0; row < columns.size; row++) if (places[columns.places[row] ?? 0] === 1) found[row] = 1
  }
  return found
}

/** Per row: 1 if every word occurs, in any language and anywhere in a word. Null if there is no word. */
export async function rowsWithWords(
  files: CorpusFiles,
  table: Table,
  words: string,
): Promise<Uint8Array | null> {
  const [first, ...others] = await Promise.all(
    foldedWords(words).map((word) => rowsWithWord(files, table, word)),
  )
  if (!first) return null
  for (const found of others) {
    for (let row = 0; row < first.length; row++) first[row] = (first[row] ?? 0) & (found[row] ?? 0)
  }
  return first
}
