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
  // `edtf` takes year 0 for one without a 29 February, which it has.
  const whole = parseIsoDay(text.replace(/[?~%]$/, ''))
  return {
    // BCE dates come with min and max the wrong way round.
    first: whole ?? dayOf(Math.min(date.min, date.max)),
    last: whole ?? dayOf(Math.max(date.min, date.max)),
    precision,
    approximate: date.approximate.value !== 0,
    uncertain: date.uncertain.value !== 0,
  }
}

/** The first day that `text` names in a real month and the calendar lacks, as it is written: 2021-02-29. */
export const lostDay = (text: string): string | null =>
  text.match(/\d{4}-(0[1-9]|1[0-2])-\d{2}/g)?.find((day) => parseIsoDay(day) === null) ?? null

/**
 * Reads a date in EDTF (ISO 8601-2) level 0–1: a day, a month, a year, "~" about, "?" doubtful, an interval, an open end.
 * Returns null for anything else: a day the calendar lacks, a time of day, a season, unspecified digits, an interval
 * that runs backwards.
 * https://www.loc.gov/standards/datetime/
 */
export function parseWhen(text: string): When | null {
  // The grammar of `edtf` gives every February 29 days.
  if (lostDay(text) !== null) return null
  const ends = text.split('/')
  if (ends.length === 1) {
    const only = readEndpoint(text)
    return only && { ...only, interval: false, openStart: false, openEnd: false }
  }
  // End by end: the intervals of `edtf` may not end on the day or in the month they start with, 2021-04-19/2021-04.
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
