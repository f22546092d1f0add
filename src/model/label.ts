import type { Speech } from '../i18n/speech.ts'
import type { SceneEvent } from './scene.ts'

/** Returns the width in pixels of a text set in the regular type of the page at `size` pixels. */
export type TextWidth = (text: string, size: number) => number

/** The type of labels, in pixels: `mark.css` has the same numbers, 16 to the rem, and a test in the browser compares them. */
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
/** Space of the glyph in the first line, on either side of it, and of a sign behind the title. */
const GLYPH_WIDTH = 14
const SIGN_WIDTH = 16
const NO_BREAK_SPACE = '\u00a0'

export const labelType = (isDense: boolean, isArabic: boolean): LabelType =>
  isDense
    ? { size: SMALL_SIZE, leading: isArabic ? 1.4 : 1.25, top: 1, above: 1, below: 1 }
    : { size: 13, leading: isArabic ? 1.5 : 1.32, top: 2, above: 1, below: 2 }

/** A date known only to the month or year, and an event whose coding has low confidence. */
export const isHatched = ({ when, lowConfidence }: SceneEvent): boolean =>
  lowConfidence || (when.precision !== 'day' && !when.interval)

/** "+ 2 statements": the events drawn inside this one. Empty if there are none. */
export const partsLine = (
  { parts, glyph }: Pick<SceneEvent, 'parts' | 'glyph'>,
  { say }: Pick<Speech, 'say'>,
): string => (parts > 0 ? say('board.parts', { parts, kind: glyph }) : '')

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

const barHeight = (event: SceneEvent): number => (isHatched(event) ? BAR.hatched : BAR.plain)

/** The size of the mark of an event. */
export interface LabelSize {
  /** The number of lines of its whole title. */
  readonly lines: number
  /** Height in pixels with so many lines of its title; null: with all. */
  readonly height: (lines: number | null) => number
}

/** Height in pixels of a mark with so many lines of its title. Measures no text, which is slow. */
export function markHeight(
  event: SceneEvent,
  { size, leading, top, above, below }: LabelType,
  lines: number,
): number {
  const parts = event.parts > 0 ? SMALL_SIZE : 0
  return Math.ceil(top + barHeight(event) + above + (lines * size + parts) * leading + below)
}

/** The size of an event's mark whose label is `width` pixels wide. */
export function labelSize(
  event: SceneEvent,
  width: number,
  type: LabelType,
  textWidth: TextWidth,
): LabelSize {
  const { size } = type
  const inner = width - 2 * PADDING
  const signWidth = textWidth(NO_BREAK_SPACE, size) + SIGN_WIDTH
  const signs = (event.oneSource ? signWidth : 0) + (event.announced ? signWidth : 0)
  const all = lineCount(event.title, inner, size, textWidth, GLYPH_WIDTH, signs)
  return { lines: all, height: (lines) => markHeight(event, type, lines ?? all) }
}
