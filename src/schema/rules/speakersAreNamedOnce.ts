import { attributionIn, timesNamed } from '../attribution.ts'
import type { Rule } from '../rule.ts'
import { LOCALES } from '../vocabulary.ts'

export const speakersAreNamedOnce: Rule = {
  name: 'speakers-are-named-once',
  why: 'Who makes a claim (`by`) is shown before it, so its text names no speaker: never “Joe Biden: Biden said that …”.',
  checks: {
    events: ({ claims }, report, { records: { actors } }) => {
      const persons = [...actors.values()].filter(({ kind }) => kind === 'person')
      claims.forEach(({ by, text }, index) => {
        const speaker = by === undefined ? undefined : actors.get(by)
        if (speaker === undefined) return
        // A state has a column of its own, and is named in its claims as any state is.
        const mayBeNamed = speaker.kind === 'state'
        const namesakes = speaker.kind === 'person' ? persons.filter((each) => each !== speaker) : []
        for (const locale of LOCALES) {
          const path = ['claims', index, 'text', locale]
          const attribution = attributionIn(text[locale], locale)
          const others = namesakes.map(({ name }) => name[locale])
          if (attribution !== null) {
            report(
              path,
              `Attributes the claim once more, by \`${attribution}\`.`,
              'Word only what is claimed; put through whom it is known in brackets at the end, or drop `by` if the claim is a remark of ours.',
            )
          } else if (!mayBeNamed && timesNamed(text[locale], speaker, locale, others) > 0) {
            report(
              path,
              `Names \`${speaker.name[locale]}\` once more, who is shown before it.`,
              'Word it without the name.',
            )
          }
        }
      })
    },
  },
}
