import type { Rule } from '../rule.ts'
import { parseWhen } from '../when.ts'

/** The last day on which an event can have begun: April's last day for `2021-04`. Null for a date that cannot be read. */
function latestStart(when: string): number | null {
  const read = parseWhen(when)
  return read && (read.interval && read.precision === 'day' ? read.first : read.last)
}

export const relationsPointBack: Rule = {
  name: 'relations-point-back',
  why: 'A relation is stored on the event that comes later and names one that began earlier or on the same day.',
  checks: {
    events: ({ when, relations }, report, { records: { events } }) => {
      const start = latestStart(when)
      relations.forEach(({ event }, index) => {
        const earlier = events.get(event)
        const first = earlier && parseWhen(earlier.when)?.first
        if (start === null || earlier === undefined || first === undefined || first <= start) return
        report(
          ['relations', index, 'event'],
          `Points to \`${event}\` (${earlier.when}), which comes after ${when}.`,
          'Store the relation on the later event, turned round.',
        )
      })
    },
  },
}
