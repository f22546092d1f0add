import type { Rule } from '../rule.ts'
import { parseWhen } from '../when.ts'

export const chronicleStepsInOrder: Rule = {
  name: 'chronicle-steps-in-order',
  why: 'A chronicle is read from first to last: its steps are published events in the order of time.',
  checks: {
    chronicles: ({ steps }, report, { records: { events } }) => {
      let latest = { event: '', first: Number.NEGATIVE_INFINITY }
      steps.forEach(({ event }, index) => {
        const path = ['steps', index, 'event']
        const record = events.get(event)
        if (record?.status === 'draft')
          report(path, `\`${event}\` is a draft.`, 'Publish it, or leave the step out.')
        const first = parseWhen(record?.when ?? '')?.first
        if (first === undefined) return
        if (first < latest.first) {
          report(
            path,
            `\`${event}\` began before \`${latest.event}\`, the step above it.`,
            'Put the steps in the order of time.',
          )
        } else latest = { event, first }
      })
    },
  },
}
