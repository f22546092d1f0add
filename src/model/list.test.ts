import fc from 'fast-check'
import { expect, it } from 'vitest'
import { corpora } from '../testing/arbitraries.ts'
import { groupByDay } from './list.ts'

it('shows every event once, in order of time, each under its first day', () => {
  fc.assert(
    fc.property(corpora, ({ events }) => {
      const days = groupByDay(events)
      expect(days.flatMap((group) => group.events)).toEqual(events)
      for (const { day, events: sameDay } of days) {
        for (const { when } of sameDay) expect(when.first).toBe(day)
      }
    }),
  )
})

it('has one heading a day and none without an event', () => {
  fc.assert(
    fc.property(corpora, ({ events }) => {
      const days = groupByDay(events)
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
      expect(days.every((group) => group.events.length > 0)).toBe(true)
    }),
  )
})
