import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, formatIsoDay, MS_PER_DAY, parseIsoDay, startOfDay } from './day.ts'

/** The range of `Date`: 100 million days either side of 1970. */
const day = fc.integer({ min: -100_000_000, max: 100_000_000 })

describe('a day', () => {
  it('is read back from how it is written', () => {
    fc.assert(
      fc.property(day, (each) => {
        expect(parseIsoDay(formatIsoDay(each))).toBe(each)
      }),
    )
  })

  it('lasts from its first moment until the next day begins', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: MS_PER_DAY - 1 }), (each, later) => {
        expect(dayOf(startOfDay(each) + later)).toBe(each)
      }),
    )
  })

  it('is a number that may stand in records', () => {
    expect(parseIsoDay('1970-01-01')).toBe(0)
    expect(parseIsoDay('2021-04-19')).toBe(18_736)
    expect(parseIsoDay('1969-12-31')).toBe(-1)
  })

  it('carries a sign beyond the year 9999', () => {
    expect(formatIsoDay((parseIsoDay('9999-12-31') ?? 0) + 1)).toBe('+010000-01-01')
  })

  it.each([
    '2021-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-4-19',
    '2021-04',
    '19.04.2021',
    '2021-04-19T00:00',
    '',
  ])('is not what %s names', (text) => {
    expect(parseIsoDay(text)).toBeNull()
  })
})
