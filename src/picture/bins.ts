import type { BinMark } from '../model/layout.ts'
import type { Box, RectShape, Shape } from './drawing.ts'
import { baselineOf, leadingOf, type Typesetter } from './style.ts'

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

/** Height of a line of the smallest text. */
const lineOf = ({ speech, style }: Typesetter): number => Math.ceil(leadingOf(speech) * style.small)

export const binHeight = (typesetter: Typesetter): number =>
  typesetter.style.binLines > 1
    ? Math.ceil(typesetter.style.binLines * (SIGN.size + SIGN.gap) + 2 * BIN.inset)
    : lineOf(typesetter) + 2 * BIN.inset + 4

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

/** Events that did not fit: their number, or the sign of the only one. */
export function shapesOfBin({ count, events }: BinMark, box: Box, typesetter: Typesetter): readonly Shape[] {
  const { measure, style, speech } = typesetter
  const signs = linesOfSigns(events, box, typesetter)
  if (signs) return signs
  const width = Math.min(BIN.most, box.width) - 2 * BIN.inset
  const [x, y] = [box.x + BIN.inset, box.y + BIN.inset]
  const height = Math.min(box.height - 2 * BIN.inset, lineOf(typesetter) + 4)
  const frame: RectShape = {
    ...{ kind: 'rect', x, y, width, height },
    ...{ colour: 'wash', stroke: 'line', radius: 5 },
  }
  const [event] = events
  if (count === 1 && event) {
    const size = 0.85 * style.small
    return [
      frame,
      { kind: 'sign', sign: event.glyph, x: x + width / 2, y: y + height / 2, size, colour: event.tone },
    ]
  }
  const text = plus(count, typesetter)
  const size = style.small
  const baseline = y + (height - leadingOf(speech) * size) / 2 + baselineOf(speech) * size
  return [
    frame,
    {
      ...{ kind: 'text', text, x: x + width / 2, y: baseline, size, anchor: 'middle', face: 'strong' },
      ...{ colour: 'soft', width: measure(text, size, 'strong'), direction: 'ltr' },
    },
  ]
}

/** Heights of the columns of a histogram, in pixels. */
const COLUMN = { least: 24, most: 90 }

/** Height of a column and the number above it, if its lane may be so high. */
export const columnHeight = (laneHeight: number, typesetter: Typesetter): number => {
  const line = lineOf(typesetter)
  return line + Math.max(COLUMN.least, Math.min(COLUMN.most, Math.floor(laneHeight) - line))
}

/** A column of a histogram, with its number above it where that fits. `box` is cut to the axis. */
export function shapesOfColumn(
  { count, share }: BinMark,
  box: Box,
  typesetter: Typesetter,
): readonly Shape[] {
  const { measure, style, speech } = typesetter
  const size = style.small
  const text = speech.number(count)
  const width = measure(text, size, 'plain')
  const base = box.y + box.height
  const height = (box.height - lineOf(typesetter)) * (share ?? 0)
  const column: readonly Shape[] = [
    {
      ...{ kind: 'rect', x: box.x + 1, y: base - height, width: Math.max(0.5, box.width - 2), height },
      colour: 'bar',
    },
    { kind: 'rect', x: box.x, y: base, width: box.width, height: 1, colour: 'soft' },
  ]
  if (width + 2 > box.width) return column
  const above = base - height - lineOf(typesetter)
  const middle = box.x + box.width / 2
  return [
    ...column,
    // Hides the lines of the days behind the number.
    {
      kind: 'rect',
      x: middle - width / 2 - 1,
      y: above,
      width: width + 2,
      height: lineOf(typesetter),
      colour: 'sheet',
    },
    {
      ...{ kind: 'text', text, x: middle, y: above + baselineOf(speech) * size, size, width },
      ...{ anchor: 'middle', face: 'plain', colour: 'ink', direction: 'ltr' },
    },
  ]
}
