import { bindWords } from '../../src/i18n/bindWords.ts'
import { lowerBound } from '../../src/lib/lowerBound.ts'
import type { Face } from '../../src/picture/faces.ts'
import type { Locale } from '../../src/schema/vocabulary.ts'
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
  /** Maximum number of lines at a font size. */
  readonly lines: (size: number) => number
  /** Font sizes in pixels, largest first. At the last one the text is truncated. */
  readonly sizes: readonly [number, ...number[]]
}

/** Splits into unbreakable pieces. Lines of a card are short, so in every language a number keeps the next word too. */
const pieces = (text: string, locale: Locale): readonly string[] =>
  (locale === 'ru' ? bindWords(text) : text.replace(/(?<=(?:^| )\d{1,2}) | (?=[–—] )/g, '\u00a0'))
    .split(' ')
    .filter((piece) => piece !== '')

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Truncates text with "…", by binary search for the longest prefix that fits. */
function cut(text: string, fits: (text: string) => boolean): string {
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment)
  const kept = lowerBound(letters.length, (index) => fits(shortened(letters, index + 1)))
  return shortened(letters, kept)
}

const shortened = (letters: readonly string[], length: number): string =>
  length >= letters.length ? letters.join('') : `${letters.slice(0, length).join('').trimEnd()}…`

/** Wraps text at the largest font size at which all of it fits; if none does, truncates it at the smallest. */
export function fit(text: string, { face, locale, width, lines: linesAt, sizes }: Room): Fitted {
  const words = pieces(text, locale)
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
