import * as v from 'valibot'
import {
  type CorpusFile,
  corpusFileSchema,
  type EventFile,
  type EventsFile,
  eventFileSchema,
  eventsFileSchema,
} from '../schema/published.ts'
import { siteFile } from '../state/syncLink.ts'

/** Why a file could not be had: no connection, not there, refused by the host, or not what it should be. */
export type FailureReason = 'offline' | 'missing' | 'refused' | 'unreadable'

export class LoadFailure extends Error {
  readonly reason: FailureReason

  constructor(reason: FailureReason, address: string, cause?: unknown) {
    super(`${reason}: ${address}`, { cause })
    this.reason = reason
  }
}

/** The folder of the records that this page was built with, below the site's root. Its name changes with any of them. */
const folder = (): string => document.documentElement.dataset.records ?? 'data/'

/** Fetches and parses one of our own files. Rejects with a `LoadFailure`. */
async function load<T>(path: string, schema: v.GenericSchema<T>, signal: AbortSignal): Promise<T> {
  const address = siteFile(folder() + path)
  let response: Response
  try {
    response = await fetch(address, { signal })
  } catch (cause) {
    throw new LoadFailure('offline', address, cause)
  }
  if (!response.ok) throw new LoadFailure(response.status === 404 ? 'missing' : 'refused', address)
  try {
    return v.parse(schema, await response.json())
  } catch (cause) {
    throw new LoadFailure('unreadable', address, cause)
  }
}

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
