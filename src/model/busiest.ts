import type { Day } from '../lib/day.ts'
import { daysIn } from './moves.ts'
import type { DayRange } from './window.ts'

/** The days around one that tell which of several busy days is meant: a hundredth of all, and a week at least. */
const AROUND = { share: 0.01, least: 7 }

/**
 * The day with the most events; of several that with the most around it, then the earliest. Null if no day has two: a lone
 * event, like that of 1648 among those of this century, is not where a reader looks. `counts` are in order.
 */
export function busiestOf(
  counts: readonly (readonly [day: Day, count: number])[],
  days: DayRange,
): Day | null {
  const reach = Math.max(AROUND.least, Math.round(daysIn(days) * AROUND.share))
  let busiest: Day | null = null
  let [most, near] = [1, Number.POSITIVE_INFINITY]
  let [sum, start, end] = [0, 0, 0]
  for (const [day, count] of counts) {
    for (let next = counts[end]; next && next[0] <= day + reach; next = counts[++end]) sum += next[1]
    for (let gone = counts[start]; gone && gone[0] < day - reach; gone = counts[++start]) sum -= gone[1]
    if (count > most || (count === most && sum > near)) [busiest, most, near] = [day, count, sum]
  }
  return busiest
}
