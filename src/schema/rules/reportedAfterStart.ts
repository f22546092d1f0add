import { parseIsoDay } from '../../lib/day.ts'
import type { Rule } from '../rule.ts'
import { parseWhen } from '../when.ts'

export const reportedAfterStart: Rule = {
  name: 'reported-after-start',
  why: 'The public cannot know of an event before it begins. What was announced ahead is an event of its own.',
  checks: {
    events: ({ when, reported }, report) => {
      const known = reported === undefined ? null : parseIsoDay(reported)
      const start = parseWhen(when)?.first
      if (known === null || start === undefined || known >= start) return
      report(['reported'], `Was reported ${reported}, but \`when\` is ${when}.`, 'Correct one of the two.')
    },
  },
}
