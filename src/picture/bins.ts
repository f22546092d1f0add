import type { BinMark } from '../model/layout.ts'
import type { Box, RectShape, Shape } from './drawing.ts'
import { directionIn } from './inDirection.ts'
import { baselineOf, leadingOf, smallLine, type Typesetter } from './style.ts'
import { wrapText } from './wrapText.ts'

const BIN = { inset: 2, most: 96, padding: 7 }
/** The square of a sign in a bin of several lines, and the gap between two. */
const SIGN = { size: 9, gap: 2.5 }

/** "+3" as a reader sees it. */
const plus = (count: number, { speech }: Typesetter): string => `+${speech.number(count)}`

/** Width of a bin that has room for the number of all `events`. */
export function binWidthFor(events: number, typesetter: Typesetter): number {
  const { measure, style } = typesetter
  const number = measure(plus(events, typesetter), style.small, 'strong')
  if (style.binLines > 1) return Math.ceil(number + 4 * BIN.inset)
  return Math.max(44, Math.ceil(number + 2 * (BIN.padding + BIN.inset)))
}

export const binHeight = (typesetter: Typesetter): number =>
  typesetter.style.binLines > 1
    ? Math.ceil(typesetter.style.binLines * (SIGN.size + SIGN.gap) + 2 * BIN.inset)
    : smallLine(typesetter) + 2 * BIN.inset + 4

/** The signs of a bin's events in lines, from its top. Null if there is not enough room for all. */
function linesOfSigns(events: BinMark['events'], box: Box, { style }: Typesetter): readonly Shape[] | null {
  const pitch = SIGN.size + SIGN.gap
  const inLine = Math.floor((box.width + SIGN.gap) / pitch)
  if (style.binLines === 1 || events.length === 0 || events.length > inLine * style.binLines) return null
  return events.map(({ glyph, tone }, index) => ({
    ...{ kind: 'sign', sign: glyph, size: SIGN.size, colour: tone },
    x: box.x + BIN.inset + SIGN.size / 2 + (index % inLine) * pitch,
    y: box.y + BIN.inset + SIGN.size / 2 + Math.floor(index / inLine) * pitch,
  }))
}

/** Events that did not fit: their number, or the sign and the first words of the only one. */
export function shapesOfBin({ count, events }: BinMark, box: Box, typesetter: Typesetter): readonly Shape[] {
  const { measure, style, speech } = typesetter
  const signs = linesOfSigns(events, box, typesetter)
  if (signs) return signs
  const width = (events.length === 1 ? box.width : Math.min(BIN.most, box.width)) - 2 * BIN.inset
  const [x, y] = [box.x + BIN.inset, box.y + BIN.inset]
  const height = Math.min(box.height - 2 * BIN.inset, smallLine(typesetter) + 4)
  const frame: RectShape = {
    ...{ kind: 'rect', x, y, width, height },
    ...{ colour: 'wash', stroke: 'line', radius: 5 },
  }
  const [event] = events
  const size = style.small
  const baseline = y + (height - leadingOf(speech) * size) / 2 + baselineOf(speech) * size
  if (events.length === 1 && event) {
    const sign = 0.85 * size
    const start = x + BIN.padding + sign + SIGN.gap
    const [line] = wrapText(event.title, {
      measure: (word) => measure(word, size, 'plain'),
      width: x + width - BIN.padding - start,
      maxLines: 1,
    })
    return [
      frame,
      {
        kind: 'sign',
        sign: event.glyph,
        x: x + BIN.padding + sign / 2,
        y: y + height / 2,
        size: sign,
        colour: event.tone,
      },
      ...(line
        ? [
            {
              ...{ kind: 'text', ...line, x: start, y: baseline, size, anchor: 'start', face: 'plain' },
              ...{ colour: 'soft', direction: directionIn(event.title) },
            } satisfies Shape,
          ]
        : []),
    ]
  }
  const text = plus(count, typesetter)
  return [
    frame,
    {
      ...{ kind: 'text', text, x: x + width / 2, y: baseline, size, anchor: 'middle', face: 'strong' },
      ...{ colour: 'soft', width: measure(text, size, 'strong'), direction: 'ltr' },
    },
  ]
}
