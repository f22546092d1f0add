import { readFileSync } from 'node:fs'
import type { CorpusFile, EventHead } from '../src/schema/published.ts'
import { ACTING_ROLES, type Role } from '../src/schema/vocabulary.ts'
import { builtRecords } from '../tools/builtSite.ts'

/** The records as the built site serves them: what a test expects is counted here, by plain loops of its own. */
export const corpus: CorpusFile = JSON.parse(readFileSync(`${builtRecords()}corpus.json`, 'utf8'))

const parents = new Map(corpus.actors.map(({ id, parent }) => [id, parent]))

const belongsTo = (actor: string, whole: string): boolean => {
  const parent = parents.get(actor)
  return actor === whole || (parent !== undefined && belongsTo(parent, whole))
}

export const has = (event: EventHead, whole: string, roles?: readonly Role[]): boolean =>
  event.actors.some(
    ({ actor, role }) => belongsTo(actor, whole) && (roles === undefined || roles.includes(role)),
  )

export const acts = (event: EventHead, whole: string): boolean => has(event, whole, ACTING_ROLES)

export const countOf = (test: (event: EventHead) => boolean): number => corpus.events.filter(test).length

export function eventNamed(id: string): EventHead {
  const event = corpus.events.find((known) => known.id === id)
  if (!event) throw new Error(`no event ${id}`)
  return event
}

/** The events that everyone will look for. */
export const LEADS = [
  '2021-04-13-putin-biden-call',
  '2021-04-15-us-sanctions-32',
  '2021-04-15-us-expels-10',
  '2021-04-19-patrushev-sullivan-call',
] as const

export const LANGUAGES = ['en', 'ar', 'ru'] as const
