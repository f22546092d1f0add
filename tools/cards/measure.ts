import { directionOf } from '../../src/i18n/locale.ts'
import { escapeMarkup } from '../../src/lib/escapeMarkup.ts'
import type { Locale } from '../../src/schema/vocabulary.ts'
import { type Face, fontOf, withOurFonts } from './fonts.ts'

/** The ink of a line in parts of its font size, from the point where the line is written. */
export interface Ink {
  readonly left: number
  readonly width: number
  /** Negative: ink stands above the baseline. */
  readonly top: number
  readonly height: number
}

const RIGHT_TO_LEFT_EMBEDDING = '\u202B'
const POP = '\u202C'

/**
 * A line as resvg must get it to put the words of a right-to-left language in order. It takes every line for
 * left-to-right, whatever `direction` says: an Arabic line with a Latin name in it would come out in the wrong order.
 */
export const inDirection = (text: string, locale: Locale): string =>
  directionOf(locale) === 'rtl' ? `${RIGHT_TO_LEFT_EMBEDDING}${text}${POP}` : text

// Outlines are not hinted, so they scale: measured once at 100 px, a line is known in every size.
const MEASURED_AT = 100
const NOTHING: Ink = { left: 0, width: 0, top: 0, height: 0 }
const known = new Map<string, Ink>()

export function inkOf(text: string, face: Face, locale: Locale): Ink {
  const font = fontOf(face, locale)
  const key = `${font} ${inDirection(text, locale)}`
  let ink = known.get(key)
  if (ink === undefined) {
    const words = escapeMarkup(inDirection(text, locale))
    const box = withOurFonts(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text font-size="${MEASURED_AT}" ${font}>${words}</text></svg>`,
    ).getBBox()
    ink = box
      ? {
          left: box.x / MEASURED_AT,
          width: box.width / MEASURED_AT,
          top: box.y / MEASURED_AT,
          height: box.height / MEASURED_AT,
        }
      : NOTHING
    known.set(key, ink)
  }
  return ink
}

const end = ({ left, width }: Ink) => left + width

/** How far a word and the space behind it carry the line on, in parts of the font size. */
export const advanceOf = (word: string, face: Face, locale: Locale): number =>
  // A space has no ink: let a stop stand behind it, and take the stop away again.
  end(inkOf(`${word} .`, face, locale)) - end(inkOf('.', face, locale))
