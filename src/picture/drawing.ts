import type { Speech } from '../i18n/speech.ts'
import type { Face } from './faces.ts'
import type { Colour } from './palette.ts'
import type { Sign } from './signShapes.ts'

/*
 * A drawing as plain values, in pixels from its top and from the side where its script begins: `svgOf` mirrors it for
 * Arabic.
 */

export interface TextShape {
  readonly kind: 'text'
  readonly text: string
  /** Where its start, middle or end is. */
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly face: Face
  readonly colour: Colour
  /** As measured. */
  readonly width: number
  /** The direction of its words: of a title in another language, that of its own. */
  readonly direction: Speech['direction']
}

export interface RectShape extends Box {
  readonly kind: 'rect'
  readonly colour: Colour
  /** The colour of its outline. */
  readonly stroke?: Colour
  readonly radius?: number
  /** Striped: a date known only to the month or year, or uncertain coding. */
  readonly hatched?: boolean
  /** Fades out at its start, its end, or both. */
  readonly fade?: Fade
}

export type Fade = 'start' | 'end' | 'about'

/** A sign of the legend, centred on `x`, `y` in a square of `size`. */
export interface SignShape {
  readonly kind: 'sign'
  readonly sign: Sign
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: Colour
}

export type Shape = TextShape | RectShape | SignShape

export interface Drawing {
  readonly width: number
  readonly height: number
  /** The lowest first. */
  readonly shapes: readonly Shape[]
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How far the ink of Plex reaches from the baseline, in em: Åg; in Arabic a shadda with a vowel. */
const INK = { ltr: { up: 1, down: 0.25 }, rtl: { up: 1.1, down: 0.4 } } as const

const SHARE_BEFORE = { start: 0, middle: 0.5, end: 1 }

/** The box of the ink of a shape. */
export function boxOf(shape: Shape): Box {
  if (shape.kind === 'rect') return shape
  const { x, y, size } = shape
  if (shape.kind === 'sign') return { x: x - size / 2, y: y - size / 2, width: size, height: size }
  const { up, down } = INK[shape.direction]
  return {
    x: x - shape.width * SHARE_BEFORE[shape.anchor],
    y: y - up * size,
    width: shape.width,
    height: (up + down) * size,
  }
}
