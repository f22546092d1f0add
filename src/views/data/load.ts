import * as v from 'valibot'
import { fetchFile } from '../../lib/fetchFile.ts'
import {
  type CorpusFile,
  corpusFileSchema,
  type EventFile,
  type EventsFile,
  eventFileSchema,
  eventsFileSchema,
} from '../../schema/published.ts'
import { siteFile } from '../../state/syncLink.ts'

/** The folder of the records that this page was built with, below the site's root. Its name changes with any of them. */
const folder = (): string => document.documentElement.dataset.records ?? 'data/'

/** Fetches and parses one of our own files. Rejects with a `LoadFailure`. */
const load = <T>(path: string, schema: v.GenericSchema<T>, signal: AbortSignal): Promise<T> =>
  fetchFile(siteFile(folder() + path), async (response) => v.parse(schema, await response.json()), { signal })

export const loadCorpus = (signal: AbortSignal): Promise<CorpusFile> =>
  load('corpus.json', corpusFileSchema, signal)

/** Every event's file, for what needs them all. */
export const loadEvents = (signal: AbortSignal): Promise<EventsFile> =>
  load('events.json', eventsFileSchema, signal)

/** Rejects as unreadable a file that holds another event. */
export function loadEvent(id: string, signal: AbortSignal): Promise<EventFile> {
  const ofThisEvent = v.pipe(
    eventFileSchema,
    v.check((file) => file.id === id),
  )
  return load(`events/${encodeURIComponent(id)}.json`, ofThisEvent, signal)
}

/** The event's file that rides along in an event's page; null where there is none that can be read. */
export function carriedEvent(): EventFile | null {
  try {
    return v.parse(eventFileSchema, JSON.parse(document.getElementById('record')?.textContent ?? ''))
  } catch {
    return null // then it is fetched like any other
  }
}
