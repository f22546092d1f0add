import type { Rule } from '../rule.ts'
import { parseWhen } from '../when.ts'

export const relationsPointBack: Rule = {
  name: 'relations-point-back',
  why: 'A relation is stored on the event that comes later and names one that began earlier or on the same day.',
  checks: {
    events: ({ when, relations }, report, { records: { events } }) => {
      const start = parseWhen(when)?.first
      relations.forEach(({ event }, index) => {
        const earlier = events.get(event)
        const first = earlier && parseWhen(earlier.when)?.first
        if (start === undefined || earlier === undefined || first === undefined || first <= start) return
        report(
          ['relations', index, 'event'],
          `Points to \`${event}\` (${earlier.when}), which begins after ${when} does.`,
          'Store it on the later event, turned round, or correct a date.',
        )
      })
    },
  },
}
