import edtf from 'edtf'
import { type Day, dayOf, parseIsoDay } from '../lib/day.ts'
import type { Precision, When } from './published.ts'

const PRECISIONS: Readonly<Record<number, Precision>> = { 1: 'year', 2: 'month', 3: 'day' }
const COARSEST_FIRST: readonly Precision[] = ['year', 'month', 'day']

interface Endpoint {
  readonly first: Day
  readonly last: Day
  readonly precision: Precision
  readonly approximate: boolean
  readonly uncertain: boolean
}

function readEndpoint(text: string): Endpoint | null {
  let date: ReturnType<typeof edtf>
  try {
    date = edtf(text, { level: 1, types: ['Date'] })
  } catch {
    return null
  }
  const precision = PRECISIONS[date.precision]
  if (precision === undefined || date.unspecified.value !== 0) return null
  // `edtf` computes year 0 as if it had no 29 February, but it is a leap year.
  const whole = parseIsoDay(text.replace(/[?~%]$/, ''))
  return {
    // For BCE dates `edtf` swaps min and max.
    first: whole ?? dayOf(Math.min(date.min, date.max)),
    last: whole ?? dayOf(Math.max(date.min, date.max)),
    precision,
    approximate: date.approximate.value !== 0,
    uncertain: date.uncertain.value !== 0,
  }
}

/** The first date in `text` with a valid month but a day that this month lacks: 2021-02-29. Null if none. */
export const lostDay = (text: string): string | null =>
  text.match(/\d{4}-(0[1-9]|1[0-2])-\d{2}/g)?.find((day) => parseIsoDay(day) === null) ?? null

/**
 * Parses EDTF (ISO 8601-2) level 0–1: a day, month or year, "~" approximate, "?" uncertain, an interval, an open end.
 * Null for anything else: a day that the calendar lacks, a time of day, a season, unspecified digits, an interval that
 * runs backwards.
 * https://www.loc.gov/standards/datetime/
 */
export function parseWhen(text: string): When | null {
  // The grammar of `edtf` accepts 29 February in every year.
  if (lostDay(text) !== null) return null
  const ends = text.split('/')
  if (ends.length === 1) {
    const only = readEndpoint(text)
    return only && { ...only, interval: false, openStart: false, openEnd: false }
  }
  // Each end is parsed alone: `edtf` rejects intervals that end in the unit they start in, like 2021-04-19/2021-04.
  const [lower, upper, ...more] = ends.map((end) =>
    end === '..' || end === '' ? ('open' as const) : readEndpoint(end),
  )
  if (!lower || !upper || more.length > 0) return null
  const known = lower === 'open' ? upper : lower
  if (known === 'open') return null
  const start = lower === 'open' ? known : lower
  const end = upper === 'open' ? known : upper
  if (end.last < start.first) return null
  return {
    first: start.first,
    last: end.last,
    precision: COARSEST_FIRST.find((step) => step === start.precision || step === end.precision) ?? 'day',
    approximate: start.approximate || end.approximate,
    uncertain: start.uncertain || end.uncertain,
    interval: true,
    openStart: lower === 'open',
    openEnd: upper === 'open',
  }
}
