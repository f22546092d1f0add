import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../lib/closest.ts'
import { fold, foldedWords } from '../lib/fold.ts'
import { wordsFinder } from '../lib/wordForms.ts'
import { corrected, writtenIn, writtenWords } from './corrected.ts'

const TEXTS = [
  'Sergei Lavrov in Moscow',
  'Владимир Путин в Москве',
  'قمّة جنيف',
  'Vítězslav Pivoňka in Prague',
]

const has = (words: string) => {
  const hasWords = wordsFinder(foldedWords(words).map((word) => [word]))
  return TEXTS.some((text) => hasWords(fold(text)))
}
const meant = (words: string) =>
  corrected(words, {
    ...{ finds: has, knows: has },
    near: (word) => nearest(word, TEXTS.flatMap(foldedWords), 8),
    written: (word) => writtenIn(TEXTS, word) ?? word,
  })

describe('the words that are meant', () => {
  it.each([
    ['Lavrv', 'Lavrov'],
    ['sergei lavrv', 'sergei Lavrov'],
    ['Lavrv, segei', 'Lavrov Sergei'],
    ['Путен', 'Путин'],
    ['جنبف', 'جنيف'],
    ['pivonca', 'Pivoňka'],
    // Both are near to a word, but no text has both.
    ['Lavrv Pivonca', null],
    ['Macron', null],
    // Known words: what hides their events is another filter, or that no event has both.
    ['Lavrov', null],
    ['Lavrov Pivoňka', null],
    ['', null],
    ['…', null],
  ])('by %j are %j', async (words, expected) => {
    expect(await meant(words)).toBe(expected)
  })

  it('find something, whatever is typed', async () => {
    const typed = fc.array(
      fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('lavro', 'Moskow', 'путимн')),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const found = await meant(words.join(' '))
        if (found !== null) expect(has(found)).toBe(true)
      }),
    )
  })
})

it('parts words where folding does, without the signs between them', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aé1 -,.', 'ع', '\u00AD', '\u0301', '\u200B') })
  fc.assert(
    fc.property(text, (text) => {
      expect(writtenWords(text).map(fold)).toEqual(foldedWords(text))
    }),
  )
})
