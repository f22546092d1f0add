/*
 * Folding normalises text for search: it drops signs that nobody sees and differences of case, of accents and of
 * letters that look or sound alike, so that a name is found however it is typed.
 */

/** Letters that people write either way and Unicode does not decompose, each with the letters of its search key. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ ٱ: 'ا', ة: 'ه', ى: 'ي', ـ: '' }, // tatweel only widens a word
  // Keyboards for Persian, Urdu and Kurdish have letters of their own for these.
  ...{ ی: 'ي', ې: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك', ہ: 'ه', ھ: 'ه', ە: 'ه', ۃ: 'ه' },
  // Sounds that Arabic writes with a neighbouring letter: پوتین, بوتين.
  ...{ پ: 'ب', چ: 'ج', ژ: 'ز', ڤ: 'ف', گ: 'ك' },
  ...{ і: 'и', є: 'е', ґ: 'г' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ς: 'σ' },
}
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g')

const ARABIC_INDIC_ZERO = 0x0660
const PERSIAN_ZERO = 0x06f0

const latinDigit = (digit: string): string => {
  const code = digit.charCodeAt(0)
  return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_INDIC_ZERO))
}

/** Folds letters that look or sound alike in a text whose case and accents are folded already. */
export const foldAlike = (text: string): string =>
  text.replace(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter)

/** The search key of a text: lower case, no accents or Arabic marks, Latin digits, ё as е, single spaces. */
export function fold(text: string): string {
  const plain = text
    // Soft hyphens, joiners, zero-width spaces and bidi marks are within words, not between them.
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    // NFKD splits أ إ آ into ا and a mark, and ئ into ي and a mark, so removing \p{M} covers them.
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    // NFKD splits й into и and a breve, but to readers it is a separate letter: keep it.
    .replace(/и\u0306/g, 'й')
    .replace(/\p{M}/gu, '')
  return foldAlike(plain)
    .replace(/[٠-٩۰-۹]/g, latinDigit)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The folded words of a text, in order. Empty if it has no letters or digits. */
export const foldedWords = (text: string): readonly string[] => fold(text).split(' ').filter(Boolean)
