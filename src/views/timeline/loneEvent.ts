import type { LaneRequest } from '../../corpus/questions.ts'
import type { CorpusSource } from '../../corpus/source.ts'
import type { BinMark } from '../../model/layout.ts'
import type { Near } from '../../model/nearby.ts'
import { binDayOf } from '../../model/slots.ts'
import type { Query } from '../../query/query.ts'
import type { EventRow } from '../../schema/published.ts'

/** Rows to look through: events that last longer than the bin are in the same days, but counted in other bins. */
const MANY = 50

/** The only event that a histogram bin counts; null if it has more, or cannot be loaded: the bin's list says why. */
export async function loneEvent(
  source: Pick<CorpusSource, 'ask'>,
  bin: Pick<BinMark, 'lane' | 'first' | 'last' | 'count' | 'events'>,
  query: Query,
  lanes: LaneRequest,
  near: Pick<Near, 'middle'> | null | undefined,
): Promise<EventRow | null> {
  const { lane, first, last, count, events } = bin
  if (count > 1 || events.length > 0 || !near) return null
  const range = { query, window: { from: first, to: last }, lane: { key: lane, of: lanes } }
  const found = await source.ask('rows', { range, at: 0, many: MANY }).catch(() => null)
  const counted = (found?.events ?? []).filter(({ event }) => {
    const day = binDayOf(event, near.middle)
    return first <= day && day <= last
  })
  return counted.length === 1 ? (counted[0]?.event ?? null) : null
}
