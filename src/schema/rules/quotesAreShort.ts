import type { Rule } from '../rule.ts'

const MAX_WORDS = 25

/** Counts words; punctuation between spaces, like a dash, is not a word. */
const countWords = (text: string): number =>
  text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length

export const quotesAreShort: Rule = {
  name: 'quotes-are-short',
  why: `A quotation belongs to its author: at most ${MAX_WORDS} words, enough to check a claim and no more.`,
  checks: {
    events: ({ claims }, report) => {
      claims.forEach(({ sources }, claim) => {
        sources.forEach(({ quote }, index) => {
          const words = countWords(quote?.exact ?? '')
          if (words <= MAX_WORDS) return
          report(
            ['claims', claim, 'sources', index, 'quote', 'exact'],
            `Quotes ${words} words.`,
            `Quote at most ${MAX_WORDS}.`,
          )
        })
      })
    },
  },
}
