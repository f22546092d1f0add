import { assert, double, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { neighbourhoodOf, servesMeanwhile } from './room.ts'

const size = record({ width: integer({ min: 320, max: 2600 }), height: integer({ min: 300, max: 1600 }) })
const stretch = record({
  from: double({ min: -800_000, max: 800_000, noNaN: true }),
  days: double({ min: 1, max: 40_000, noNaN: true }),
}).map(({ from, days }) => ({ from, to: from + days }))

test('what stands for a window serves it, and half as near again about its middle', () => {
  assert(
    property(size, stretch, double({ min: 1, max: 1.5, noNaN: true }), (size, { from, to }, closer) => {
      const near = neighbourhoodOf(size, { from, to })
      const [middle, half] = [(from + to) / 2, (to - from) / 2 / closer]
      expect(servesMeanwhile(near, size, { from: middle - half, to: middle + half }, true)).toBe(true)
    }),
  )
})

test('what serves meanwhile fills the board, and lets no labels lie on each other', () => {
  assert(
    property(size, stretch, stretch, (size, before, now) => {
      const near = neighbourhoodOf(size, before)
      if (servesMeanwhile(near, size, now, true)) {
        expect(near.from).toBeLessThanOrEqual(now.from)
        expect(near.to).toBeGreaterThanOrEqual(now.to)
        // Laid out for narrower days than they are.
        expect(neighbourhoodOf(size, now).dayWidth).toBeGreaterThanOrEqual(near.dayWidth)
      }
    }),
  )
})
