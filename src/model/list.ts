import type { Day } from '../lib/day.ts'
import { groupBy } from '../lib/groupBy.ts'
import type { EventHead } from '../schema/published.ts'

export interface DayGroup {
  readonly day: Day
  readonly events: readonly EventHead[]
}

/** Events by their first day, in order of time. */
export const groupByDay = (events: readonly EventHead[]): readonly DayGroup[] =>
  [...groupBy(events, ({ when }) => when.first)].map(([day, sameDay]) => ({ day, events: sameDay }))

/** Where a list opens: at the day of the open event, else at the first day from `from` on. Null for its beginning. */
export function firstDayShown(
  days: readonly DayGroup[],
  openId: string | null,
  from: Day | null,
): number | null {
  const open = openId === null ? -1 : days.findIndex(({ events }) => events.some(({ id }) => id === openId))
  if (open >= 0) return open
  const first = from === null ? -1 : days.findIndex(({ day }) => day >= from)
  return first > 0 ? first : null
}
