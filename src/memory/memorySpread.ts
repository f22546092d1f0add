import { groupBy } from '../lib/groupBy.ts'
import { busiestOf } from '../model/busiest.ts'
import type { OnBothSides, Outside, Spread } from '../model/outside.ts'
import type { DayRange } from '../model/window.ts'
import type { EventHead } from '../schema/published.ts'

const outside = (days: readonly number[], nearest: (...days: number[]) => number): Outside | null =>
  days.length === 0 ? null : { count: days.length, nearest: nearest(...days) }

/** The events that end before these days, and those that begin after them. */
export const outsideOf = (events: readonly EventHead[], { from, to }: DayRange): OnBothSides => ({
  earlier: outside(
    events.map(({ when }) => when.last).filter((last) => last < from),
    Math.max,
  ),
  later: outside(
    events.map(({ when }) => when.first).filter((first) => first > to),
    Math.min,
  ),
})

/** The days of the events, and the busiest among them. */
export function spreadOf(events: readonly EventHead[]): Spread | null {
  if (events.length === 0) return null
  const days = {
    from: Math.min(...events.map(({ when }) => when.first)),
    to: Math.max(...events.map(({ when }) => when.last)),
  }
  // Events are in order of their first days, and so are the groups.
  const exact = events.filter(({ when }) => when.first === when.last)
  const byDay = [...groupBy(exact, ({ when }) => when.first)]
  return {
    days,
    busiest: busiestOf(
      byDay.map(([day, { length }]) => [day, length]),
      days,
    ),
  }
}
