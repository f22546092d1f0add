import type { Rule } from '../rule.ts'

export const publishedHasClaims: Rule = {
  name: 'published-has-claims',
  why: 'What readers see rests on at least one claim that they can check.',
  checks: {
    events: ({ status, claims }, report) => {
      if (status !== 'published' || claims.length > 0) return
      report(
        ['claims'],
        'Makes no claim, though it is published.',
        'Add a claim with its source, or set `status: draft`.',
      )
    },
  },
}
