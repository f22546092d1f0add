import { MOST_NEAR } from '../corpus/questions.ts'
import { foldedNames } from '../index/names.ts'
import { spellingsOf } from '../index/spellings.ts'
import type { Table } from '../index/table.ts'
import { nearest } from '../lib/closest.ts'
import { foldedWords } from '../lib/fold.ts'
import { wordsFinder } from '../lib/wordForms.ts'
import type { Named } from '../schema/published.ts'
import type { CorpusFiles } from './corpusFiles.ts'

/** Those that have the word in a name, as bits. */
function bearersOf(all: readonly Named[], spellings: readonly string[]): Uint8Array {
  const hasWord = wordsFinder([spellings])
  return Uint8Array.from(all, (one) => (hasWord(foldedNames(one)) ? 1 : 0))
}

/** Sets 1 for rows that have a folded word in their texts or the names of an actor, its ancestors, or the place. */
async function rowsWithWord(files: CorpusFiles, table: Table, word: string): Promise<Uint8Array> {
  const { columns, vocabulary, postings } = table
  const found = new Uint8Array(columns.size)
  const spellings = spellingsOf(word, vocabulary.actors)
  await Promise.all(spellings.map((spelling) => files.markWord(spelling, found)))

  const { starts, ends, rows } = postings
  for (const [actor, isNamed] of bearersOf(vocabulary.actors, spellings).entries()) {
    const end = isNamed === 1 ? (ends[actor] ?? 0) : 0
    for (let at = starts[actor] ?? 0; at < end; at++) found[rows[at] ?? 0] = 1
  }
  const places = bearersOf(vocabulary.places, spellings)
  if (places.includes(1)) {
    for (let row = 0; row < columns.size; row++) if (places[columns.places[row] ?? 0] === 1) found[row] = 1
  }
  return found
}

/** The words nearest to this one, among those of the texts and of the names that events bear. O(words). */
export async function wordsNear(files: CorpusFiles, word: string): Promise<readonly string[]> {
  const [{ columns, vocabulary, postings }, texts] = await Promise.all([files.table(), files.words()])
  const places = new Set(columns.places)
  const named = [
    ...vocabulary.actors.filter((_, actor) => (postings.ends[actor] ?? 0) > (postings.starts[actor] ?? 0)),
    ...vocabulary.places.filter((_, place) => places.has(place)),
  ]
  return nearest(word, [...texts, ...named.flatMap((one) => foldedNames(one).split(' '))], MOST_NEAR)
}

/** Per row: 1 if every word or a form of it occurs, in any language. Null if there is no word. */
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
