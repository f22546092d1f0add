import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reachOf, windowOnto, zoomed } from './moves.ts'
import { inMilliseconds, stretchOf, toDayRange } from './stretch.ts'
import type { DayRange } from './window.ts'

const days = fc.integer({ min: 0, max: 40_000 })
const windows: fc.Arbitrary<DayRange> = fc
  .tuple(days, fc.integer({ min: 0, max: 900 }))
  .map(([from, length]) => ({ from, to: from + length }))
const zooms = fc.constantFrom('closer', 'wider')
const lengthOf = ({ from, to }: DayRange) => to - from + 1

test('days become a stretch and come back', () => {
  fc.assert(
    fc.property(windows, (window) => {
      expect(toDayRange(stretchOf(window))).toEqual(window)
    }),
  )
})

test('a stretch within one day is that day', () => {
  expect(toDayRange({ from: 18_730.2, to: 18_730.4 })).toEqual({ from: 18_730, to: 18_730 })
})

test('a stretch in milliseconds ends where the day after its last begins', () => {
  expect(inMilliseconds(stretchOf({ from: 0, to: 1 }))).toEqual({ start: 0, end: 172_800_000 })
})

test('no zoom leads out of reach or to less than a day', () => {
  fc.assert(
    fc.property(windows, windows, zooms, (window, extent, zoom) => {
      const next = zoomed(window, zoom, extent)
      const reach = reachOf(extent)
      expect(next.from).toBeGreaterThanOrEqual(reach.from)
      expect(next.to).toBeLessThanOrEqual(reach.to)
      expect(lengthOf(next)).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('a zoom halves or doubles the days', () => {
  const window = { from: 18_727, to: 18_741 }
  const extent = { from: 18_600, to: 18_900 }
  expect(lengthOf(zoomed(window, 'closer', extent))).toBe(8)
  expect(lengthOf(zoomed(window, 'wider', extent))).toBe(30)
})

test('opening a bin shows its days, and never more days than before', () => {
  fc.assert(
    fc.property(windows, fc.nat(), fc.nat(), (window, a, b) => {
      const first = window.from + (a % lengthOf(window))
      const last = first + (b % Math.ceil(lengthOf(window) / 2))
      const next = windowOnto(first, last, window)
      expect(next.from).toBeLessThanOrEqual(first)
      expect(next.to).toBeGreaterThanOrEqual(last)
      expect(lengthOf(next)).toBeLessThanOrEqual(lengthOf(window))
    }),
  )
})
