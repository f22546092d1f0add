import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { CorpusFile, EventFile, EventsFile } from '../schema/published.ts'
import { plainLoops } from './plainLoops.ts'

/* The records of the test server, as every opened page shows them, and naive counts over them. */

const read = (path: string) => {
  const { folder, records } = inject('site')
  return JSON.parse(readFileSync(join(folder, records, path), 'utf8'))
}

export const corpus: CorpusFile = read('corpus.json')
export const { events: files }: EventsFile = read('events.json')

export const { has, acts, belongsTo, countOf, eventNamed, nameOf } = plainLoops(corpus)

export function fileOf(id: string): EventFile {
  const file = files.find((each) => each.id === id)
  if (!file) throw new Error(`no file for ${id}`)
  return file
}
