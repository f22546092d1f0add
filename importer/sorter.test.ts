import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareText } from '../src/lib/compareText.ts'
import { sorter } from './sorter.ts'

it('sorts all values, stably, with any memory limit', () => {
  const values = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 5 }), fc.string({ unit: 'binary', maxLength: 4 })),
  )
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 60 }), (all, room) => {
      const sorting = sorter<(typeof all)[number]>(([a], [b]) => a - b, room)
      for (const value of all) sorting.add(value)
      expect([...sorting.sorted()]).toEqual(all.toSorted(([a], [b]) => a - b))
      sorting.close()
    }),
    { numRuns: 50 },
  )
})

it('decodes characters that are split between two pieces of a file', () => {
  const sorting = sorter<string>(compareText, 100_000)
  const all = Array.from({ length: 9000 }, (_, index) => `${index} قمّة Ёлка 😀`)
  for (const text of all) sorting.add(text)
  expect([...sorting.sorted()]).toEqual(all.toSorted(compareText))
  sorting.close()
})
