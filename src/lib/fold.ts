/*
 * Folding normalises text for search: it drops differences of case, of accents and, in Arabic, of letters and marks
 * that people write either way.
 */

const ARABIC: readonly (readonly [RegExp, string])[] = [
  [/ٱ/g, 'ا'],
  [/ة/g, 'ه'],
  [/ى/g, 'ي'],
  [/ـ/g, ''], // tatweel only widens a word
]

const ARABIC_INDIC_ZERO = 0x0660
const PERSIAN_ZERO = 0x06f0

const latinDigit = (digit: string): string => {
  const code = digit.charCodeAt(0)
  return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_INDIC_ZERO))
}

/** The search key of a text: lower case, no accents or Arabic marks, Latin digits, ё as е, single spaces. */
export function fold(text: string): string {
  // NFKD splits أ إ آ into ا and a mark, and ئ into ي and a mark, so removing \p{M} covers them.
  let folded = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    // NFKD splits й into и and a breve, but to readers it is a separate letter: keep it.
    .replace(/и\u0306/g, 'й')
    .replace(/\p{M}/gu, '')
  for (const [letters, base] of ARABIC) folded = folded.replace(letters, base)
  return folded
    .replace(/[٠-٩۰-۹]/g, latinDigit)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The folded words of a text, in order. Empty if it has no letters or digits. */
export const foldedWords = (text: string): readonly string[] => fold(text).split(' ').filter(Boolean)
