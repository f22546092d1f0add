import type { Corpus } from '../index/corpus.ts'
import type { Day } from '../lib/day.ts'
import type { Address } from '../query/address.ts'
import type { EventHead } from '../schema/published.ts'
import { chronicleAt } from './sides.ts'

/** Days in view, both inclusive, UTC. */
export interface Window {
  readonly from: Day
  readonly to: Day
}

/** Two weeks: the days in view where a link gives but one end of them. */
const USUAL_DAYS = 14

/** What the days of the whole corpus are; the day itself for a corpus without events. */
export function extentOf(events: readonly EventHead[]): Window {
  if (events.length === 0) return { from: 0, to: 0 }
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const { when } of events) {
    from = Math.min(from, when.first)
    to = Math.max(to, when.last)
  }
  return { from, to }
}

/** The window that an address asks for: its days, else those around the open event, else the chronicle's opening, else all. */
export function windowOf(corpus: Corpus, address: Address): Window {
  const { from, to, page } = address
  // Days the wrong way round are unreadable: they fall back together.
  if (from !== null && to !== null && from <= to) return { from, to }
  if (from !== null && to === null) return { from, to: from + USUAL_DAYS }
  if (to !== null && from === null) return { from: to - USUAL_DAYS, to }
  const open = page.kind === 'event' ? corpus.byId.get(page.id) : undefined
  if (open) {
    const margin = Math.max(0, Math.ceil((USUAL_DAYS - (open.when.last - open.when.first)) / 2))
    return { from: open.when.first - margin, to: open.when.last + margin }
  }
  return chronicleAt(corpus, address)?.opening ?? extentOf(corpus.events)
}

export const isInView = ({ when }: Pick<EventHead, 'when'>, { from, to }: Window): boolean =>
  when.last >= from && when.first <= to
