import { assert, double, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { ar } from '../i18n/messages/ar.ts'
import { en } from '../i18n/messages/en.ts'
import { ru } from '../i18n/messages/ru.ts'
import { speechFor } from '../i18n/speech.ts'
import { parseIsoDay } from '../lib/day.ts'
import { axisAt, columnLabel, hasWeekday, headLabel, headUnitsIn, unitsIn } from './axis.ts'

const english = speechFor('en', en)
const arabic = speechFor('ar', ar)
const russian = speechFor('ru', ru)
const TUESDAY = 18_730 // 13 April 2021
const NEW_YEAR = 18_628 // 1 January 2021

test('from days to months to years, as days get narrower', () => {
  const scales = [80, 20, 5, 1, 0.2, 0.01].map((dayWidth) => axisAt(dayWidth))
  expect(scales).toEqual([
    { scale: 'day', step: 1 },
    { scale: 'day', step: 5 },
    { scale: 'month', step: 1 },
    { scale: 'month', step: 3 },
    { scale: 'year', step: 1 },
    { scale: 'year', step: 50 },
  ])
})

test('a day has its weekday below it where there is room', () => {
  expect(hasWeekday(axisAt(80), 80)).toBe(true)
  expect(hasWeekday(axisAt(40), 40)).toBe(false)
  expect(hasWeekday(axisAt(20), 80)).toBe(false)
})

test('an Arabic month has one short name in its column and both names above the days', () => {
  expect(columnLabel(arabic, TUESDAY, axisAt(5))).toBe('نيسان')
  expect(headLabel(arabic, TUESDAY, axisAt(80))).toBe('نيسان/أبريل 2021')
})

test('above the months stands their year', () => {
  expect(headLabel(english, NEW_YEAR, axisAt(5))).toBe('2021')
  expect(headLabel(english, TUESDAY, axisAt(5))).toBe('2021')
})

const span = record({
  from: integer({ min: parseIsoDay('0001-01-01') ?? 0, max: parseIsoDay('9999-01-01') ?? 0 }),
  days: integer({ min: 1, max: 4000 }),
}).map(({ from, days }) => ({ from: from + 0.25, to: from + days }))

test('columns and headings cover every day once, and the columns end where a heading ends', () => {
  assert(
    property(span, double({ min: 0.05, max: 300, noNaN: true }), ({ from, to }, dayWidth) => {
      const axis = axisAt(dayWidth)
      const columns = unitsIn({ from, to }, axis)
      const heads = headUnitsIn({ from, to }, axis)
      for (const units of [columns, heads]) {
        for (const [at, unit] of units.entries()) if (at > 0) expect(unit.from).toBe(units[at - 1]?.to)
      }
      expect(columns[0]?.from).toBe(from)
      expect(columns[0]?.first).toBeLessThanOrEqual(from)
      expect(columns.at(-1)?.to).toBeGreaterThanOrEqual(to)
      const starts = new Set(columns.map((column) => column.from))
      for (const head of heads.slice(1)) expect(starts).toContain(head.from)
    }),
  )
})

test('five days begin on the 1st, 6th, …, 26th; the last column has the rest of its month', () => {
  const may = unitsIn({ from: 18_748, to: 18_779 }, { scale: 'day', step: 5 })
  expect(may.map(({ from, to }) => to - from)).toEqual([5, 5, 5, 5, 5, 6])
})

/** Minimum number of days in a column of this axis: of five days, the last of February has three. */
function daysOf({ scale, step }: ReturnType<typeof axisAt>): number {
  if (scale === 'day') return step === 1 ? 1 : 3
  return step * { month: 28, year: 365 }[scale]
}

test('no column is too narrow for its label, at any width of a day that a board has', () => {
  // From 8,000 years on a board of 2,600 pixels to one day on a board of 320.
  assert(
    property(double({ min: 0.001, max: 2600, noNaN: true }), (dayWidth) => {
      const axis = axisAt(dayWidth)
      if (axis.step < 1000) expect(daysOf(axis) * dayWidth).toBeGreaterThanOrEqual(27)
    }),
    { numRuns: 2000 },
  )
})

test('no column has fewer days than that', () => {
  for (const axis of [0.5, 5, 20, 80].map(axisAt)) {
    const columns = unitsIn({ from: NEW_YEAR, to: NEW_YEAR + 4 * 365 + 1 }, axis)
    expect(Math.min(...columns.map(({ from, to }) => to - from))).toBeGreaterThanOrEqual(daysOf(axis))
  }
})

test('the narrower a day, the more of them a column has', () => {
  const width = double({ min: 0.0001, max: 300, noNaN: true })
  assert(
    property(width, width, (a, b) => {
      const [wide, narrow] = [axisAt(Math.max(a, b)), axisAt(Math.min(a, b))]
      expect(daysOf(narrow)).toBeGreaterThanOrEqual(daysOf(wide))
    }),
  )
})

test('each language has its own words on the axis, all of them Latin digits', () => {
  const at = (dayWidth: number) => axisAt(dayWidth)
  expect(columnLabel(russian, TUESDAY, at(80))).toBe('13')
  expect(columnLabel(arabic, TUESDAY, at(80))).toBe('13')
  expect(columnLabel(arabic, TUESDAY, at(0.2))).toBe('2021')
  expect(columnLabel(russian, TUESDAY, at(5))).toMatch(/^апр/)
  expect(headLabel(russian, TUESDAY, at(80))).toMatch(/^апрель 2021/)
  expect(headLabel(english, TUESDAY, at(20))).toBe('April 2021')
})
