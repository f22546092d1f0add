import { findCycle } from '../../lib/findCycle.ts'
import type { Rule } from '../rule.ts'

export const relationsWithoutCycle: Rule = {
  name: 'relations-without-cycle',
  why: 'No event answers, follows or belongs to itself by way of others. A cycle is reported once, on its first id.',
  checks: {
    events: ({ relations }, report, { id, records: { events } }) => {
      const next = (from: string) => events.get(from)?.relations.map(({ event }) => event) ?? []
      const cycle = findCycle(id, next)
      if (cycle === null) return
      const index = relations.findIndex(({ event }) => event === cycle[1])
      report(
        ['relations', index, 'event'],
        `Leads back to itself: ${cycle.join(' → ')}.`,
        'Remove one of these relations.',
      )
    },
  },
}
