import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareText } from './compareText.ts'

const text = fc.string({ unit: 'binary' })

it('is an order: nothing is before itself, and turning two round turns the answer round', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(compareText(a, b) === 0).toBe(a === b)
      expect(compareText(a, b) + compareText(b, a)).toBe(0)
    }),
  )
})

it('sorts as every machine does, whatever its language', () => {
  expect(['é', 'z', 'Z', 'a-2', 'a-10'].sort(compareText)).toEqual(['Z', 'a-10', 'a-2', 'z', 'é'])
})
