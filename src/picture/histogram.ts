import type { BinMark } from '../model/layout.ts'
import { TONES_UP } from '../model/scene.ts'
import type { Box, Shape } from './drawing.ts'
import { baselineOf, smallLine, type Typesetter } from './style.ts'

/** Heights of the columns of a histogram, in pixels. */
const COLUMN = { least: 24, most: 90 }

/** Height of a column and the number above it, if its lane may be so high. */
export const columnHeight = (laneHeight: number, typesetter: Typesetter): number => {
  const line = smallLine(typesetter)
  return line + Math.max(COLUMN.least, Math.min(COLUMN.most, Math.floor(laneHeight) - line))
}

/** A column of a histogram, with its number above it where that fits. `box` is cut to the axis. */
export function shapesOfColumn(
  { count, share, tones }: BinMark,
  box: Box,
  typesetter: Typesetter,
): readonly Shape[] {
  const { measure, style, speech } = typesetter
  const size = style.small
  const text = speech.number(count)
  const width = measure(text, size, 'plain')
  const base = box.y + box.height
  const height = (box.height - smallLine(typesetter)) * (share ?? 0)
  let foot = base
  const stack = TONES_UP.flatMap((colour, at): readonly Shape[] => {
    const each = (height * (tones[at] ?? 0)) / count
    if (each === 0) return []
    foot -= each
    return [
      { kind: 'rect', x: box.x + 1, y: foot, width: Math.max(0.5, box.width - 2), height: each, colour },
    ]
  })
  const column: readonly Shape[] = [
    ...stack,
    { kind: 'rect', x: box.x, y: base, width: box.width, height: 1, colour: 'soft' },
  ]
  if (width + 2 > box.width) return column
  const above = base - height - smallLine(typesetter)
  const middle = box.x + box.width / 2
  return [
    ...column,
    // Hides the lines of the days behind the number.
    {
      kind: 'rect',
      x: middle - width / 2 - 1,
      y: above,
      width: width + 2,
      height: smallLine(typesetter),
      colour: 'sheet',
    },
    {
      ...{ kind: 'text', text, x: middle, y: above + baselineOf(speech) * size, size, width },
      ...{ anchor: 'middle', face: 'plain', colour: 'ink', direction: 'ltr' },
    },
  ]
}
