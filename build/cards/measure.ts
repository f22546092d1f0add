import { directionOf } from '../../src/i18n/locale.ts'
import { escapeMarkup } from '../../src/lib/escapeMarkup.ts'
import type { Face, Measure } from '../../src/picture/faces.ts'
import { inDirection } from '../../src/picture/inDirection.ts'
import type { Locale } from '../../src/schema/vocabulary.ts'
import { fontOf, withOurFonts } from './fonts.ts'

/** The ink box of a line in em, relative to its origin on the baseline. */
export interface Ink {
  readonly left: number
  readonly width: number
}

// Outlines are not hinted, so a measurement at 100 px scales to every size.
const MEASURED_AT = 100
const NO_INK: Ink = { left: 0, width: 0 }
const known = new Map<string, Ink>()

export function inkOf(text: string, face: Face, locale: Locale): Ink {
  const font = fontOf(face, locale)
  const key = `${font} ${inDirection(text, directionOf(locale))}`
  let ink = known.get(key)
  if (ink === undefined) {
    const words = escapeMarkup(inDirection(text, directionOf(locale)))
    const box = withOurFonts(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text font-size="${MEASURED_AT}" ${font}>${words}</text></svg>`,
    ).getBBox()
    ink = box ? { left: box.x / MEASURED_AT, width: box.width / MEASURED_AT } : NO_INK
    known.set(key, ink)
  }
  return ink
}

const end = ({ left, width }: Ink) => left + width

/** The advance width of a word and the space after it, in em. */
export const advanceOf = (word: string, face: Face, locale: Locale): number =>
  // A space has no ink: measure it with a full stop after it, and subtract that.
  end(inkOf(`${word} .`, face, locale)) - end(inkOf('.', face, locale))

/** Measures the advance width of lines in one language. Between two bars, because a space has no ink. */
export const measureIn =
  (locale: Locale): Measure =>
  (text, size, face) =>
    text === '' ? 0 : (inkOf(`|${text}|`, face, locale).width - inkOf('||', face, locale).width) * size
