import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareText } from '../src/lib/compareText.ts'
import { sorter } from './sorter.ts'

it('gives back everything in order, equal ones as they came, however little room there is', () => {
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

it('keeps words of every script whole where a piece of a file ends within one', () => {
  const sorting = sorter<string>(compareText, 100_000)
  const all = Array.from({ length: 9000 }, (_, index) => `${index} قمّة Ёлка 😀`)
  for (const text of all) sorting.add(text)
  expect([...sorting.sorted()]).toEqual(all.toSorted(compareText))
  sorting.close()
})
