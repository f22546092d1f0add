import { type Day, MS_PER_DAY, parseIsoDay } from '../lib/day.ts'
import { foldedWords } from '../lib/fold.ts'
import type { DayRange } from './window.ts'

const two = (text: string): string => text.padStart(2, '0')

/** The last day of the month of this day. */
function monthEnd(day: Day): Day {
  const date = new Date(day * MS_PER_DAY)
  return Math.floor(date.setUTCMonth(date.getUTCMonth() + 1, 0) / MS_PER_DAY)
}

/**
 * The days of a date as a reader types it: `2008`, `2008-08` or `2008-08-31`, also `31.8.2008`, with any signs between
 * the numbers and digits of any script. Null for anything else and for days that no calendar has.
 */
export function typedDays(text: string): DayRange | null {
  const typed = foldedWords(text)
  // A year has four digits, and so tells which way round the date is.
  const [year = '', month, day, ...more] = typed[0]?.length === 4 ? typed : typed.toReversed()
  if (more.length > 0) return null
  const from = parseIsoDay(`${year}-${two(month ?? '1')}-${two(day ?? '1')}`)
  if (from === null) return null
  if (day !== undefined) return { from, to: from }
  if (month !== undefined) return { from, to: monthEnd(from) }
  const to = parseIsoDay(`${year}-12-31`)
  return to === null ? null : { from, to }
}

/** The days from one typed date to another; those of one if the other is empty. Null if they are not in that order. */
export function typedRange(first: string, last: string): DayRange | null {
  const [start, end] = [typedDays(first.trim() || last), typedDays(last.trim() || first)]
  return start && end && start.from <= end.to ? { from: start.from, to: end.to } : null
}
