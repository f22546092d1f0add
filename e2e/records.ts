import { readFileSync } from 'node:fs'
import { builtRecords } from '../build/builtSite.ts'
import type { CorpusFile, EventFile, EventsFile } from '../src/schema/published.ts'
import { CALL, EXPULSION, PUTIN_BIDEN, SANCTIONS } from '../src/testing/knownEvents.ts'
import { plainLoops } from '../src/testing/plainLoops.ts'

/** The records of the built site, from which tests compute expected values with naive loops. */
export const corpus: CorpusFile = JSON.parse(readFileSync(`${builtRecords()}corpus.json`, 'utf8'))

const { events }: EventsFile = JSON.parse(readFileSync(`${builtRecords()}events.json`, 'utf8'))
/** What belongs to each event alone. */
export const files: readonly EventFile[] = events

export function fileOf(id: string): EventFile {
  const file = files.find((each) => each.id === id)
  if (!file) throw new Error(`no file for ${id}`)
  return file
}

export const { has, acts, says, countOf, eventNamed, nameOf } = plainLoops(corpus)

/** The four events that the first view shows with full labels. */
export const LEADS = [PUTIN_BIDEN, SANCTIONS, EXPULSION, CALL] as const
