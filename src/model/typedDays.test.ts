import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, formatIsoDay, parseIsoDay } from '../lib/day.ts'
import { typedDays, typedRange } from './typedDays.ts'

const isoDay = (text: string): Day => parseIsoDay(text) ?? Number.NaN
const range = (from: string, to: string) => ({ from: isoDay(from), to: isoDay(to) })
/** The years 1000 to 9999. */
const days = fc.integer({ min: isoDay('1000-01-01'), max: isoDay('9999-12-31') })

describe('a typed date', () => {
  it('is the day that it names, whichever way round and with whatever signs and digits', () => {
    const signs = fc.constantFrom('-', '/', '.', ' ', '. ', '\u200f/')
    const arabic = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')
    fc.assert(
      fc.property(
        days,
        signs,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (day, sign, isBack, isShort, isArabic) => {
          const numbers = formatIsoDay(day)
            .split('-')
            .map((part) => (isShort ? String(Number(part)) : part))
          const text = (isBack ? numbers.toReversed() : numbers).join(sign)
          expect(typedDays(isArabic ? arabic(text) : text)).toEqual({ from: day, to: day })
        },
      ),
    )
  })

  it('may be a month or a year, with all its days', () => {
    expect(typedDays('2008')).toEqual(range('2008-01-01', '2008-12-31'))
    expect(typedDays('2008-02')).toEqual(range('2008-02-01', '2008-02-29'))
    expect(typedDays('12/2009')).toEqual(range('2009-12-01', '2009-12-31'))
    fc.assert(
      fc.property(days, (day) => {
        const month = formatIsoDay(day).slice(0, 7)
        const { from, to } = typedDays(month) ?? { from: 0, to: 0 }
        expect([from, to].map((end) => formatIsoDay(end).slice(0, 7))).toEqual([month, month])
        expect([from - 1, to + 1].map((end) => formatIsoDay(end).slice(0, 7))).not.toContain(month)
      }),
    )
  })

  it.each(['', 'soon', '08', '2008-13', '2008-02-30', '1.2.3.2008', '8-08', '2008-8-1-1'])(
    'is none: "%s"',
    (text) => {
      expect(typedDays(text)).toBe(null)
    },
  )
})

describe('two typed dates', () => {
  it('are all days from the first of one to the last of the other', () => {
    expect(typedRange('2008-08', '2009')).toEqual(range('2008-08-01', '2009-12-31'))
  })

  it('may be one, in either field', () => {
    expect(typedRange('2008-08', ' ')).toEqual(range('2008-08-01', '2008-08-31'))
    expect(typedRange('', '2008')).toEqual(range('2008-01-01', '2008-12-31'))
  })

  it('are refused the wrong way round, and where one cannot be read', () => {
    expect(typedRange('2009', '2008')).toBe(null)
    expect(typedRange('2008', 'x')).toBe(null)
    expect(typedRange('', '')).toBe(null)
  })
})
