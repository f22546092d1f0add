import { compareText } from '../lib/compareText.ts'
import { groupBy } from '../lib/groupBy.ts'
import type { When } from './published.ts'

export interface Dated {
  readonly id: string
  readonly when: When
  readonly seq?: number | undefined
  readonly relations: readonly { readonly event: string }[]
}

const bySeqThenId = (a: Dated, b: Dated): number =>
  (a.seq ?? Number.MAX_SAFE_INTEGER) - (b.seq ?? Number.MAX_SAFE_INTEGER) || compareText(a.id, b.id)

/** Topological sort of one day's events by relations; ties by `seq`, then id. O(n²) in a day's events. */
function withinDay<T extends Dated>(events: readonly T[]): T[] {
  const waiting = new Map([...events].sort(bySeqThenId).map((event) => [event.id, event]))
  const ordered: T[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].find(({ id, relations }) =>
      relations.every(({ event }) => event === id || !waiting.has(event)),
    )
    // Only a cycle leaves no event ready, and then any order will do.
    const next = ready ?? (waiting.values().next().value as T)
    ordered.push(next)
    waiting.delete(next.id)
  }
  return ordered
}

/** Sorts by first day, then relations, `seq` and id, so that a response comes after the event it responds to. */
export function inOrderOfTime<T extends Dated>(events: readonly T[]): T[] {
  const days = groupBy(events, ({ when }) => when.first)
  return [...days.entries()].sort(([a], [b]) => a - b).flatMap(([, sameDay]) => withinDay(sameDay))
}
