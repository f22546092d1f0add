import type { BinMark, Mark } from '../../model/layout.ts'
import { windowOnto } from '../../model/moves.ts'
import type { DayRange } from '../../model/window.ts'

/** What a reader finds who opens a mark. */
export type Opening =
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'days'; readonly window: DayRange }
  | { readonly kind: 'bin'; readonly bin: BinMark }

/**
 * An event opens itself. A bin opens its only event, or the days that take it apart, or where no zoom would, all that it
 * holds. `grain` is the fewest days of a bin that zooming takes apart.
 */
export function openingOf(mark: Mark, grain: number, view: DayRange): Opening {
  if (mark.kind === 'event') return { kind: 'event', id: mark.id }
  const [event, ...others] = mark.events
  if (event && others.length === 0) return { kind: 'event', id: event.id }
  return mark.last - mark.first >= grain
    ? { kind: 'days', window: windowOnto(mark.first, mark.last, view) }
    : { kind: 'bin', bin: mark }
}
