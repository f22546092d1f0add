import type { Kind } from '../schema/kinds.ts'

/** Clockwise or, as a hole in a clockwise shape, counterclockwise. */
const circle = (radius: number, sweep: 0 | 1 = 1) =>
  `M${-radius} 0a${radius} ${radius} 0 1 ${sweep} ${2 * radius} 0a${radius} ${radius} 0 1 ${sweep} ${-2 * radius} 0z`
const ring = (outer: number, inner: number) => circle(outer) + circle(inner, 0)

const QUOTE = 'a4.6 4.6 0 1 1-9.2 0c0-6 3-10.4 8.2-12.2l1 2.2c-2.8 1.4-4.5 3.2-4.8 5.4a4.6 4.6 0 0 1 4.8 4.6z'

/** All that a picture marks events with. */
export type Sign = Kind | 'announced' | 'oneSource' | 'before' | 'after'

/**
 * SVG paths, centred on 0,0 in a 24 × 24 square, each to be filled with one colour: the characters of `src/model/glyphs.ts`;
 * ① for one source and a clock for what is not yet in force, after a title; arrowheads at the ends of a bar that begins
 * before or ends after the days in view. IBM Plex lacks most of these characters: pictures draw the paths, and pages have
 * them as a font (`build/vite/signsFont.ts`).
 */
export const SIGN_SHAPES: Readonly<Record<Sign, string>> = {
  talk: circle(11),
  offer: ring(11, 7.5),
  agreement: ring(11, 7.7) + circle(4.5),
  sanctions: 'M-10-10h20v20h-20z',
  expulsion: 'M0-12L12 0L0 12L-12 0z',
  recall: 'M0-12L12 0L0 12L-12 0zM0-7L-7 0L0 7L7 0z',
  statement: `M10.4 4.4${QUOTE}M-1.2 4.4${QUOTE}`,
  accusation: `M-3.7-12h7.4L2.2 3h-4.4zM-3 8.8a3 3 0 1 1 6 0a3 3 0 1 1-6 0z`,
  demand: 'M0 11.5L-12-10h24zM0 4.9L6.5-6.8h-13z',
  refusal: 'M-9.5-7L-7-9.5L0-2.5L7-9.5L9.5-7L2.5 0L9.5 7L7 9.5L0 2.5L-7 9.5L-9.5 7L-2.5 0z',
  warning: 'M0-11.5L12 10h-24zM0-4.9L-6.5 6.8h13z',
  forces: 'M0-11L12 10h-24z',
  other: 'M-7-7h14v14h-14z',
  announced: `${ring(11, 9)}M-1-6.5h2v5.5h5v2h-7z`,
  oneSource: `${ring(11.5, 9.5)}M-2.8-3.2L.2-6h1.8v12h-2v-9.2l-1.7 1.5z`,
  before: 'M7-10V10L-9 0z',
  after: 'M-7-10L9 0L-7 10z',
}
