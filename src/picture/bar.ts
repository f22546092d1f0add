import { isHatched } from '../model/label.ts'
import type { EventMark } from '../model/layout.ts'
import type { SceneEvent } from '../model/scene.ts'
import type { Fade, RectShape, SignShape } from './drawing.ts'
import type { PicturedEvent } from './sceneIn.ts'

/** In pixels. */
const BAR = { top: 2, height: 3, hatchedHeight: 5, inset: 2, least: 6 }
const ARROW = { size: 7, gap: 5 }

const heightOf = (event: SceneEvent): number => (isHatched(event) ? BAR.hatchedHeight : BAR.height)

function fadeOf({ when }: SceneEvent): Fade | undefined {
  if (when.approximate || when.uncertain || (when.openStart && when.openEnd)) return 'about'
  return when.openStart ? 'start' : when.openEnd ? 'end' : undefined
}

/** The bar of an event's mark. `xAt` returns where a day begins. An open end has no last day of its own. */
export function barOf(
  { event, first, last, start, days, side }: EventMark,
  y: number,
  xAt: (day: number) => number,
): RectShape {
  const isOpen = event.when.openStart || event.when.openEnd
  const [x, end] = isOpen ? [xAt(start), xAt(start + days)] : [xAt(first), xAt(last + 1)]
  const fade = fadeOf(event)
  const width = Math.max(BAR.least, end - x - 2 * BAR.inset)
  return {
    kind: 'rect',
    // A bar that is wider than its days ends with them, if its label does.
    x: side === 'before' ? end - BAR.inset - width : x + BAR.inset,
    y: y + BAR.top,
    width,
    height: heightOf(event),
    colour: event.tone,
    ...(isHatched(event) ? { hatched: true } : {}),
    ...(fade ? { fade } : {}),
  }
}

/** Arrowheads at the ends of a bar that goes on before or after the days in view. */
export function arrowsOf(event: PicturedEvent, bar: RectShape): readonly SignShape[] {
  const y = bar.y + bar.height / 2
  const arrow = (sign: 'before' | 'after', x: number): SignShape => ({
    ...{ kind: 'sign', sign, x, y, size: ARROW.size, colour: event.tone },
  })
  return [
    ...(event.beginsBefore ? [arrow('before', bar.x - ARROW.gap)] : []),
    ...(event.endsAfter ? [arrow('after', bar.x + bar.width + ARROW.gap)] : []),
  ]
}

/** Pixels from the top of a mark to the bottom of its bar. */
export const barBottom = (event: SceneEvent): number => BAR.top + heightOf(event)
