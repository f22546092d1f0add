import fc from 'fast-check'
import { expect, it } from 'vitest'
import { median } from './section.ts'

const values = fc.array(fc.integer(), { minLength: 1 })

it('takes a median that is one of the values, with half of them on each side', () => {
  fc.assert(
    fc.property(values, (all) => {
      const middle = median(all)
      expect(all).toContain(middle)
      expect(all.filter((one) => one < middle).length).toBeLessThanOrEqual(all.length / 2)
      expect(all.filter((one) => one > middle).length).toBeLessThan(all.length / 2)
    }),
  )
})

it('does not mind their order', () => {
  fc.assert(fc.property(values, (all) => median([...all].reverse()) === median(all)))
})

it('knows no median of nothing', () => {
  expect(() => median([])).toThrow('no values')
})
