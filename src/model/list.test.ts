import fc from 'fast-check'
import { expect, it } from 'vitest'
import { corpora, exactDay } from '../testing/arbitraries.ts'
import { firstGroupShown, groupByDate, isoDateOf } from './list.ts'

const rowsOf = <T>(events: readonly T[]) => events.map((event) => ({ event }))

it('shows every event once, in order of time, each below the date that it begins on', () => {
  fc.assert(
    fc.property(corpora, ({ events }) => {
      const groups = groupByDate(rowsOf(events))
      expect(groups.flatMap(({ rows }) => rows.map(({ event }) => event))).toEqual(events)
      for (const { when, rows } of groups) {
        expect(rows.length).toBeGreaterThan(0)
        for (const { event } of rows) expect(isoDateOf(event.when)).toBe(isoDateOf(when))
      }
      const dates = groups.map(({ when }) => isoDateOf(when))
      for (const [at, date] of dates.entries()) expect(date).not.toBe(dates[at + 1])
    }),
  )
})

it('writes a date as far as it is known', () => {
  const on = { ...exactDay(18_736) }
  expect(isoDateOf(on)).toBe('2021-04-19')
  expect(isoDateOf({ ...on, precision: 'month' })).toBe('2021-04')
  expect(isoDateOf({ ...on, precision: 'year' })).toBe('2021')
})

it('opens at the open event, else at the first date from the day on, else at its beginning', () => {
  const groups = groupByDate([
    { event: { id: 'a', when: exactDay(1) } },
    { event: { id: 'b', when: exactDay(4) } },
  ])
  expect(firstGroupShown(groups, 'b', 0)).toBe(1)
  expect(firstGroupShown(groups, null, 2)).toBe(1)
  expect(firstGroupShown(groups, 'gone', 4)).toBe(1)
  expect(firstGroupShown(groups, null, 1)).toBeNull()
  expect(firstGroupShown(groups, null, null)).toBeNull()
  expect(firstGroupShown(groups, null, 9)).toBeNull()
})
