import { afterAll, beforeAll, expect, it } from 'vitest'
import { corpusOf, eventOf, text } from '../testing/arbitraries.ts'
import { type ServedCorpora, serveCorpora } from '../testing/servedCorpora.ts'
import { type CorpusFiles, corpusFilesIn } from './corpusFiles.ts'
import { rowsWithWords } from './words.ts'

const event = (id: string, title: { en: string; ar: string; ru: string }, words: string, more = {}) =>
  eventOf(id, { title, words, ...more })

/** In row order: the days are equal, so ids decide. */
const corpus = corpusOf([
  event('a', { en: 'Telephone call', ar: 'مكالمة هاتفية', ru: 'Телефонный разговор' }, 'Security guarantees'),
  event('b', { en: 'Summit', ar: 'قِمّة', ru: 'Ёлка и саммит' }, '', { place: 'geneva' }),
  event('c', { en: 'Statement', ar: 'بيان', ru: 'Заявление' }, 'A telephone', {
    actors: [{ actor: 'putin', role: 'speaker' }],
  }),
  event('d', text('Pivoňka 14'), '', { actors: [{ actor: 'kremlin', role: 'target' }], place: 'moscow' }),
])

let served: ServedCorpora
let files: CorpusFiles
beforeAll(async () => {
  served = await serveCorpora()
  files = corpusFilesIn((await served.put(corpus, 500_000)).address, () => {})
})
afterAll(() => served.close())

it.each([
  ['a word of a title', 'summit', 'b'],
  ['a piece from within a word', 'lepho', 'ac'],
  ['whatever its case', 'SUMMIT', 'b'],
  ['a word of a claim', 'guarantees', 'a'],
  ['a Russian word, with ё or е', 'елк', 'b'],
  ['an Arabic word, with its marks or without', 'قمة', 'b'],
  ['a word with accents or without', 'pivonka', 'd'],
  ['a number', '14', 'd'],
  ['the id of an event', 'c', 'acd'],
  ['all of several words, of different texts and in different languages', 'разговор guarantees', 'a'],
  ['no event that has only one of two words', 'telephone summit', ''],
  ['the name of an actor', 'putin', 'c'],
  ['the name of whom an actor belongs to', 'kremlin', 'cd'],
  ['the name of a place', 'geneva', 'b'],
  ['a word of a text beside the name of a place', 'pivonka moscow', 'd'],
  ['what stands nowhere', 'atlantis', ''],
])('finds %s', async (_, words, ids) => {
  const found = await rowsWithWords(files, await files.table(), words)
  const there = corpus.events.filter((_, row) => found?.[row] === 1).map(({ id }) => id)
  expect(there.join('')).toBe(ids)
  expect(found).toHaveLength(corpus.events.length)
})

it.each([[''], ['   '], ['…  —']])('asks nothing where there is no word: %j', async (words) => {
  expect(await rowsWithWords(files, await files.table(), words)).toBe(null)
})
