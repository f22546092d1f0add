/** A day number: whole UTC days since 1970-01-01 (day 0). Earlier days are negative. */
export type Day = number

export const MS_PER_DAY = 86_400_000

/** The UTC day that contains a timestamp in milliseconds. */
export const dayOf = (ms: number): Day => Math.floor(ms / MS_PER_DAY)

/** Timestamp of 00:00 UTC on that day, in milliseconds since 1970-01-01. */
export const startOfDay = (day: Day): number => day * MS_PER_DAY

/** `2021-04-19` for 18736. Years outside 0–9999 have a sign and six digits (ISO 8601): `+012000-01-01`. */
export const formatIsoDay = (day: Day): string => new Date(startOfDay(day)).toISOString().split('T')[0] ?? ''

/** Parses `YYYY-MM-DD` into a day number. Null when the text has another form or the calendar lacks that day. */
export function parseIsoDay(text: string): Day | null {
  if (!/^(\d{4}|[+-]\d{6})-\d{2}-\d{2}$/.test(text)) return null
  const ms = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(ms)) return null
  const day = dayOf(ms)
  // `Date.parse` rolls 30 February over to March, so only a date that round-trips is valid.
  return formatIsoDay(day) === text ? day : null
}
