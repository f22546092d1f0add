import type { Rule } from '../rule.ts'

export const unseenSourcesBearNothing: Rule = {
  name: 'unseen-sources-bear-nothing',
  why: 'A source that nobody has read (`seen: false`) stands only as `basis: event`, so with claims-have-sources every claim rests on one that was read.',
  checks: {
    events: ({ claims }, report, { records: { sources: known } }) => {
      claims.forEach(({ sources }, claim) => {
        sources.forEach(({ source, basis }, index) => {
          if (basis === 'event' || known.get(source)?.seen !== false) return
          report(
            ['claims', claim, 'sources', index, 'source'],
            `Rests on \`${source}\`, which nobody has read yet.`,
            'Add `basis: event`, or read the page and drop `seen: false` from sources.yaml.',
          )
        })
      })
    },
  },
}
