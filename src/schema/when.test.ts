import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, formatIsoDay, parseIsoDay } from '../lib/day.ts'
import { parseWhen } from './when.ts'

/** The days of the years 0000 to 9999, which EDTF writes with four digits. */
const [earliest, latest] = [parseIsoDay('0000-01-01') ?? 0, parseIsoDay('9999-12-31') ?? 0]
const day = fc.integer({ min: earliest, max: latest })
const iso = formatIsoDay
const dayAt = (text: string): Day => parseIsoDay(text) ?? Number.NaN

describe('a date', () => {
  it('is just its day', () => {
    fc.assert(
      fc.property(day, (only) => {
        expect(parseWhen(iso(only))).toEqual({
          first: only,
          last: only,
          precision: 'day',
          approximate: false,
          uncertain: false,
          interval: false,
          openStart: false,
          openEnd: false,
        })
      }),
    )
  })

  it('in year 0 is its day, the leap day too', () => {
    for (const text of ['0000-02-28', '0000-02-29', '0000-02-29~', '0000-03-01']) {
      expect(parseWhen(text)).toMatchObject({
        first: dayAt(text.slice(0, 10)),
        last: dayAt(text.slice(0, 10)),
      })
    }
  })

  it('of a month or a year covers all its days and none of the next', () => {
    fc.assert(
      fc.property(day, (one) => {
        for (const [length, precision] of [
          [7, 'month'],
          [4, 'year'],
        ] as const) {
          const name = iso(one).slice(0, length)
          const read = parseWhen(name)
          const { first, last } = read ?? { first: Number.NaN, last: Number.NaN }
          expect(read).toMatchObject({ precision, interval: false })
          expect([first, last].map((end) => iso(end).slice(0, length))).toEqual([name, name])
          if (first > earliest) expect(iso(first - 1).slice(0, length)).not.toBe(name)
          if (last < latest) expect(iso(last + 1).slice(0, length)).not.toBe(name)
        }
      }),
    )
  })

  it.each([
    ['2021-04~', { approximate: true, uncertain: false }],
    ['2021-04-19?', { approximate: false, uncertain: true }],
    ['2021%', { approximate: true, uncertain: true }],
    ['2021-04-22/2021-06~', { approximate: true, uncertain: false }],
  ])('says in %s how sure it is', (text, sureness) => {
    expect(parseWhen(text)).toMatchObject(sureness)
  })
})

describe('an interval', () => {
  it('covers its two days and what is between', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)]
        const read = parseWhen(`${iso(first)}/${iso(last)}`)
        expect(read).toMatchObject({ first, last, interval: true, openStart: false, openEnd: false })
      }),
    )
  })

  it('borrows for an open end the day of the known one', () => {
    fc.assert(
      fc.property(day, (known) => {
        const both = { first: known, last: known, interval: true }
        expect(parseWhen(`${iso(known)}/..`)).toMatchObject({ ...both, openStart: false, openEnd: true })
        expect(parseWhen(`../${iso(known)}`)).toMatchObject({ ...both, openStart: true, openEnd: false })
      }),
    )
  })

  it('may end on the day or in the month it starts with', () => {
    const start = dayAt('2021-04-19')
    expect(parseWhen('2021-04-19/2021-04-19')).toMatchObject({ first: start, last: start, interval: true })
    expect(parseWhen('2021-04-19/2021-04')).toMatchObject({ first: start, last: dayAt('2021-04-30') })
  })

  it('is as coarse as its coarser end', () => {
    expect(parseWhen('2021-04-22/2021-06')).toMatchObject({
      first: dayAt('2021-04-22'),
      last: dayAt('2021-06-30'),
      precision: 'month',
    })
    expect(parseWhen('2020/2021-06-24')?.precision).toBe('year')
  })
})

it.each([
  ['a day that the calendar lacks', '2021-02-29'],
  ['such a day in an interval', '2021-02-28/2021-02-30'],
  ['a day of a month that the calendar lacks', '2021-13-05'],
  ['a day of a season', '2021-21-05'],
  ['a month that the calendar lacks', '2021-13'],
  ['a time of day', '2021-04-19T10:30:00Z'],
  ['a season', '2021-21'],
  ['digits left open', '2021-04-1X'],
  ['an interval that runs backwards', '2021-04-20/2021-04-19'],
  ['an interval open at both ends', '../..'],
  ['an interval of three ends', '2021/2022/2023'],
  ['a list of days', '[2021-04-19, 2021-04-20]'],
  ['words', 'April 2021'],
  ['nothing', ''],
])('does not read %s', (_, text) => {
  expect(parseWhen(text)).toBeNull()
})
