import { type Address, atPage, type LaneChoice, type View } from '../query/address.ts'
import { EVERYTHING, type Facet, type Query, toggled } from '../query/query.ts'
import { toggledType } from '../schema/kinds.ts'
import { addressStore } from './addressStore.ts'
import { go } from './syncLink.ts'

/* Every change of the address that the interface can make, one named action each. */

const now = () => addressStore.getState()

/** Navigates to an address and adds a history entry. */
export const follow = (address: Address): void => go(address, 'push')

export const ask = (part: Partial<Query>): void => follow({ ...now(), query: { ...now().query, ...part } })

/** Replaces the history entry, so that Back does not undo letter by letter. */
export const askWords = (words: string): void => go({ ...now(), query: { ...now().query, words } }, 'replace')

export const askNothing = (): void => follow({ ...now(), query: EVERYTHING })

/** Adds the value to a facet, or removes it if it is set. */
export const toggle = (facet: Facet, value: string): void => ask(toggled(now().query, facet, value))

/** The same for a kind of event, or a type within one. `used` are the types that the corpus has. */
export const toggleType = (value: string, used: ReadonlySet<string>): void =>
  ask({ types: toggledType(now().query.types, value, used) })

export const closePage = (): void => follow(atPage(now(), { kind: 'timeline' }))

export const showView = (view: View): void => follow({ ...now(), view })
export const showLanes = (lanes: LaneChoice): void => follow({ ...now(), lanes })

type Days = Pick<Address, 'from' | 'to'>

/** Shows these days and adds a history entry. */
export const lookAt = (days: Days): void => follow({ ...now(), ...days })

/** Writes the days of a drag into the current history entry: Back does not undo single drags. */
export const dragTo = (days: Days): void => go({ ...now(), ...days }, 'replace')
