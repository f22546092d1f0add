import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Move, moved, reachOf, windowOnto } from './moves.ts'
import { inMilliseconds, stretchOf, toDayRange } from './stretch.ts'
import type { DayRange } from './window.ts'

const days = fc.integer({ min: 0, max: 40_000 })
const windows: fc.Arbitrary<DayRange> = fc
  .tuple(days, fc.integer({ min: 0, max: 900 }))
  .map(([from, length]) => ({ from, to: from + length }))
const moves = fc.constantFrom<Move>('earlier', 'later', 'closer', 'wider', 'all')
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

test('no control leads out of reach or to less than a day', () => {
  fc.assert(
    fc.property(windows, windows, moves, (window, extent, move) => {
      const next = moved(window, move, extent)
      const reach = reachOf(extent)
      expect(next.from).toBeGreaterThanOrEqual(reach.from)
      expect(next.to).toBeLessThanOrEqual(reach.to)
      expect(lengthOf(next)).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('the controls say what they do', () => {
  const window = { from: 18_727, to: 18_741 }
  const extent = { from: 18_600, to: 18_900 }
  expect(moved(window, 'earlier', extent)).toEqual({ from: 18_719, to: 18_733 })
  expect(moved(window, 'later', extent)).toEqual({ from: 18_735, to: 18_749 })
  expect(lengthOf(moved(window, 'closer', extent))).toBe(8)
  expect(lengthOf(moved(window, 'wider', extent))).toBe(30)
  const all = moved(window, 'all', extent)
  expect(all.from).toBeLessThan(extent.from)
  expect(all.to).toBeGreaterThan(extent.to)
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
