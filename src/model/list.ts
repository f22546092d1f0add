import type { Day } from '../lib/day.ts'
import { groupBy } from '../lib/groupBy.ts'
import type { EventHead } from '../schema/published.ts'

export interface DayGroup {
  readonly day: Day
  readonly events: readonly EventHead[]
}

/** Events by their first day, in order of time. */
export const daysOf = (events: readonly EventHead[]): readonly DayGroup[] =>
  [...groupBy(events, ({ when }) => when.first)].map(([day, sameDay]) => ({ day, events: sameDay }))
