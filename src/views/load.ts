import * as v from 'valibot'
import { type CorpusFile, corpusFileSchema, type EventFile, eventFileSchema } from '../schema/published.ts'
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

/** Fetches and parses one of our own files. Rejects with a `LoadFailure`. */
async function load<T>(path: string, schema: v.GenericSchema<T>, signal: AbortSignal): Promise<T> {
  const address = siteFile(path)
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
  load('data/corpus.json', corpusFileSchema, signal)

/** Rejects as unreadable a file that holds another event. */
export const loadEvent = (id: string, signal: AbortSignal): Promise<EventFile> => {
  const ofThisEvent = v.pipe(
    eventFileSchema,
    v.check((file) => file.id === id),
  )
  return load(`data/events/${encodeURIComponent(id)}.json`, ofThisEvent, signal)
}
