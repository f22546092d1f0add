import type { Locale } from '../../src/schema/vocabulary.ts'
import type { Face } from './fonts.ts'
import { advanceOf, inkOf } from './measure.ts'
import { wrap } from './wrap.ts'

export interface Fitted {
  readonly lines: readonly string[]
  /** In pixels. */
  readonly size: number
}

interface Room {
  readonly face: Face
  readonly locale: Locale
  /** In pixels. */
  readonly width: number
  /** How many lines there is room for in a size. */
  readonly lines: (size: number) => number
  /** In pixels, the largest first. At the last one text is cut. */
  readonly sizes: readonly [number, ...number[]]
}

const NO_BREAK = '\u00A0'

/** What may stand on a line of its own: a preposition or a number keeps the word after it, a dash the one before. */
const pieces = (text: string): readonly string[] =>
  text
    .replace(/ (?=[–—] )/g, NO_BREAK)
    // Taken in pairs, so that a row of short words does not become one that never breaks.
    .replace(/(?<=^| )([\p{L}\p{N}]{1,2}) ([^ ]+)/gu, `$1${NO_BREAK}$2`)
    .split(' ')
    .filter((piece) => piece !== '')

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** As much of the text as fits, with … where something is missing. */
function cut(text: string, fits: (text: string) => boolean): string {
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment)
  let kept = 0
  let tooMany = letters.length + 1
  while (tooMany - kept > 1) {
    const middle = (kept + tooMany) >> 1
    if (fits(shortened(letters, middle))) kept = middle
    else tooMany = middle
  }
  return shortened(letters, kept)
}

const shortened = (letters: readonly string[], length: number): string =>
  length >= letters.length ? letters.join('') : `${letters.slice(0, length).join('').trimEnd()}…`

/** The text in the largest size that holds all of it; where none does, in the smallest as far as it goes. */
export function fit(text: string, { face, locale, width, lines: linesAt, sizes }: Room): Fitted {
  const words = pieces(text)
  if (words.length === 0) return { lines: [], size: sizes[0] }
  const advances = words.map((word) => advanceOf(word, face, locale))
  const fits = (line: string, size: number) => inkOf(line, face, locale).width * size <= width

  for (const size of sizes) {
    const lines = wrap(advances, width / size).map(([start, end]) => words.slice(start, end).join(' '))
    if (lines.length <= linesAt(size) && lines.every((line) => fits(line, size))) return { lines, size }
  }
  const size = sizes.at(-1) ?? sizes[0]
  const last = linesAt(size) - 1
  const lines = wrap(advances, width / size)
    .slice(0, last + 1)
    .map(([start, end], index) => words.slice(start, index === last ? undefined : end).join(' '))
  return { size, lines: lines.map((line) => cut(line, (shorter) => fits(shorter, size))) }
}
