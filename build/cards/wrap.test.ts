import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrap } from './wrap.ts'

const advances = fc.array(fc.double({ min: 0.1, max: 20, noNaN: true }), { maxLength: 12 })
const LIMIT = 10

it('puts every word on one line, in order, and none beyond the limit but one that is wider itself', () => {
  fc.assert(
    fc.property(advances, (words) => {
      const lines = wrap(words, LIMIT)
      expect(lines.flatMap(([start, end]) => words.slice(start, end))).toEqual(words)
      for (const [start, end] of lines) {
        const width = words.slice(start, end).reduce((sum, word) => sum + word, 0)
        expect(end - start === 1 || width <= LIMIT).toBe(true)
      }
    }),
  )
})

it('leaves no word alone on the last line where the lines can be even', () => {
  expect(wrap([4, 3, 3, 1], LIMIT)).toEqual([
    [0, 2],
    [2, 4],
  ])
})

it('returns no lines for no words', () => {
  expect(wrap([], LIMIT)).toEqual([])
})
