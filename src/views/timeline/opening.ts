import type { BinMark, Mark } from '../../model/layout.ts'
import { windowOnto } from '../../model/moves.ts'
import type { DayRange } from '../../model/window.ts'

/** The result of activating a mark. */
export type Opening =
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'days'; readonly window: DayRange }
  | { readonly kind: 'bin'; readonly bin: BinMark }

/**
 * An event opens itself. A bin with one event opens that event; a longer bin zooms in to its days; a bin that zooming
 * in cannot split lists its events. `grain` is the smallest bin width in days, see `PartialScene`.
 */
export function openingOf(mark: Mark, grain: number, view: DayRange): Opening {
  if (mark.kind === 'event') return { kind: 'event', id: mark.id }
  const [event, ...others] = mark.events
  if (event && others.length === 0) return { kind: 'event', id: event.id }
  return mark.last - mark.first >= grain
    ? { kind: 'days', window: windowOnto(mark.first, mark.last, view) }
    : { kind: 'bin', bin: mark }
}
