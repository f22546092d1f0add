import { type Day, formatIsoDay, startOfDay } from '../lib/day.ts'
import type { Precision, When } from './published.ts'

/** How many characters of `-04-19` each precision keeps. */
const KEPT: Readonly<Record<Precision, number>> = { year: 0, month: 3, day: 6 }

/** 2021, 2021-04 or 2021-04-19; -0043-03-15; Y12000, because EDTF has only whole years beyond four digits. */
function name(day: Day, precision: Precision): string {
  const year = new Date(startOfDay(day)).getUTCFullYear()
  if (Math.abs(year) > 9999) return `Y${year}`
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}${formatIsoDay(day).slice(-6).slice(0, KEPT[precision])}`
}

/**
 * Writes a date in EDTF (ISO 8601-2) level 0–1 that `parseWhen` reads back as the same value. `precision` is that of
 * the interval's coarser end, so an end that is not on a month or year boundary is written as a day:
 * 2021-04-22/2021-06. `When` does not record which end was approximate or uncertain, so both ends get the mark.
 * https://www.loc.gov/standards/datetime/
 */
export function formatWhen(when: When): string {
  const { first, last, precision, approximate, uncertain } = when
  const mark = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : ''
  const end = (day: Day, outside: Day) =>
    name(day, name(day, precision) === name(outside, precision) ? 'day' : precision) + mark
  const [start, close] = [end(first, first - 1), end(last, last + 1)]
  if (!when.interval) return start
  return `${when.openStart ? '..' : start}/${when.openEnd ? '..' : close}`
}
