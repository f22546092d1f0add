import { type Day, parseIsoDay, startOfDay } from '../lib/day.ts'
import type { Precision, When } from '../schema/published.ts'
import type { Locale } from '../schema/vocabulary.ts'
import { intlTag } from './locale.ts'

/**
 * full: Monday, 19 April 2021 · long: 19 April 2021 · day: 19 April · month: April 2021 · monthName: April ·
 * shortMonth: Apr · year: 2021 · weekday: Mon · dayNumber: 19
 */
export type DateStyle =
  | 'full'
  | 'long'
  | 'day'
  | 'month'
  | 'monthName'
  | 'shortMonth'
  | 'year'
  | 'weekday'
  | 'dayNumber'

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'long' },
  shortMonth: { month: 'short' },
  year: { year: 'numeric' },
  weekday: { weekday: 'short' },
  dayNumber: { day: 'numeric' },
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(tag: string, style: DateStyle, era?: 'short'): Intl.DateTimeFormat {
  const key = `${tag} ${style} ${era}`
  const known = formatters.get(key)
  if (known) return known
  // Days are UTC days: no reader in any time zone may see another date.
  const made = new Intl.DateTimeFormat(tag, { ...STYLES[style], era, timeZone: 'UTC', calendar: 'gregory' })
  formatters.set(key, made)
  return made
}

/** The Levantine name of a month and the Egyptian one, as Arabic papers print both: نيسان/أبريل. */
function doubleMonth(levantine: string, date: number): string {
  const egyptian = formatter('ar-EG-u-nu-latn', 'monthName').format(date)
  return levantine === egyptian ? levantine : `${levantine}/${egyptian}`
}

/** A day in words, piece by piece. A year before 1 has its era: 45 BC. */
function partsOf(locale: Locale, day: Day, style: DateStyle): readonly Intl.DateTimeFormatPart[] {
  const date = startOfDay(day)
  const era = STYLES[style].year && new Date(date).getUTCFullYear() < 1 ? 'short' : undefined
  const parts = formatter(intlTag[locale], style, era).formatToParts(date)
  // Levantine names are short as they are: ar-LB abbreviates none of them.
  if (locale !== 'ar' || style === 'shortMonth') return parts
  return parts.map((part) =>
    part.type === 'month' ? { ...part, value: doubleMonth(part.value, date) } : part,
  )
}

const joined = (parts: readonly Intl.DateTimeFormatPart[]): string => parts.map(({ value }) => value).join('')

/** A day in words. Arabic names months twice, save in the short style of the axis. */
export const formatDay = (locale: Locale, day: Day, style: DateStyle): string =>
  joined(partsOf(locale, day, style))

/** A date as it stands after "about", "from" or "until": without its weekday, in Russian in the genitive, апреля 2015 г. */
function formatAfterPreposition(locale: Locale, day: Day, precision: Precision): string {
  // A month is in the genitive only next to its day, which all three languages put first.
  const parts = partsOf(locale, day, 'long')
  return joined(parts.slice(parts.findIndex(({ type }) => type === precision)))
}

/** A date as a source gives it, YYYY, YYYY-MM or YYYY-MM-DD, in words; text of any other form comes back as it is. */
export function formatPartialDay(locale: Locale, text: string): string {
  const day = parseIsoDay(`${text}-01-01`.slice(0, '2021-01-01'.length))
  if (day === null) return text
  return formatDay(locale, day, text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'long')
}

const STYLE_OF: Readonly<Record<Precision, DateStyle>> = { day: 'long', month: 'month', year: 'year' }

export type WhenParts =
  | { readonly kind: 'at' | 'from' | 'until'; readonly date: string }
  | { readonly kind: 'between'; readonly start: string; readonly end: string }

/** A date as far as it is known, in pieces for a sentence. A lone day carries its weekday, save after "about". */
export function whenParts(locale: Locale, when: When): WhenParts {
  const { precision, interval } = when
  const format = (day: Day) =>
    when.approximate || when.openStart || when.openEnd
      ? formatAfterPreposition(locale, day, precision)
      : formatDay(locale, day, precision === 'day' && !interval ? 'full' : STYLE_OF[precision])
  const [start, end] = [format(when.first), format(when.last)]
  if (when.openEnd) return { kind: 'from', date: start }
  if (when.openStart) return { kind: 'until', date: end }
  return interval ? { kind: 'between', start, end } : { kind: 'at', date: start }
}
