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

/** The folder of the records that this page was built with, below the site's root. Its name changes with any of them. */
const folder = (): string => document.documentElement.dataset.records ?? 'data/'

/** Fetches and parses one of our own files. Rejects with a `LoadFailure`. */
const load = <T>(path: string, schema: v.GenericSchema<T>): Promise<T> =>
  fetchFile(siteFile(folder() + path), async (response) => v.parse(schema, await response.json()))

export const loadCorpus = (): Promise<CorpusFile> => load('corpus.json', corpusFileSchema)

/** Rejects as unreadable a file that holds another event. */
function loadEvent(id: string): Promise<EventFile> {
  const ofThisEvent = v.pipe(
    eventFileSchema,
    v.check((file) => file.id === id),
  )
  return load(`events/${encodeURIComponent(id)}.json`, ofThisEvent)
}

/** The event's file that an event's page carries; null where there is none that can be read. */
export function carriedEvent(): EventFile | null {
  try {
    return v.parse(eventFileSchema, JSON.parse(document.getElementById('record')?.textContent ?? ''))
  } catch {
    return null // then it is fetched like any other
  }
}

/** The files of the site's events, one each, and all in one for what needs them all. */
export const recordFiles: EventFiles = {
  peek: (id) => {
    const carried = carriedEvent()
    return carried?.id === id ? carried : undefined
  },
  load: loadEvent,
  loadAll: async () => (await load('events.json', eventsFileSchema)).events,
}
