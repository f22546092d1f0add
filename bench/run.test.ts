import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantile } from './run.ts'

const values = fc.array(fc.double({ noNaN: true }), { minLength: 1 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

it('takes a quantile that is one of the values, with at least its share of them at or below it', () => {
  fc.assert(
    fc.property(values, share, (all, part) => {
      const value = quantile(all, part)
      expect(all).toContain(value)
      expect(all.filter((one) => one <= value).length).toBeGreaterThanOrEqual(Math.floor(all.length * part))
      expect(all.filter((one) => one < value).length).toBeLessThanOrEqual(Math.ceil(all.length * part))
    }),
  )
})

it('throws for an empty list', () => {
  expect(() => quantile([], 0.5)).toThrow('no values')
})
