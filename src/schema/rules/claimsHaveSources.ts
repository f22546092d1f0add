import type { Rule } from '../rule.ts'

export const claimsHaveSources: Rule = {
  name: 'claims-have-sources',
  why: 'Every claim is borne by at least one source; one that only reports the event (`basis: event`) is not enough.',
  checks: {
    events: ({ claims }, report) => {
      claims.forEach(({ sources }, index) => {
        const path = ['claims', index, 'sources']
        if (sources.length === 0) report(path, 'Has no source.', 'Name at least one of sources.yaml.')
        else if (sources.every(({ basis }) => basis === 'event')) {
          report(path, 'Has no source that bears this very claim.', 'Add one without `basis: event`.')
        }
      })
    },
  },
}
