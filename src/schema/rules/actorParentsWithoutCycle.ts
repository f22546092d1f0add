import { findCycle } from '../../lib/findCycle.ts'
import type { Rule } from '../rule.ts'

export const actorParentsWithoutCycle: Rule = {
  name: 'actor-parents-without-cycle',
  why: 'Parents lead from a person to a body to a state, never back. A cycle is reported once, on its first id.',
  checks: {
    actors: (_actor, report, { id, records: { actors } }) => {
      const cycle = findCycle(id, (from) => [actors.get(from)?.parent ?? []].flat())
      if (cycle !== null)
        report(['parent'], `Leads back to itself: ${cycle.join(' → ')}.`, 'Remove one of these parents.')
    },
  },
}
