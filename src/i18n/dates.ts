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

function formatter(tag: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${tag} ${style}`
  const known = formatters.get(key)
  if (known) return known
  // Days are UTC days: no reader in any time zone may see another date.
  const made = new Intl.DateTimeFormat(tag, { ...STYLES[style], timeZone: 'UTC', calendar: 'gregory' })
  formatters.set(key, made)
  return made
}

/** The Levantine name of a month and the Egyptian one, as Arabic papers print both: نيسان/أبريل. */
function doubleMonth(levantine: string, date: number): string {
  const egyptian = formatter('ar-EG-u-nu-latn', 'monthName').format(date)
  return levantine === egyptian ? levantine : `${levantine}/${egyptian}`
}

/** A day in words. Arabic names months twice, save in the short style of the axis. */
export function formatDay(locale: Locale, day: Day, style: DateStyle): string {
  const date = startOfDay(day)
  const format = formatter(intlTag[locale], style)
  if (locale !== 'ar') return format.format(date)
  // Levantine names are short as they are: ar-LB abbreviates none of them.
  return format
    .formatToParts(date)
    .map(({ type, value }) => (type === 'month' && style !== 'shortMonth' ? doubleMonth(value, date) : value))
    .join('')
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

/** A date as far as it is known, in pieces for a sentence. A lone day carries its weekday. */
export function whenParts(locale: Locale, when: When): WhenParts {
  const style = when.precision === 'day' && !when.interval ? 'full' : STYLE_OF[when.precision]
  const start = formatDay(locale, when.first, style)
  const end = formatDay(locale, when.last, style)
  if (when.openEnd) return { kind: 'from', date: start }
  if (when.openStart) return { kind: 'until', date: end }
  return when.interval ? { kind: 'between', start, end } : { kind: 'at', date: start }
}
