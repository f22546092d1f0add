import { readFileSync } from 'node:fs'
import { builtRecords } from '../build/builtSite.ts'
import type { CorpusFile } from '../src/schema/published.ts'
import { CALL, EXPULSION, PUTIN_BIDEN, SANCTIONS } from '../src/testing/knownEvents.ts'
import { plainLoops } from '../src/testing/plainLoops.ts'

/** The records of the built site, from which tests compute expected values with naive loops. */
export const corpus: CorpusFile = JSON.parse(readFileSync(`${builtRecords()}corpus.json`, 'utf8'))

export const { has, countOf, eventNamed, nameOf } = plainLoops(corpus)

/** The four events that the first view shows with full labels. */
export const LEADS = [PUTIN_BIDEN, SANCTIONS, EXPULSION, CALL] as const
