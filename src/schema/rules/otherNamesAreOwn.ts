import { fold } from '../../lib/fold.ts'
import type { RecordOf, Records, Rule } from '../rule.ts'

const foldedNames = ({ name, otherNames }: RecordOf<'actors'>): readonly string[] =>
  [...Object.values(name), ...otherNames].map(fold)

const holders = new WeakMap<Records['actors'], ReadonlyMap<string, ReadonlySet<string>>>()

/** The ids of the actors with each folded name. */
function holdersIn(actors: Records['actors']): ReadonlyMap<string, ReadonlySet<string>> {
  const known = holders.get(actors)
  if (known) return known
  const all = new Map<string, Set<string>>()
  for (const [id, actor] of actors) {
    for (const name of foldedNames(actor)) all.set(name, (all.get(name) ?? new Set()).add(id))
  }
  holders.set(actors, all)
  return all
}

export const otherNamesAreOwn: Rule = {
  name: 'other-names-are-own',
  why: 'A name leads to one actor only, and search already ignores case, accents and letters that look alike.',
  checks: {
    actors: (actor, report, { id, records: { actors } }) => {
      const own = foldedNames(actor)
      const first = own.length - actor.otherNames.length
      actor.otherNames.forEach((other, index) => {
        const path = ['otherNames', index]
        const key = fold(other)
        const taker = [...(holdersIn(actors).get(key) ?? [])].find((each) => each !== id)
        if (key === '') report(path, `\`${other}\` has no letter.`, 'Remove it.')
        else if (own.indexOf(key) < first + index) {
          report(path, `Search takes \`${other}\` for a name written before it.`, 'Remove it.')
        } else if (taker !== undefined) {
          report(path, `\`${other}\` is a name of \`${taker}\` too.`, 'Leave it with one of the two.')
        }
      })
    },
  },
}
