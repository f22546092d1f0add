import type { BinMark, Mark } from '../../model/layout.ts'
import { windowOnto } from '../../model/moves.ts'
import type { DayRange } from '../../model/window.ts'

/** The result of activating a mark. */
export type Opening =
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'days'; readonly window: DayRange }
  | { readonly kind: 'bin'; readonly bin: BinMark }

/**
 * An event opens itself, and so does the only event of a bin. A longer bin zooms in to its days; a bin of one day lists its
 * events. A column of one event does not know which one it counts: `loneEvent` finds it, or its bin is listed.
 */
export function openingOf(mark: Mark, view: DayRange): Opening {
  if (mark.kind === 'event') return { kind: 'event', id: mark.id }
  const [event, ...others] = mark.events
  if (event && others.length === 0) return { kind: 'event', id: event.id }
  return mark.last > mark.first && mark.count > 1
    ? { kind: 'days', window: windowOnto(mark.first, mark.last, view) }
    : { kind: 'bin', bin: mark }
}
