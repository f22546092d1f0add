import type { SceneEvent } from './scene.ts'

/** Returns the width in pixels of a text set in the regular type of the page at `size` pixels. */
export type TextWidth = (text: string, size: number) => number

/** The type of labels, in pixels: `drawMark.css` has the same numbers, and a test in the browser compares them. */
export interface LabelType {
  readonly size: number
  /** Height of a line, relative to its size. */
  readonly leading: number
  /** From the top of a mark to its bar. */
  readonly top: number
  /** Padding of the label above and below its text. */
  readonly above: number
  readonly below: number
}

const SMALL_SIZE = 12
const BAR = { plain: 3, hatched: 5 }
const PADDING = 6
/** Space of the glyph before the title, and of a sign behind it. */
const GLYPH_WIDTH = 14
const SIGN_WIDTH = 16
const NO_BREAK_SPACE = '\u00a0'

export const labelType = (isDense: boolean, isArabic: boolean): LabelType =>
  isDense
    ? { size: SMALL_SIZE, leading: isArabic ? 1.4 : 1.25, top: 1, above: 1, below: 1 }
    : { size: 13, leading: isArabic ? 1.5 : 1.32, top: 2, above: 2, below: 4 }

/** A date known only to the month or year, and an event whose coding has low confidence. */
export const isHatched = ({ when, lowConfidence }: SceneEvent): boolean =>
  lowConfidence || (when.precision !== 'day' && !when.interval)

/** Where a browser may break a line: after a space, and after a hyphen or dash before a letter. */
const BREAKS = /(?<= )|(?<=[-–—])(?=\p{L})/u

/** The number of lines of a text in a column of `width` pixels. The first line is indented, the last one has a `tail`. */
export function lineCount(
  text: string,
  width: number,
  size: number,
  textWidth: TextWidth,
  indent = 0,
  tail = 0,
): number {
  const words = text.split(BREAKS)
  let lines = 1
  let used = indent
  for (const [at, word] of words.entries()) {
    const bare = textWidth(word.trimEnd(), size) + (at === words.length - 1 ? tail : 0)
    if (used + bare > width && used > 0) {
      lines++
      used = 0
    }
    // A word that is wider than a line is broken.
    const more = Math.max(0, Math.ceil(bare / width) - 1)
    lines += more
    used += textWidth(word, size) - more * width
  }
  return lines
}

/** The height in pixels of the mark of an event whose label is `width` pixels wide. `parts` is the line below the title. */
export function markHeight(
  event: SceneEvent,
  parts: string,
  width: number,
  type: LabelType,
  textWidth: TextWidth,
): number {
  const { size, leading, top, above, below } = type
  const inner = width - 2 * PADDING
  const signWidth = textWidth(NO_BREAK_SPACE, size) + SIGN_WIDTH
  const signs = (event.oneSource ? signWidth : 0) + (event.announced ? signWidth : 0)
  const lines = lineCount(event.title, inner, size, textWidth, GLYPH_WIDTH, signs)
  const partLines = parts === '' ? 0 : lineCount(parts, inner, SMALL_SIZE, textWidth)
  const bar = isHatched(event) ? BAR.hatched : BAR.plain
  return Math.ceil(top + bar + above + (lines * size + partLines * SMALL_SIZE) * leading + below)
}
