import { partsLine } from '../model/label.ts'
import type { SceneEvent } from '../model/scene.ts'
import type { LabelSide } from '../model/slots.ts'
import { barBottom } from './bar.ts'
import type { Shape, SignShape, TextShape } from './drawing.ts'
import { directionIn } from './inDirection.ts'
import { baselineOf, leadingOf, type Typesetter } from './style.ts'
import { type Line, wrapText } from './wrapText.ts'

/** In pixels. */
const PADDING = { top: 3, side: 6, bottom: 4 }
/** Space for a sign before or after a title, in em. */
const SIGN_WIDTH = 1.1
const SIGN_SIZE = 0.78
/** How far the ground behind a line of text reaches beyond it. */
const GROUND = 2

export interface EventLabel {
  /** Of the words with their padding, which may be less than that of the label. */
  readonly width: number
  /** Lines of the title. */
  readonly lines: number
  /** Of the whole mark, its bar included. */
  readonly height: number
  readonly shapesAt: (x: number, y: number, side: LabelSide) => readonly Shape[]
}

type Look = Pick<TextShape, 'size' | 'colour' | 'direction'>

const signsOf = ({ oneSource, announced }: SceneEvent): readonly SignShape['sign'][] => [
  ...(oneSource ? (['oneSource'] as const) : []),
  ...(announced ? (['announced'] as const) : []),
]

/** Height of the mark of an event with one line: as `labelOf`, without measuring text. */
export const oneLineHeight = (event: SceneEvent, { style, speech, isDense }: Typesetter): number =>
  Math.ceil(
    barBottom(event) +
      PADDING.top +
      leadingOf(speech) * (isDense ? style.small : style.label) +
      PADDING.bottom,
  )

/**
 * Sets the label of an event in `width` pixels: its title, signs of uncertainty, the number of its parts, and its glyph at
 * the side of its bar. With `lines` the title is cut to so many lines.
 */
export function labelOf(
  event: SceneEvent,
  width: number,
  lines: number | null,
  typesetter: Typesetter,
): EventLabel {
  const { style, speech, measure, isDense } = typesetter
  const size = isDense ? style.small : style.label
  const signWidth = SIGN_WIDTH * size
  const signs = signsOf(event)
  const room = width - 2 * PADDING.side
  const set = (text: string, size: number, more: { indent?: number; tail?: number } = {}) =>
    wrapText(text, {
      measure: (word) => measure(word, size, 'plain'),
      width: room,
      maxLines: lines ?? style.maxLabelLines,
      ...more,
    })
  const title = set(event.title, size, { indent: signWidth, tail: signs.length * signWidth })
  const parts = style.hasParts && lines === null ? set(partsLine(event, speech), style.small) : []
  const leading = leadingOf(speech)
  const top = barBottom(event) + PADDING.top
  // A title of no letters still has the line of its glyph.
  const titleHeight = Math.max(1, title.length) * leading * size
  const textHeight = titleHeight + parts.length * leading * style.small
  /** Width of the glyph in a line. */
  const glyphIn = (line: number) => (line === 0 ? signWidth : 0)
  const last = Math.max(0, title.length - 1)
  const lastWidth = title.at(-1)?.width ?? 0
  const widths = [
    ...title.map(({ width }, line) => glyphIn(line) + width),
    ...parts.map(({ width }) => width),
  ]
  const widest = Math.max(...widths, glyphIn(last) + lastWidth + signs.length * signWidth)

  return {
    width: widest + 2 * PADDING.side,
    lines: Math.max(1, title.length),
    height: Math.ceil(top + textHeight + PADDING.bottom),
    shapesAt: (x, y, side) => {
      const start = x + PADDING.side
      // The ground hides the lines of the days behind the words.
      const ground = { x: start - GROUND, y: y + top, width: widest + 2 * GROUND, height: textHeight }
      const shapes: Shape[] = [{ kind: 'rect', ...ground, colour: 'sheet' }]
      const sign = (sign: SignShape['sign'], at: number, y: number, colour: SignShape['colour']) =>
        shapes.push({ kind: 'sign', sign, x: at, y, size: SIGN_SIZE * size, colour })
      const write = (line: Line, x: number, top: number, look: Look) => {
        const { size } = look
        const y = top + baselineOf(speech) * size
        shapes.push({ kind: 'text', ...line, ...look, x, y, face: 'plain', anchor: 'start' })
      }
      const ofTitle: Look = { size, colour: 'ink', direction: directionIn(event.title) }
      const ofParts: Look = { size: style.small, colour: 'soft', direction: speech.direction }
      const middleOf = (line: number) => y + top + (line + 0.5) * leading * size
      const indent = (line: number) => (side === 'after' ? glyphIn(line) : 0)
      title.forEach((line, index) => {
        write(line, start + indent(index), y + top + index * leading * size, ofTitle)
      })
      const half = (SIGN_SIZE * size) / 2
      sign(event.glyph, start + (side === 'after' ? half : widest - half), middleOf(0), event.tone)
      for (const [index, each] of signs.entries())
        sign(each, start + indent(last) + lastWidth + (index + 0.6) * signWidth, middleOf(last), 'soft')
      parts.forEach((line, index) => {
        write(line, start, y + top + titleHeight + index * leading * style.small, ofParts)
      })
      return shapes
    },
  }
}
