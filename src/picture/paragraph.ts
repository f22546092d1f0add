import type { Speech } from '../i18n/speech.ts'
import type { Shape, TextShape } from './drawing.ts'
import { baselineOf, leadingOf, type Typesetter } from './style.ts'
import { wrapText } from './wrapText.ts'

/** A part of a picture that is as high as its words need. */
export interface Block {
  readonly height: number
  readonly shapes: readonly Shape[]
}

export const NO_BLOCK: Block = { height: 0, shapes: [] }

interface ParagraphOptions extends Pick<TextShape, 'size' | 'face' | 'colour'> {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly direction?: Speech['direction']
  readonly maxLines?: number
  /** Height of a line in em. */
  readonly leading?: number
}

/** Wrapped text from its start edge. An empty text has no height. */
export function paragraph(text: string, options: ParagraphOptions, { speech, measure }: Typesetter): Block {
  const { x, y, size, face, colour, width, direction = speech.direction, maxLines } = options
  const leading = options.leading ?? leadingOf(speech)
  const lines = wrapText(text, {
    measure: (word) => measure(word, size, face),
    width,
    ...(maxLines === undefined ? {} : { maxLines }),
  })
  return {
    height: lines.length * leading * size,
    shapes: lines.map((line, index) => ({
      ...{ kind: 'text', ...line, x, y: y + (index * leading + baselineOf(speech)) * size },
      ...{ size, face, colour, anchor: 'start', direction },
    })),
  }
}
