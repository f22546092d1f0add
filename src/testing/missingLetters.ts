import { fontOf, withOurFonts } from '../../build/cards/fonts.ts'
import { plainText } from '../lib/plainText.ts'
import type { Face } from '../picture/faces.ts'
import type { Locale } from '../schema/vocabulary.ts'

/** Renders one character. A font renders the same box for every character that it lacks. */
const drawing = (character: string, font: string) =>
  withOurFonts(
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text x="10" y="40" font-size="30" ${font}>${character}</text></svg>`,
  )
    .render()
    .pixels.toString('latin1')

/** The letters of these texts that our fonts lack. */
export function missingLetters(texts: readonly string[], face: Face, locale: Locale): readonly string[] {
  const font = fontOf(face, locale)
  const box = drawing('中', font)
  const letters = new Set(plainText(texts.join(' ')).replace(/[\s<>&\p{M}]/gu, ''))
  return [...letters].filter((letter) => drawing(letter, font) === box)
}
