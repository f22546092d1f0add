import { type LoadedTerm, loadedTermsIn } from '../loadedTerms.ts'
import type { Rule } from '../rule.ts'
import { ownTextsIn } from '../texts.ts'

export const loadedTermsAreAnswered: Rule = {
  name: 'loaded-terms-are-answered',
  why: 'A word that takes a side (`src/schema/loadedTerms.ts`) stands in quotation marks, or under `answers` an editor says why it is used.',
  checks: {
    events: ({ title, summary, claims, answers = [] }, report) => {
      const used = new Set<LoadedTerm>()
      const reported = new Set<string>()
      for (const [path, locale, text] of ownTextsIn({ title, summary, claims })) {
        for (const { term, words } of loadedTermsIn(text, locale)) {
          used.add(term)
          // Once in each language: an editor who answers or rewords looks at the whole record.
          if (reported.has(term + locale) || answers.some((answer) => answer.term === term)) continue
          reported.add(term + locale)
          report(
            path,
            `Says \`${words}\`, a loaded term (${term}).`,
            `Choose another word, put somebody’s own word in quotation marks, or say why under \`answers\`: { term: ${term}, why: … }.`,
          )
        }
      }
      answers.forEach(({ term }, index) => {
        if (!used.has(term))
          report(['answers', index, 'term'], 'Is used nowhere in this record.', 'Remove the answer.')
      })
    },
  },
}
