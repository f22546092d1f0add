import type { Corpus } from '../index/corpus.ts'
import type { Address } from '../query/address.ts'
import type { Chronicle, EventHead } from '../schema/published.ts'
import { ACTING_ROLES, type Role } from '../schema/vocabulary.ts'

/** The two states that the timeline sets against each other. */
export type Sides = readonly [string, string]

/** The chronicle that is open, else the first of the corpus; undefined for a corpus without one. */
export function chronicleAt(corpus: Corpus, { page }: Address): Chronicle | undefined {
  const open = page.kind === 'chronicle' ? corpus.chronicles.get(page.id) : undefined
  return open ?? corpus.chronicles.values().next().value
}

/** The two states of the filter where it names just two, else those of the chronicle; in the chronicle's order. */
export function sidesOf(corpus: Corpus, address: Address): Sides | null {
  const told = chronicleAt(corpus, address)?.sides ?? null
  const [first, second, third] = address.query.actors.filter((id) => corpus.actors.get(id)?.kind === 'state')
  if (!first || !second || third) return told
  return told?.includes(first) && told.includes(second) ? told : [first, second]
}

/** The state or organisation that an actor belongs to in the end; itself where it belongs to none. */
export const rootOf = (corpus: Corpus, actor: string): string => corpus.lineOf(actor).at(-1) ?? actor

/** The states and organisations that take part in one of these roles, each once, in the record's order. */
export const rootsIn = (corpus: Corpus, event: EventHead, roles: readonly Role[]): readonly string[] => [
  ...new Set(
    event.actors.filter(({ role }) => roles.includes(role)).map(({ actor }) => rootOf(corpus, actor)),
  ),
]

export type Side = 'first' | 'second' | 'together' | 'others'

/** Who acts: one of the two sides, both, or neither. */
export function sideOf(corpus: Corpus, event: EventHead, sides: Sides): Side {
  const acting = rootsIn(corpus, event, ACTING_ROLES)
  const [first, second] = sides.map((side) => acting.includes(side))
  if (first) return second ? 'together' : 'first'
  return second ? 'second' : 'others'
}
