import type { Names } from '../index/names.ts'
import { compareText } from '../lib/compareText.ts'
import type { Address, Page } from '../query/address.ts'
import type { Chronicle, EventRow } from '../schema/published.ts'
import { ACTING_ROLES, type Role } from '../schema/vocabulary.ts'

/** The ids of the two states that the timeline compares. */
export type Sides = readonly [string, string]

/** The open chronicle, else the first of the corpus; undefined if the corpus has none. */
export function chronicleAt(names: Names, { page }: Pick<Address, 'page'>): Chronicle | undefined {
  const open = page.kind === 'chronicle' ? names.chronicles.get(page.id) : undefined
  return open ?? names.chronicles.values().next().value
}

/** The events of the open chronicle. */
export const stepsOf = (names: Names, page: Page): ReadonlySet<string> =>
  new Set(page.kind === 'chronicle' ? names.chronicles.get(page.id)?.steps.map(({ event }) => event) : [])

/**
 * The two states of the filter where it names just two, else those of the chronicle; in the chronicle's order. Who acts
 * toward whom names two as well: in the order of their ids, so that they stay where the direction is turned round.
 */
export function sidesOf(names: Names, address: Pick<Address, 'page' | 'query'>): Sides | null {
  const told = chronicleAt(names, address)?.sides ?? null
  const { actors, toward } = address.query
  const named = toward === null ? actors : [...new Set([...actors, toward])].sort(compareText)
  const [first, second, third] = named.filter((id) => names.actors.get(id)?.kind === 'state')
  if (!first || !second || third) return told
  return told?.includes(first) && told.includes(second) ? told : [first, second]
}

/** The root of an actor's tree: its state or organisation. The id itself if it has no parent. */
export const rootOf = (names: Names, actor: string): string => names.lineOf(actor).at(-1) ?? actor

/** The roots of the actors with one of these roles, without duplicates, in the record's order. */
export const rootsIn = (
  names: Names,
  event: Pick<EventRow, 'actors'>,
  roles: readonly Role[],
): readonly string[] => [
  ...new Set(
    event.actors.filter(({ role }) => roles.includes(role)).map(({ actor }) => rootOf(names, actor)),
  ),
]

export type Side = 'first' | 'second' | 'together' | 'others'

/** Which of the two sides acts in the event. */
export function sideOf(names: Names, event: Pick<EventRow, 'actors'>, sides: Sides): Side {
  const acting = rootsIn(names, event, ACTING_ROLES)
  const [first, second] = sides.map((side) => acting.includes(side))
  if (first) return second ? 'together' : 'first'
  return second ? 'second' : 'others'
}
