import type { Names } from '../index/names.ts'
import type { Day } from '../lib/day.ts'
import { type Address, atPage } from '../query/address.ts'
import type { EventRow } from '../schema/published.ts'
import { chronicleAt } from './sides.ts'

/** The visible days, in UTC days since 1970-01-01. Both inclusive. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

/** Two weeks: the range if a link gives only one end. */
const USUAL_DAYS = 14

/** The visible days: the address's own, else around the open or marked event, else the chronicle's first range, else all days. */
export function windowOf(names: Names, address: Address, event: Pick<EventRow, 'when'> | null): DayRange {
  const { from, to } = address
  // A reversed range is invalid: both ends fall back.
  if (from !== null && to !== null && from <= to) return { from, to }
  if (from !== null && to === null) return { from, to: from + USUAL_DAYS }
  if (to !== null && from === null) return { from: to - USUAL_DAYS, to }
  if (event) {
    const { first, last } = event.when
    const margin = Math.max(0, Math.ceil((USUAL_DAYS - (last - first)) / 2))
    return { from: first - margin, to: last + margin }
  }
  return chronicleAt(names, address)?.opening ?? names.extent
}

export const isInView = ({ when }: Pick<EventRow, 'when'>, { from, to }: DayRange): boolean =>
  when.last >= from && when.first <= to

/** Returns the address with the event open. The visible days stay if they contain the event; else it is centred. */
export const withEvent = (
  address: Address,
  event: Pick<EventRow, 'id' | 'when'>,
  shown: DayRange,
): Address => ({
  ...atPage(address, { kind: 'event', id: event.id }),
  ...(isInView(event, shown) ? { from: shown.from, to: shown.to } : { from: null, to: null }),
})

/**
 * Returns the address of the events with the one of this id marked. The visible days stay if they contain it, and while
 * it is loading (`event` is null); else it is centred.
 */
export const withMark = (
  address: Address,
  id: string | null,
  event: Pick<EventRow, 'when'> | null,
  shown: DayRange,
): Address => ({
  ...atPage(address, { kind: 'timeline' }),
  marked: id,
  ...(event && !isInView(event, shown) && { from: null, to: null }),
})
