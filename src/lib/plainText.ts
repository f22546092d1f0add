/** Cleans text: one line, NFC, no invisible characters but joiners and LRM/RLM, at most 2 combining marks a letter. */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S\u00A0]+/g, ' ')
    // Control characters, bidi embeddings, lone surrogates, and code points that XML forbids.
    .replace(/[^\P{C}\u200C-\u200F]/gu, '')
    // Arabic needs two, shadda and a vowel; larger stacks would overlap other lines.
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim()
