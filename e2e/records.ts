import { readFileSync } from 'node:fs'
import type { CorpusFile } from '../src/schema/published.ts'
import { plainLoops } from '../src/testing/plainLoops.ts'
import { builtRecords } from '../tools/builtSite.ts'

/** The records as the built site serves them: what a test expects is counted here, by plain loops of its own. */
export const corpus: CorpusFile = JSON.parse(readFileSync(`${builtRecords()}corpus.json`, 'utf8'))

export const { has, countOf, eventNamed, nameOf } = plainLoops(corpus)

/** The events that everyone will look for. */
export const LEADS = [
  '2021-04-13-putin-biden-call',
  '2021-04-15-us-sanctions-32',
  '2021-04-15-us-expels-10',
  '2021-04-19-patrushev-sullivan-call',
] as const
