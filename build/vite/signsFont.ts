import svg2ttf from 'svg2ttf'
import svgpath from 'svgpath'
import { GLYPH_SIGNS, GLYPHS } from '../../src/model/glyphs.ts'
import { SIGN_SHAPES } from '../../src/picture/signShapes.ts'
import { SIGNS } from '../../src/views/timeline/signs.ts'

/** SVG paths by character, each in a 24 × 24 square around 0,0: kinds of events, and arrows that our Plex lacks too. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ...GLYPHS.map((glyph): [string, string] => [GLYPH_SIGNS[glyph], SIGN_SHAPES[glyph]]),
  [SIGNS.announced, SIGN_SHAPES.announced],
  ['→', 'M-11-1h17.2L1.4-5.8L2.8-7.2L10 0L2.8 7.2L1.4 5.8L6.2 1h-17.2z'],
  ['←', 'M11-1h-17.2L-1.4-5.8L-2.8-7.2L-10 0L-2.8 7.2L-1.4 5.8L-6.2 1h17.2z'],
  ['▾', 'M-7-4h14L0 5z'],
])

export const SIGN_CHARACTERS = [...SHAPES.keys()].join('')

const EM = 1000
/** The square takes 0.7 em of the width. */
const ADVANCE = 770
const SCALE = 700 / 24
/** Half the height of a capital letter of Plex. */
const MIDDLE = 349

/** The signs as a TrueType font, with the line height of Plex. */
export function createSignsFont(): Buffer {
  const glyphs = [...SHAPES].map(([character, shape]) => {
    // The y axis of a font points up.
    const path = svgpath(shape)
      .scale(SCALE, -SCALE)
      .translate(ADVANCE / 2, MIDDLE)
    return `<glyph unicode="${character}" d="${path.round(0)}"/>`
  })
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg"><defs><font id="Signs" horiz-adv-x="${ADVANCE}">`,
    `<font-face font-family="Signs" units-per-em="${EM}" ascent="1025" descent="-275"/><missing-glyph/>`,
    ...glyphs,
    '</font></defs></svg>',
  ].join('')
  // Without a time of its own, each build would give other bytes and so another name.
  return Buffer.from(svg2ttf(svg, { ts: 0 }).buffer)
}
