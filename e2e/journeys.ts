import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../src/schema/manifest.ts'
import type { Locale } from '../src/schema/vocabulary.ts'
import { CURATED, CORPORA as FOLDER } from '../src/testing/keptCorpora.ts'
import { corpus } from './records.ts'

/* The same records in two sources: in memory, and as a corpus in files. */

const { version }: Manifest = JSON.parse(readFileSync(join(FOLDER, CURATED, 'manifest.json'), 'utf8'))

export interface Journey {
  readonly name: string
  /** A different one per source: both have the same page, so one language each is enough. */
  readonly language: Locale
  /** The parameter that opens the corpus; empty for the records of the site. */
  readonly at: string
  readonly version: string
}

const IN_MEMORY: Journey = { name: 'in memory', language: 'ar', at: '', version: corpus.version }
export const IN_FILES: Journey = { name: 'in files', language: 'en', at: `corpus=${CURATED}`, version }
export const JOURNEYS = [IN_MEMORY, IN_FILES]

type Open = '' | `event=${string}` | `actor=${string}`

/** The link of a page: records of the site have a path per event and actor, a corpus in files has a parameter. */
export function linkTo({ language, at }: Journey, open: Open = '', search = ''): string {
  const page = at === '' && open !== '' ? `${open.replace('=', 's/')}/` : ''
  const params = [search, at, at === '' ? '' : open].filter((part) => part !== '')
  return `/${language}/${page}${params.length > 0 ? `?${params.join('&')}` : ''}`
}
