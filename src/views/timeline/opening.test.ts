import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { daysIn } from '../../model/moves.ts'
import { binMark, eventMark, sceneEvent } from '../../testing/marks.ts'
import { openingOf } from './opening.ts'

const VIEW = { from: 0, to: 99 }
const [A, B] = [sceneEvent('a'), sceneEvent('b')]

test('an event opens itself, and so does a bin that holds nothing else', () => {
  expect(openingOf(eventMark('a'), VIEW)).toEqual({ kind: 'event', id: 'a' })
  // A single event counts its parts too.
  expect(openingOf(binMark('+x+0', [A], { count: 5, last: 40 }), VIEW)).toEqual({ kind: 'event', id: 'a' })
})

test('a bin of one day shows all that it holds: no zoom would take it apart', () => {
  const bin = binMark('+together+0', [A, B])
  expect(openingOf(bin, VIEW)).toEqual({ kind: 'bin', bin })
})

test('a counted column opens its days down to those that no zoom takes apart', () => {
  const column = (days: number, count = 9) =>
    binMark('+x+0', [], { first: 10, last: 10 + days - 1, count, share: 1 })
  expect(openingOf(column(2), VIEW).kind).toBe('days')
  expect(openingOf(column(1), VIEW)).toMatchObject({ kind: 'bin' })
  // Which event it counts must be asked for.
  expect(openingOf(column(30, 1), VIEW)).toMatchObject({ kind: 'bin' })
})

test('a bin of several days comes closer, with all of its days in view', () => {
  const day = integer({ min: 0, max: 99 })
  assert(
    property(day, day, (a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)]
      const opening = openingOf(binMark('+x+0', [A, B], { first, last }), VIEW)
      expect(opening.kind).toBe(first === last ? 'bin' : 'days')
      if (opening.kind !== 'days') return
      const { window } = opening
      expect(window.from).toBeLessThanOrEqual(first)
      expect(window.to).toBeGreaterThanOrEqual(last)
      expect(daysIn(window)).toBeLessThanOrEqual(Math.max(last - first + 1, 7))
    }),
  )
})
