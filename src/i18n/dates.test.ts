import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseIsoDay } from '../lib/day.ts'
import { LOCALES } from '../schema/vocabulary.ts'
import { formatDay, formatPartialDay } from './dates.ts'
import { preferredLocale } from './locale.ts'

/** 1 January 1900 to the end of 2099. */
const day = fc.integer({ min: -25_567, max: 47_481 })
const inLocale = fc.constantFrom(...LOCALES)
const at = (iso: string) => parseIsoDay(iso) ?? Number.NaN

describe('a day in words', () => {
  const home = process.env.TZ
  afterEach(() => {
    process.env.TZ = home
  })

  /** Every day of 2021 in every language, formatted by modules that were loaded in this time zone. */
  const yearIn = async (zone: string) => {
    process.env.TZ = zone
    vi.resetModules()
    const { formatDay } = await import('./dates.ts')
    const days = Array.from({ length: 365 }, (_, index) => at('2021-01-01') + index)
    const words = LOCALES.flatMap((locale) => days.map((each) => formatDay(locale, each, 'full')))
    return { words, offset: new Date(2021, 0).getTimezoneOffset() }
  }

  it('is the same for readers everywhere', async () => {
    const [east, west] = [await yearIn('Pacific/Kiritimati'), await yearIn('Pacific/Pago_Pago')]
    expect(west.offset - east.offset).toBe(25 * 60)
    expect(west.words).toEqual(east.words)
  })

  it('names its day and year in Latin digits', () => {
    fc.assert(
      fc.property(inLocale, day, (locale, each) => {
        const date = new Date(each * 86_400_000)
        const said = formatDay(locale, each, 'full')
        expect(said.match(/\d+/g)).toEqual([String(date.getUTCDate()), String(date.getUTCFullYear())])
        expect(formatDay(locale, each, 'dayNumber')).toBe(String(date.getUTCDate()))
      }),
    )
  })
})

it('keeps the Russian sign of a year on the line of its year', () => {
  const inStyle = fc.constantFrom('full' as const, 'long' as const, 'month' as const)
  fc.assert(
    fc.property(inStyle, day, (style, each) => {
      expect(formatDay('ru', each, style)).toMatch(/\d\u00a0г\.$/)
    }),
  )
})

describe('an Arabic month', () => {
  const months = Array.from({ length: 12 }, (_, index) => at(`2021-${String(index + 1).padStart(2, '0')}-19`))

  it('carries its Levantine name and its Egyptian one', () => {
    expect(formatDay('ar', at('2021-04-19'), 'long')).toBe('19 نيسان/أبريل 2021')
    expect(formatDay('ar', at('2021-06-16'), 'day')).toBe('16 حزيران/يونيو')
    for (const each of months) expect(formatDay('ar', each, 'monthName')).toMatch(/^\S.*\/\S+$/)
  })

  it('has one name on the axis', () => {
    for (const each of months) {
      const short = formatDay('ar', each, 'shortMonth')
      expect(short).not.toContain('/')
      expect(formatDay('ar', each, 'monthName').startsWith(`${short}/`)).toBe(true)
    }
  })
})

it('says the same day in three languages', () => {
  expect(formatDay('en', at('2021-04-19'), 'long')).toBe('19 April 2021')
  expect(formatDay('ru', at('2021-04-19'), 'long')).toMatch(/^19 апреля 2021/)
  expect(formatDay('en', at('2021-04-19'), 'weekday')).toBe('Mon')
})

describe('a year before 1', () => {
  const ides = at('-000044-03-15')

  it.each([
    ['en', 'long', /^15 March 45 BCE?$/],
    ['en', 'full', /^\w+,? 15 March 45 BCE?$/],
    ['en', 'month', /^March 45 BCE?$/],
    ['en', 'year', /^45 BCE?$/],
    ['ar', 'long', /^15 آذار\/مارس 45 ق\.\s?م\.?$/],
    ['ar', 'year', /^45 ق\.\s?م\.?$/],
    ['ru', 'long', /^15 марта 45 г\. до н\.\s?э\.$/],
    ['ru', 'month', /^март 45 г\. до н\.\s?э\.$/],
    ['ru', 'year', /^45 г\. до н\.\s?э\.$/],
  ] as const)('has its era in %s, style %s', (locale, style, words) => {
    expect(formatDay(locale, ides, style).replace(/\s/g, ' ')).toMatch(words)
  })

  it('ends with the year 0; the year 1 has no era', () => {
    expect(formatDay('en', at('0000-12-31'), 'year')).toMatch(/^1 BCE?$/)
    expect(formatDay('en', at('0001-01-01'), 'year')).toBe('1')
  })

  it('is not told where no year is', () => {
    expect(formatDay('en', ides, 'day')).toBe('15 March')
    expect(formatDay('ru', ides, 'monthName')).toBe('март')
  })
})

it('says a date as far as a source gives it, and leaves other words alone', () => {
  expect(['2021', '2021-04', '2021-04-19', 'n.d.'].map((text) => formatPartialDay('en', text))).toEqual([
    '2021',
    'April 2021',
    '19 April 2021',
    'n.d.',
  ])
})

describe('the language of a reader', () => {
  it('is the first that we speak, else English', () => {
    expect(preferredLocale(['fr-FR', 'ar-EG', 'ru'])).toBe('ar')
    expect(preferredLocale(['RU-ru'])).toBe('ru')
    expect(preferredLocale(['de', 'arc'])).toBe('en')
    expect(preferredLocale([])).toBe('en')
  })
})
