import { type Day, parseIsoDay, startOfDay } from '../lib/day.ts'
import type { Precision, When } from '../schema/published.ts'
import type { Locale } from '../schema/vocabulary.ts'
import { intlTag } from './locale.ts'

/**
 * full: Monday, 19 April 2021 · long: 19 April 2021 · day: 19 April · month: April 2021 · monthName: April ·
 * shortMonth: Apr · year: 2021 · weekday: Mon · dayNumber: 19
 */
const STYLES = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'long' },
  shortMonth: { month: 'short' },
  year: { year: 'numeric' },
  weekday: { weekday: 'short' },
  dayNumber: { day: 'numeric' },
} satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>
export type DateStyle = keyof typeof STYLES

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(tag: string, style: DateStyle, era?: 'short'): Intl.DateTimeFormat {
  const key = `${tag} ${style} ${era}`
  const known = formatters.get(key)
  if (known) return known
  // Day numbers are UTC: with the reader's time zone the date could shift by a day.
  const made = new Intl.DateTimeFormat(tag, { ...STYLES[style], era, timeZone: 'UTC', calendar: 'gregory' })
  formatters.set(key, made)
  return made
}

/** Levantine and Egyptian month name together, as Arabic newspapers print them: نيسان/أبريل. */
function doubleMonth(levantine: string, date: number): string {
  const egyptian = formatter('ar-EG-u-nu-latn', 'monthName').format(date)
  return levantine === egyptian ? levantine : `${levantine}/${egyptian}`
}

/** `formatToParts` of a UTC day. Years before 1 get an era: 45 BC. */
function partsOf(locale: Locale, day: Day, style: DateStyle): readonly Intl.DateTimeFormatPart[] {
  const date = startOfDay(day)
  const era = 'year' in STYLES[style] && new Date(date).getUTCFullYear() < 1 ? 'short' : undefined
  const parts = formatter(intlTag[locale], style, era).formatToParts(date)
  // The short style keeps the Levantine name alone; ar-LB does not abbreviate it.
  if (locale !== 'ar' || style === 'shortMonth') return parts
  return parts.map((part) =>
    part.type === 'month' ? { ...part, value: doubleMonth(part.value, date) } : part,
  )
}

/** In Russian the "г." after a year stays on its line: Chromium puts a space before it, Node a narrow one. */
const joined = (parts: readonly Intl.DateTimeFormatPart[]): string =>
  parts
    .map(({ value }) => value)
    .join('')
    .replace(/\sг\./, '\u00a0г.')

/** Formats a UTC day. In Arabic a month has both its names, except in `shortMonth`, the style of the axis. */
export const formatDay = (locale: Locale, day: Day, style: DateStyle): string =>
  joined(partsOf(locale, day, style))

/** A date to follow "about", "from" or "until": without its weekday; in Russian in the genitive, апреля 2015 г. */
function formatAfterPreposition(locale: Locale, day: Day, precision: Precision): string {
  // Intl uses the genitive only next to a day. All three languages put the day first, so cut the parts before.
  const parts = partsOf(locale, day, 'long')
  return joined(parts.slice(parts.findIndex(({ type }) => type === precision)))
}

/** Formats the date of a source: YYYY, YYYY-MM or YYYY-MM-DD. Returns any other text unchanged. */
export function formatPartialDay(locale: Locale, text: string): string {
  const day = parseIsoDay(`${text}-01-01`.slice(0, '2021-01-01'.length))
  if (day === null) return text
  return formatDay(locale, day, text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'long')
}

const STYLE_OF: Readonly<Record<Precision, DateStyle>> = { day: 'long', month: 'month', year: 'year' }

export type WhenParts =
  | { readonly kind: 'at' | 'from' | 'until'; readonly date: string }
  | { readonly kind: 'between'; readonly start: string; readonly end: string }

/** The parts of a date for a message. A single day has its weekday, except after "about", "from" or "until". */
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
