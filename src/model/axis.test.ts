import { assert, constantFrom, double, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { ar } from '../i18n/messages/ar.ts'
import { en } from '../i18n/messages/en.ts'
import { ru } from '../i18n/messages/ru.ts'
import { speechFor } from '../i18n/speech.ts'
import { formatIsoDay, parseIsoDay } from '../lib/day.ts'
import { axisAt, columnLabel, columnsIn, headLabel } from './axis.ts'

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
  const axis = axisAt(80)
  expect(columnLabel(english, TUESDAY, axis, 80)).toBe('13\nTue')
  expect(columnLabel(english, TUESDAY, axis, 40)).toBe('13')
})

test('an Arabic month has one short name in its column and both names above the days', () => {
  expect(columnLabel(arabic, TUESDAY, axisAt(5), 5)).toBe('نيسان')
  expect(headLabel(arabic, TUESDAY, axisAt(80))).toBe('نيسان/أبريل 2021')
})

test('above the months stands their year, and the month too where its column is cut', () => {
  expect(headLabel(english, NEW_YEAR, axisAt(5))).toBe('2021')
  expect(headLabel(english, TUESDAY, axisAt(5))).toBe('April 2021')
  expect(headLabel(english, TUESDAY, axisAt(0.2))).toBe('2021')
})

/** Minimum number of days in a column of this axis. */
const daysOf = ({ scale, step }: ReturnType<typeof axisAt>) => step * { day: 1, month: 28, year: 365 }[scale]

test('no column is too narrow for its label, at any width of a day that a board has', () => {
  // From 8,000 years on a board of 2,600 pixels to one day on a board of 320.
  assert(
    property(double({ min: 0.001, max: 2600, noNaN: true }), (dayWidth) => {
      const axis = axisAt(dayWidth)
      if (axis.step < 1000) expect(daysOf(axis) * dayWidth).toBeGreaterThanOrEqual(30)
    }),
  )
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
  expect(columnLabel(russian, TUESDAY, at(80), 80)).toBe('13\nвт')
  expect(columnLabel(arabic, TUESDAY, at(80), 80)).toBe('13\nالثلاثاء')
  expect(columnLabel(arabic, TUESDAY, at(0.2), 0.2)).toBe('2021')
  expect(columnLabel(russian, TUESDAY, at(5), 5)).toMatch(/^апр/)
  expect(headLabel(russian, TUESDAY, at(80))).toMatch(/^апрель 2021/)
  expect(headLabel(english, TUESDAY, at(20))).toBe('April 2021')
})

const AXES = [
  { scale: 'day', step: 1 },
  { scale: 'day', step: 5 },
  { scale: 'month', step: 3 },
  { scale: 'year', step: 10 },
] as const

test('columns cover the days in order without a gap: the first one holds the first day', () => {
  const days = tuple(integer({ min: -200_000, max: 200_000 }), integer({ min: 0, max: 4000 }))
  assert(
    property(constantFrom(...AXES), days, (axis, [from, days]) => {
      const columns = columnsIn(axis, { from, to: from + days })
      expect(columns[0]).toBeLessThanOrEqual(from)
      expect(columns[1] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(from)
      expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b))
      expect(columns.at(-1)).toBeLessThanOrEqual(from + days)
    }),
  )
})

test('columns begin where people count from: at the first of a month, at whole decades', () => {
  const datesIn = (axis: (typeof AXES)[number], from: string, to: string) =>
    columnsIn(axis, { from: parseIsoDay(from) ?? 0, to: parseIsoDay(to) ?? 0 }).map(formatIsoDay)
  expect(datesIn(AXES[1], '2021-02-24', '2021-03-08')).toEqual(['2021-02-21', '2021-03-01', '2021-03-06'])
  expect(datesIn(AXES[2], '2021-02-24', '2021-07-01')).toEqual(['2021-01-01', '2021-04-01', '2021-07-01'])
  expect(datesIn(AXES[3], '2009-02-24', '2021-07-01')).toEqual(['2000-01-01', '2010-01-01', '2020-01-01'])
})
