import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { CorpusFile, EventFile, EventHead } from '../schema/published.ts'

/* The records as the host of the tests serves them: what a test expects is counted here, by plain loops of its own. */

const read = (path: string) => {
  const { folder, records } = inject('site')
  return JSON.parse(readFileSync(join(folder, records, path), 'utf8'))
}

export const corpus: CorpusFile = read('corpus.json')

export const fileOf = (id: string): EventFile => read(`events/${id}.json`)

export function eventNamed(id: string): EventHead {
  const event = corpus.events.find((known) => known.id === id)
  if (!event) throw new Error(`no event ${id}`)
  return event
}

/** Whether an actor belongs to a state or body, at any depth; everyone belongs to themselves. */
export function belongsTo(actor: string, whole: string): boolean {
  const parent = corpus.actors.find(({ id }) => id === actor)?.parent
  return actor === whole || (parent !== undefined && belongsTo(parent, whole))
}
