import * as v from 'valibot'
import { fetchFile } from '../../lib/fetchFile.ts'
import type { EventFiles } from '../../memory/memorySource.ts'
import {
  type CorpusFile,
  corpusFileSchema,
  type EventFile,
  eventFileSchema,
  eventsFileSchema,
} from '../../schema/published.ts'
import { siteFile } from '../../state/syncLink.ts'

/** The folder of this build's records, relative to the site's root. Its name contains a hash of them. */
const folder = (): string => document.documentElement.dataset.records ?? 'data/'

/** Fetches and parses one file of the site. Rejects with a `LoadFailure`. */
const load = <T>(path: string, schema: v.GenericSchema<T>): Promise<T> =>
  fetchFile(siteFile(folder() + path), async (response) => v.parse(schema, await response.json()))

export const loadCorpus = (): Promise<CorpusFile> => load('corpus.json', corpusFileSchema)

/** Rejects as unreadable if the file holds another event. */
function loadEvent(id: string): Promise<EventFile> {
  const ofThisEvent = v.pipe(
    eventFileSchema,
    v.check((file) => file.id === id),
  )
  return load(`events/${encodeURIComponent(id)}.json`, ofThisEvent)
}

/** The event file inlined in the prerendered page; null if there is none or it does not parse. */
export function carriedEvent(): EventFile | null {
  try {
    return v.parse(eventFileSchema, JSON.parse(document.getElementById('record')?.textContent ?? ''))
  } catch {
    return null // it is fetched like any other
  }
}

/** Event files of the site: one per event, and one with all of them for exports. */
export const recordFiles: EventFiles = {
  peek: (id) => {
    const carried = carriedEvent()
    return carried?.id === id ? carried : undefined
  },
  load: loadEvent,
  loadAll: async () => (await load('events.json', eventsFileSchema)).events,
}
