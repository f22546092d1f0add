/**
 * The words of a record as they may be drawn: one line, composed letters, nothing that cannot be seen but the joiners
 * and the two direction marks, at most two marks on a letter.
 */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S\u00A0]+/g, ' ')
    // Controls, embeddings that could turn a whole line, lone surrogates, and code points that XML forbids.
    .replace(/[^\P{C}\u200C-\u200F]/gu, '')
    // Arabic needs two, a doubling and a vowel; heaps of them would climb out of the line.
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim()
