import type { Glyph } from '../model/glyphs.ts'

const solid = (path: string) => `<path d="${path}"/>`
const outline = (path: string) =>
  `<path d="${path}" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linejoin="round" stroke-linecap="round"/>`
const thin = (path: string) =>
  `<path d="${path}" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/>`
const circle = (radius: number) =>
  `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`

const QUOTE = 'a4.6 4.6 0 1 1 9.2 0c0 6-3 10.4-8.2 12.2l-1-2.2c2.8-1.4 4.5-3.2 4.8-5.4a4.6 4.6 0 0 1-4.8-4.6z'
const QUOTES = solid(`M-10.4-4.4${QUOTE}M1.2-4.4${QUOTE}`)

/**
 * The characters of `src/model/glyphs.ts` as SVG shapes, centred on 0,0 in a 24 × 24 square, in `currentColor`: IBM Plex
 * lacks these characters, and pictures use no other font.
 */
export const GLYPH_SHAPES: Readonly<Record<Glyph, string>> = {
  talk: solid(circle(11)),
  offer: outline(circle(9.5)),
  agreement: outline(circle(9.5)) + solid(circle(4.5)),
  sanctions: solid('M-10-10h20v20h-20z'),
  expulsion: solid('M0-12L12 0L0 12L-12 0z'),
  recall: outline('M0-10.5L10.5 0L0 10.5L-10.5 0z'),
  statement: `<g transform="rotate(180)">${QUOTES}</g>`,
  accusation: QUOTES,
  demand: outline('M-10.5-8.5h21L0 9.5z'),
  refusal: outline('M-8-8L8 8M8-8L-8 8'),
  warning: outline('M-10.5 8.5h21L0-9.5z'),
  forces: solid('M-12 10h24L0-11z'),
  other: solid('M-7-7h14v14h-14z'),
}

/** All that a picture marks events with. */
export type Sign = Glyph | 'announced' | 'oneSource' | 'before' | 'after'

/**
 * Beside the glyphs: ① for one source and a clock for what is not yet in force, after a title; arrowheads at the ends of a
 * bar that begins before or ends after the days in view.
 */
export const SIGN_SHAPES: Readonly<Record<Sign, string>> = {
  ...GLYPH_SHAPES,
  announced: thin(`${circle(10)}M0-6V0H5`),
  before: solid('M7-10V10L-9 0z'),
  after: solid('M-7-10V10L9 0z'),
  oneSource: thin(`${circle(10.5)}M-2.5-3.5L1-6V6`),
}
