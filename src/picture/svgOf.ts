import { directionOf } from '../i18n/locale.ts'
import { escapeMarkup } from '../lib/escapeMarkup.ts'
import { plainText } from '../lib/plainText.ts'
import type { Locale } from '../schema/vocabulary.ts'
import {
  type Box,
  boxOf,
  type Drawing,
  type Fade,
  type RectShape,
  type Shape,
  type TextShape,
} from './drawing.ts'
import { FALLBACK_FAMILIES, familyOf, weightOf } from './faces.ts'
import { inDirection } from './inDirection.ts'
import type { Colour } from './palette.ts'
import { SIGN_SHAPES, type Sign } from './signShapes.ts'

export interface SvgOptions {
  readonly locale: Locale
  /** What the picture shows, for those who cannot see it. */
  readonly title: string
  readonly colourOf: (name: Colour) => string
  /** Pixels per unit of the drawing. */
  readonly scale: number
  /** CSS that the picture brings along: its fonts. */
  readonly css: string
}

/** At most two decimals: 3.14159 → 3.14. */
const short = (value: number): string => String(Math.round(value * 100) / 100)

/** Signs that point somewhere, and the same in a mirror. */
const TURNED: Partial<Record<Sign, Sign>> = { before: 'after', after: 'before' }

const MIRRORED = { start: 'end', middle: 'middle', end: 'start' } as const

/** The words of a text as to be drawn from left to right, and where: in pixels from the left. */
export function textFromLeft(
  { text, x, anchor, direction }: TextShape,
  width: number,
  locale: Locale,
): { readonly words: string; readonly x: number; readonly anchor: TextShape['anchor'] } {
  const words = inDirection(plainText(text), direction)
  return directionOf(locale) === 'rtl'
    ? { words, x: width - x, anchor: MIRRORED[anchor] }
    : { words, x, anchor }
}

const FADES: Readonly<Record<Fade, { readonly start: number; readonly end: number }>> = {
  about: { start: 0.35, end: 0.65 },
  start: { start: 0.7, end: 1 },
  end: { start: 0, end: 0.3 },
}

/** The mask of a fade: opaque between its two stops, clear at the ends that lie before or after them. */
function fadeMask(fade: Fade, isMirrored: boolean): string {
  const { start, end } = FADES[fade]
  const stops = [
    [0, start === 0 ? 1 : 0],
    [start, 1],
    [end, 1],
    [1, end === 1 ? 1 : 0],
  ] as const
  const mirrored = isMirrored ? stops.map(([at, opacity]) => [1 - at, opacity] as const).reverse() : stops
  const tags = mirrored.map(
    ([at, opacity]) => `<stop offset="${short(at)}" stop-color="#fff" stop-opacity="${opacity}"/>`,
  )
  return `<linearGradient id="to-${fade}">${tags.join('')}</linearGradient><mask id="fade-${fade}" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#to-${fade})"/></mask>`
}

const hatching = (name: Colour, colour: string): string =>
  `<pattern id="hatched-${name}" width="4.4" height="4.4" patternUnits="userSpaceOnUse" patternTransform="rotate(35)"><rect width="2.2" height="4.4" fill="${colour}"/></pattern>`

/** An SVG of the drawing. It is well-formed whatever its words hold. */
export function svgOf({ width, height, shapes }: Drawing, options: SvgOptions): string {
  const { locale, title, colourOf, scale, css } = options
  const isMirrored = directionOf(locale) === 'rtl'
  const left = ({ x, width: wide }: Box) => (isMirrored ? width - x - wide : x)

  const text = (shape: TextShape): string => {
    const { y, size, face, colour } = shape
    const { words, x, anchor } = textFromLeft(shape, width, locale)
    return [
      `<text x="${short(x)}" y="${short(y)}" font-size="${short(size)}"`,
      face === 'title' ? ` font-family="${familyOf(face, locale)}, ${FALLBACK_FAMILIES}"` : '',
      face === 'plain' ? '' : ` font-weight="${weightOf(face)}"`,
      anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
      ` fill="${colourOf(colour)}">${escapeMarkup(words)}</text>`,
    ].join('')
  }
  const rect = (shape: RectShape): string => {
    const { y, width: wide, height: high, colour, stroke, radius, hatched, fade } = shape
    return [
      `<rect x="${short(left(shape))}" y="${short(y)}" width="${short(wide)}" height="${short(high)}"`,
      ` fill="${hatched ? `url(#hatched-${colour})` : colourOf(colour)}"`,
      stroke ? ` stroke="${colourOf(stroke)}"` : '',
      radius ? ` rx="${radius}"` : '',
      fade ? ` mask="url(#fade-${fade})"` : '',
      '/>',
    ].join('')
  }
  const draw = (shape: Shape): string => {
    if (shape.kind === 'text') return text(shape)
    if (shape.kind === 'rect') return rect(shape)
    const { x: at, y, width: wide } = boxOf(shape)
    const middle = left({ x: at, y, width: wide, height: wide }) + wide / 2
    const colour = colourOf(shape.colour)
    const sign = (isMirrored && TURNED[shape.sign]) || shape.sign
    // The shapes are drawn in a square of 24.
    return `<g transform="translate(${short(middle)} ${short(shape.y)}) scale(${short(shape.size / 24)})" fill="${colour}"><path d="${SIGN_SHAPES[sign]}"/></g>`
  }

  const rects = shapes.filter((shape) => shape.kind === 'rect')
  const hatched = new Set(rects.flatMap(({ hatched, colour }) => (hatched ? [colour] : [])))
  const fades = new Set(rects.flatMap(({ fade }) => fade ?? []))
  const defs = [
    ...[...hatched].map((name) => hatching(name, colourOf(name))),
    ...[...fades].map((fade) => fadeMask(fade, isMirrored)),
  ].join('')
  // The style lets a picture that is opened by itself fit a smaller window, and a sheet of paper.
  const pixels = (length: number) => short(length * scale)
  return [
    // A canvas draws digits without the forms that the font has for Arabic, and the PNG must show what the SVG does.
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels(width)}" height="${pixels(height)}" viewBox="0 0 ${short(width)} ${short(height)}" style="max-width:100%;height:auto;font-feature-settings:'locl' 0" role="img" xml:lang="${locale}" font-family="${familyOf('plain', locale)}, ${FALLBACK_FAMILIES}">`,
    `<title>${escapeMarkup(plainText(title))}</title>`,
    css && `<style>${css}</style>`,
    defs && `<defs>${defs}</defs>`,
    ...shapes.map(draw),
    '</svg>',
  ]
    .filter(Boolean)
    .join('\n')
}
