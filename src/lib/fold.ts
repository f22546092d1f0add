/*
 * Folding normalises text for search: it drops signs that nobody sees and differences of case, of accents and of
 * letters that look or sound alike, so that a name is found however it is typed.
 */

/** Letters and digits that people write either way and Unicode does not decompose, each before what it is folded to. */
const ALIKE = new Map(
  [
    // Tatweel only widens a word.
    'ٱا ةه ىي ـ',
    // Keyboards for Persian, Urdu and Kurdish have letters of their own for these.
    'یي ېي ےي کك ڪك ہه ھه ەه ۃه',
    // Sounds that Arabic writes with a neighbouring letter: پوتین, بوتين.
    'پب چج ژز ڤف گك',
    'іи єе ґг ßss æae œoe øo đd ðd þth łl ıi ςσ',
    '٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9 ۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9',
  ]
    .join(' ')
    .split(' ')
    .map(([letter = '', ...folded]) => [letter, folded.join('')]),
)
const ALIKE_LETTERS = new RegExp(`[${[...ALIKE.keys()].join('')}]`, 'g')

/** Folds letters that look or sound alike in a text whose case and accents are folded already. */
export const foldAlike = (text: string): string =>
  text.replace(ALIKE_LETTERS, (letter) => ALIKE.get(letter) ?? '')

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
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The folded words of a text, in order. Empty if it has no letters or digits. */
export const foldedWords = (text: string): readonly string[] => fold(text).split(' ').filter(Boolean)
