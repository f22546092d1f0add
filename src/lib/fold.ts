/*
 * Folding makes words that a reader takes for the same compare as the same: case, accents and, in Arabic,
 * the letters and marks that people write either way.
 */

const ARABIC: readonly (readonly [RegExp, string])[] = [
  [/ٱ/g, 'ا'],
  [/ة/g, 'ه'],
  [/ى/g, 'ي'],
  [/ـ/g, ''], // tatweel only stretches a word
]

const ARABIC_INDIC_ZERO = 0x0660
const PERSIAN_ZERO = 0x06f0

const latinDigit = (digit: string): string => {
  const code = digit.charCodeAt(0)
  return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_INDIC_ZERO))
}

/** The text as search compares it: lower case, no accents or Arabic marks, Latin digits, ё as е, words apart by one space. */
export function fold(text: string): string {
  // Decomposed, أ إ آ are ا with a mark and ئ is ي with one, so the marks' rule covers them.
  let folded = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    // й is и with a breve only to Unicode: to readers it is a letter of its own.
    .replace(/и\u0306/g, 'й')
    .replace(/\p{M}/gu, '')
  for (const [letters, base] of ARABIC) folded = folded.replace(letters, base)
  return folded
    .replace(/[٠-٩۰-۹]/g, latinDigit)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The folded words of a text, in order; empty for a text without letters and digits. */
export const foldedWords = (text: string): readonly string[] => fold(text).split(' ').filter(Boolean)
