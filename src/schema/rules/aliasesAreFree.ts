import type { Rule } from '../rule.ts'

export const aliasesAreFree: Rule = {
  name: 'aliases-are-free',
  why: 'A former id leads to one event only: it is neither the id of a live event nor an alias of another.',
  checks: {
    events: ({ aliases }, report, { id, records: { events } }) => {
      aliases.forEach((alias, index) => {
        const path = ['aliases', index]
        if (alias === id) report(path, 'Is the id of this very event.', 'Remove it.')
        else if (events.has(alias)) report(path, `\`${alias}\` is the id of a live event.`, 'Remove it.')
        for (const [other, { aliases: taken }] of events) {
          if (other < id && taken.includes(alias)) {
            report(path, `\`${alias}\` is an alias of \`${other}\` too.`, 'Leave it with one of the two.')
          }
        }
      })
    },
  },
}
