import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lowerBound } from './lowerBound.ts'

it('is the place of the first that is not below, or the length', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 })
  fc.assert(
    fc.property(numbers, fc.integer({ min: -1, max: 10 }), (some, least) => {
      const sorted = some.toSorted((a, b) => a - b)
      const place = sorted.findIndex((number) => number >= least)
      expect(lowerBound(sorted.length, (at) => (sorted[at] ?? 0) < least)).toBe(
        place < 0 ? sorted.length : place,
      )
    }),
  )
})
