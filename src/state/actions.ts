import type { Day } from '../lib/day.ts'
import type { LaneChoice, View } from '../query/address.ts'
import { EVERYTHING, type Query } from '../query/query.ts'
import { addressStore } from './addressStore.ts'
import { go } from './syncLink.ts'

/* What a reader can do to the address, one named action each. */

const now = () => addressStore.getState()

export const ask = (part: Partial<Query>): void =>
  go({ ...now(), query: { ...now().query, ...part } }, 'push')

/** Typing replaces: Back should not undo letter by letter. */
export const askWords = (words: string): void => go({ ...now(), query: { ...now().query, words } }, 'replace')

export const askNothing = (): void => go({ ...now(), query: EVERYTHING }, 'push')

/** Adds the value to a facet, or takes it out where it is set. */
export function toggle(facet: 'actors' | 'types' | 'topics' | 'places', value: string): void {
  const set = now().query[facet]
  ask({ [facet]: set.includes(value) ? set.filter((other) => other !== value) : [...set, value] })
}

export const closePage = (): void => go({ ...now(), page: { kind: 'timeline' } }, 'push')

export const showView = (view: View): void => go({ ...now(), view }, 'push')
export const showLanes = (lanes: LaneChoice): void => go({ ...now(), lanes }, 'push')

/** Days in view, inclusive, UTC. A drag replaces; a press of a button is a choice and pushes. */
export const lookAt = (window: { from: Day; to: Day }, how: 'push' | 'replace'): void =>
  go({ ...now(), ...window }, how)
