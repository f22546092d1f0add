import type { Rule } from '../rule.ts'
import { parseWhen } from '../when.ts'

/** Whether the last possible day of `end` is before the first possible day of `start`. False if a date is invalid. */
function isOverBefore(end: string, start: string): boolean {
  const [first, last] = [parseWhen(start), parseWhen(end)]
  return first !== null && last !== null && last.last < first.first
}

/** Whether an EDTF interval ends before it starts: `2021-04-20/2021-04-19`. */
export function runsBackwards(when: string): boolean {
  const [start = '', end = '', ...more] = when.split('/')
  return more.length === 0 && isOverBefore(end, start)
}

export const endAfterStart: Rule = {
  name: 'end-after-start',
  why: 'Nothing can finish before it begins: not an event, not a term of office, not the days a chronicle opens with.',
  checks: {
    events: ({ when }, report) => {
      if (!runsBackwards(when)) return
      const [start, end] = when.split('/')
      report(['when'], `Ends ${end}, but starts ${start}.`, 'Swap the two dates, or correct one.')
    },
    actors: ({ offices }, report) => {
      offices.forEach(({ from, to }, index) => {
        if (from === undefined || to === undefined || !isOverBefore(to, from)) return
        report(
          ['offices', index, 'to'],
          `Ends ${to}, but starts ${from}.`,
          'Swap the two dates, or correct one.',
        )
      })
    },
    chronicles: ({ opening: { from, to } }, report) => {
      if (isOverBefore(to, from))
        report(['opening', 'to'], `Ends ${to}, but starts ${from}.`, 'Swap the two days.')
    },
  },
}
