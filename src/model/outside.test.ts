import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysIn, reachOf } from './moves.ts'
import { allOf, type OnBothSides, stepped } from './outside.ts'
import type { DayRange } from './window.ts'

const ranges = (most: number): fc.Arbitrary<DayRange> =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.nat(most))
    .map(([from, length]) => ({ from, to: from + length }))

/** Events as their first and last days; the first event has the first of all days. */
const events = fc.array(ranges(400), { minLength: 1, maxLength: 12 })
const windows = ranges(500).map(({ from, to }) => ({ from: from - 50, to: to - 50 }))
const sides = fc.constantFrom('earlier', 'later')

const daysOf = (events: readonly DayRange[]): DayRange => ({
  from: Math.min(...events.map(({ from }) => from)),
  to: Math.max(...events.map(({ to }) => to)),
})
const outside = (events: readonly DayRange[], window: DayRange): OnBothSides => {
  const ends = events.map(({ to }) => to).filter((to) => to < window.from)
  const starts = events.map(({ from }) => from).filter((from) => from > window.to)
  return {
    earlier: ends.length === 0 ? null : { count: ends.length, nearest: Math.max(...ends) },
    later: starts.length === 0 ? null : { count: starts.length, nearest: Math.min(...starts) },
  }
}
/** The days in view never leave what can be reached. */
const within = ({ from, to }: DayRange, reach: DayRange): boolean => from >= reach.from && to <= reach.to

test('a step shows the nearest event on its side, in a range of the same length', () => {
  fc.assert(
    fc.property(events, windows, sides, (events, window, side) => {
      const all = daysOf(events)
      fc.pre(within(window, reachOf(all)))
      const there = outside(events, window)
      const next = stepped(window, side, there, all, all)
      const nearest = there[side]?.nearest
      expect(daysIn(next)).toBe(daysIn(window))
      if (nearest === undefined) expect(next).toEqual(window)
      else expect(next.from <= nearest && nearest <= next.to).toBe(true)
    }),
  )
})

test('steps in one direction end, and then no event lies there', () => {
  fc.assert(
    fc.property(events, windows, sides, (events, start, side) => {
      const all = daysOf(events)
      fc.pre(within(start, reachOf(all)))
      let window = start
      for (let step = 0; step < 1_500; step++) {
        const next = stepped(window, side, outside(events, window), all, all)
        if (next.from === window.from) break
        expect(Math.sign(next.from - window.from)).toBe(side === 'earlier' ? -1 : 1)
        window = next
      }
      expect(outside(events, window)[side]).toBeNull()
    }),
  )
})

test('a step is half the days in view, and ends a tenth of them behind the last event', () => {
  const window = { from: 100, to: 119 }
  const extent = { from: 0, to: 300 }
  const there: OnBothSides = { earlier: { count: 1, nearest: 99 }, later: { count: 2, nearest: 120 } }
  expect(stepped(window, 'earlier', there, extent, extent)).toEqual({ from: 90, to: 109 })
  expect(stepped(window, 'later', there, extent, extent)).toEqual({ from: 110, to: 129 })
  expect(stepped(window, 'later', there, { from: 0, to: 122 }, extent)).toEqual({ from: 105, to: 124 })
  const far: OnBothSides = { earlier: { count: 1, nearest: 20 }, later: { count: 1, nearest: 250 } }
  expect(stepped(window, 'earlier', far, extent, extent)).toEqual({ from: 3, to: 22 })
  expect(stepped(window, 'later', far, extent, extent)).toEqual({ from: 248, to: 267 })
})

test('all events have a day more on either side, and never more than can be reached', () => {
  fc.assert(
    fc.property(events, (events) => {
      const days = daysOf(events)
      const { from, to } = allOf(days, days)
      expect(from).toBeLessThan(days.from)
      expect(to).toBeGreaterThan(days.to)
      expect(within({ from, to }, reachOf(days))).toBe(true)
    }),
  )
})
