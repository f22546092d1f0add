import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIsoDay } from '../../lib/day.ts'
import { faultOfWhen } from './datesAreReal.ts'
import { runsBackwards } from './endAfterStart.ts'

const day = fc.integer({ min: -25_000, max: 80_000 })

describe('faultOfWhen', () => {
  it.each([
    ['2021-02-30', '2021-02-30 is not a day of the calendar.'],
    ['2021-02-28/2021-02-29', '2021-02-29 is not a day of the calendar.'],
    ['2021-04-19T10:30', '`2021-04-19T10:30` names a time of day.'],
    ['2021-21', '`2021-21` names a season or a quarter.'],
    ['2021-13', '`2021-13` names a month that does not exist.'],
    ['2021-04-1X', '`2021-04-1X` leaves digits open.'],
    ['19 April 2021', '`19 April 2021` is not a date in EDTF level 0–1.'],
  ])('says what is wrong with %s', (text, what) => {
    expect(faultOfWhen(text)?.[0]).toBe(what)
  })

  it.each(['2021-04-19', '2021-04', '2021', '2021-04~', '2021-04-19?', '2021-04-22/..'])(
    'accepts %s',
    (text) => {
      expect(faultOfWhen(text)).toBeNull()
    },
  )
})

describe('runsBackwards', () => {
  it('is so for two days the wrong way round, which is no fault of the dates themselves', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const interval = `${formatIsoDay(a)}/${formatIsoDay(b)}`
        expect(runsBackwards(interval)).toBe(b < a)
        expect(faultOfWhen(interval)).toBeNull()
      }),
    )
  })

  it('is not so where a month may reach far enough', () => {
    expect(runsBackwards('2021-04-19/2021-04')).toBe(false)
    expect(runsBackwards('2021-05/2021-04')).toBe(true)
  })
})
