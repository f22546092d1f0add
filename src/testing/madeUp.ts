import { compareRows } from '../../importer/compareRows.ts'
import type { FullEvent } from '../exchange/fullEvent.ts'
import type { DayRange } from '../model/window.ts'
import { MADE_UP_VOCABULARY, madeUpEvents } from './madeUpEvents.ts'

/* Naive functions over made-up events, with which tests compute what a page must show. */

export const { actors, places, topics } = MADE_UP_VOCABULARY

/** The first `count` made-up events, in list order. */
export const madeUp = (count: number): readonly FullEvent[] => [...madeUpEvents(count)].sort(compareRows)

const names = new Map([...actors, ...places].map(({ id, name }) => [id, name]))
const parents = new Map(actors.map(({ id, parent }) => [id, parent]))

/** An actor and its ancestors, itself first. */
export const lineOf = (actor: string): readonly string[] => {
  const parent = parents.get(actor)
  return parent === undefined ? [actor] : [actor, ...lineOf(parent)]
}

export const isOf = (event: FullEvent, whole: string): boolean =>
  event.actors.some(({ actor }) => lineOf(actor).includes(whole))

export const isIn = ({ when }: FullEvent, { from, to }: DayRange): boolean =>
  when.first <= to && when.last >= from

/** Whether a word (lower case, no accents) occurs as a substring of any text of the event, in any language. */
export function says({ id, title, summary, actors, place }: FullEvent, word: string): boolean {
  const named = [...actors.flatMap(({ actor }) => lineOf(actor)), ...(place === null ? [] : [place])]
  const texts = [title, summary, ...named.map((one) => names.get(one))]
  const all = texts.flatMap((text) => Object.values(text ?? {}))
  return `${all.join(' ')} ${id}`.toLowerCase().includes(word)
}
