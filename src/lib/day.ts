/** A whole UTC day, counted from 1970-01-01 (day 0). Earlier days are negative. */
export type Day = number

export const MS_PER_DAY = 86_400_000

/** The day that a moment falls on in UTC. */
export const dayOf = (ms: number): Day => Math.floor(ms / MS_PER_DAY)

/** The first moment of a day, in milliseconds since 1970-01-01 UTC. */
export const startOfDay = (day: Day): number => day * MS_PER_DAY

/** `2021-04-19` for 18736. Years beyond 0–9999 carry a sign and six digits, as ISO 8601 has them. */
export const formatIsoDay = (day: Day): string => new Date(startOfDay(day)).toISOString().split('T')[0] ?? ''

/** The day that `YYYY-MM-DD` names, or null when the text is not such a date or the calendar has no such day. */
export function parseIsoDay(text: string): Day | null {
  if (!/^(\d{4}|[+-]\d{6})-\d{2}-\d{2}$/.test(text)) return null
  const ms = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(ms)) return null
  const day = dayOf(ms)
  // Engines roll 30 February over to March: only a date that comes back unchanged is real.
  return formatIsoDay(day) === text ? day : null
}
