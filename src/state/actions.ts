import { type Address, atPage, type LaneChoice, type View } from '../query/address.ts'
import { EVERYTHING, type Facet, type Query, toggled } from '../query/query.ts'
import { addressStore } from './addressStore.ts'
import { go } from './syncLink.ts'

/* What a reader can do to the address, one named action each. */

const now = () => addressStore.getState()

/** Follows a link of ours. */
export const follow = (address: Address): void => go(address, 'push')

export const ask = (part: Partial<Query>): void => follow({ ...now(), query: { ...now().query, ...part } })

/** Typing replaces: Back should not undo letter by letter. */
export const askWords = (words: string): void => go({ ...now(), query: { ...now().query, words } }, 'replace')

export const askNothing = (): void => follow({ ...now(), query: EVERYTHING })

/** Adds the value to a facet, or takes it out where it is set. */
export const toggle = (facet: Facet, value: string): void => ask(toggled(now().query, facet, value))

export const closePage = (): void => follow(atPage(now(), { kind: 'timeline' }))

/** Shows the events in this view, and closes what is open over them. */
export const toView = (view: View): void => follow({ ...atPage(now(), { kind: 'timeline' }), view })

export const showView = (view: View): void => follow({ ...now(), view })
export const showLanes = (lanes: LaneChoice): void => follow({ ...now(), lanes })

type Days = Pick<Address, 'from' | 'to'>

/** Goes to these days by a choice that Back undoes. */
export const lookAt = (days: Days): void => follow({ ...now(), ...days })

/** Keeps the days that a drag has led to: the link follows, and Back leads to where the reader was before. */
export const dragTo = (days: Days): void => go({ ...now(), ...days }, 'replace')
