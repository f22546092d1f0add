import { type Day, formatIsoDay } from '../lib/day.ts'
import type { When } from '../schema/published.ts'

/** Characters of an ISO day that are known: "2021-04-19", "2021-04", "2021". */
const KNOWN = { day: undefined, month: -3, year: -6 } as const

/** The day that a date begins on, in ISO 8601, as far as it is known. */
export const isoDateOf = ({ first, precision }: When): string =>
  formatIsoDay(first).slice(0, KNOWN[precision])

interface Dated {
  readonly event: { readonly id: string; readonly when: When }
}

/** Events one after the other that begin on the same day, month or year. */
export interface DateGroup<T> {
  readonly when: When
  readonly rows: readonly T[]
}

/** These rows, in order of time, below the dates that they begin on. */
export function groupByDate<T extends Dated>(rows: readonly T[]): readonly DateGroup<T>[] {
  const groups: { when: When; rows: T[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && isoDateOf(last.when) === isoDateOf(row.event.when)) last.rows.push(row)
    else groups.push({ when: row.event.when, rows: [row] })
  }
  return groups
}

/** Where a list opens: at the date of the open event, else at the first that begins on `from` or later. Null for its beginning. */
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
