import { type Day, formatIsoDay } from '../lib/day.ts'
import type { When } from '../schema/published.ts'

/** End index for slicing an ISO day to its precision: "2021-04-19", "2021-04", "2021". */
const KNOWN = { day: undefined, month: -3, year: -6 } as const

/** The first day of a date in ISO 8601, cut to its precision. */
export const isoDateOf = ({ first, precision }: When): string =>
  formatIsoDay(first).slice(0, KNOWN[precision])

interface Dated {
  readonly event: { readonly id: string; readonly when: When }
}

/** Consecutive events that begin on the same day, month or year. */
export interface DateGroup<T> {
  readonly when: When
  readonly rows: readonly T[]
}

/** Groups consecutive rows by the date on which they begin. `rows` must be in chronological order. */
export function groupByDate<T extends Dated>(rows: readonly T[]): readonly DateGroup<T>[] {
  const groups: { when: When; rows: T[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && isoDateOf(last.when) === isoDateOf(row.event.when)) last.rows.push(row)
    else groups.push({ when: row.event.when, rows: [row] })
  }
  return groups
}

/** Index of the group to scroll to: the open event's, else the first that begins on `from` or later. Null: the top. */
export function firstGroupShown(
  groups: readonly DateGroup<Dated>[],
  openId: string | null,
  from: Day | null,
): number | null {
  const open =
    openId === null ? -1 : groups.findIndex(({ rows }) => rows.some(({ event }) => event.id === openId))
  if (open >= 0) return open
  const first = from === null ? -1 : groups.findIndex(({ when }) => when.first >= from)
  return first > 0 ? first : null
}
