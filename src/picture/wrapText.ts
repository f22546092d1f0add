import { lowerBound } from '../lib/lowerBound.ts'
import { plainText } from '../lib/plainText.ts'

export interface Line {
  readonly text: string
  readonly width: number
}

interface WrapOptions {
  /** Returns the width of a text in pixels. */
  readonly measure: (text: string) => number
  /** Maximum width of a line in pixels. */
  readonly width: number
  /** Space before the first line, and after the last word, in pixels. */
  readonly indent?: number
  readonly tail?: number
  readonly maxLines?: number
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const lettersOf = (text: string): readonly string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment)

/** The longest beginning that fits, with "…": of whole words if that is more than half of it. */
function cutToFit(text: string, fits: (text: string) => boolean): string {
  const letters = lettersOf(text)
  const beginning = (length: number) => letters.slice(0, length).join('')
  const most = lowerBound(letters.length - 1, (index) => fits(`${beginning(index + 1).trimEnd()}…`))
  const cut = beginning(most)
  const words = cut.replace(/ [^ ]*$/, '')
  return `${(letters[most] !== ' ' && words.length * 2 > cut.length ? words : cut).trimEnd()}…`
}

/** Splits a word that is wider than a line into pieces that are not. A piece has at least one letter. */
function breakWord(word: string, limit: number, measure: WrapOptions['measure']): readonly string[] {
  const pieces: string[] = []
  let rest = word
  while (rest !== '' && measure(rest) > limit) {
    const letters = lettersOf(rest)
    const most = lowerBound(letters.length, (index) => measure(letters.slice(0, index + 1).join('')) <= limit)
    const piece = letters.slice(0, Math.max(1, most)).join('')
    pieces.push(piece)
    rest = rest.slice(piece.length)
  }
  return rest === '' ? pieces : [...pieces, rest]
}

/**
 * Greedy line breaking at spaces, without hyphens. A word wider than a line is broken between letters; text beyond
 * `maxLines` ends in "…". No lines for an empty text.
 */
export function wrapText(
  text: string,
  { measure, width, indent = 0, tail = 0, maxLines = Number.POSITIVE_INFINITY }: WrapOptions,
): readonly Line[] {
  const limit = width - Math.max(indent, tail)
  const words = plainText(text)
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) =>
      breakWord(word, limit, measure).map((piece, index) => ({ piece, before: index === 0 ? ' ' : '' })),
    )
  const space = measure(' ')
  const lines: { text: string; width: number }[] = []
  words.forEach(({ piece, before }, index) => {
    const line = lines.at(-1)
    const wide = measure(piece)
    const gap = before === '' ? 0 : space
    const reserved = index === words.length - 1 ? tail : 0
    const most = width - (lines.length === 1 ? indent : 0)
    if (line && line.width + gap + wide + reserved <= most) {
      line.text += before + piece
      line.width += gap + wide
    } else lines.push({ text: piece, width: wide })
  })
  const shown = lines.slice(0, maxLines).map(({ text }) => ({ text, width: measure(text) }))
  if (lines.length <= maxLines) return shown
  const rest = lines.slice(maxLines - 1).map(({ text }) => text)
  const most = width - (maxLines === 1 ? indent : 0) - tail
  const last = cutToFit(rest.join(' '), (text) => measure(text) <= most)
  return [...shown.slice(0, -1), { text: last, width: measure(last) }]
}
