import type { EventFile, EventHead } from '../schema/published.ts'

/** All that is published of one event. `words` and `oneSource` stay behind: both are computed from the claims. */
export type FullEvent = Omit<EventHead, 'words' | 'oneSource'> & EventFile

/** The whole of each event, in the order given. Throws where an event has no file: the two are not of one build. */
export function fullEvents(heads: readonly EventHead[], files: Iterable<EventFile>): readonly FullEvent[] {
  const byId = new Map(Array.from(files, (file) => [file.id, file]))
  return heads.map(({ words, oneSource, ...head }) => {
    const file = byId.get(head.id)
    if (!file) throw new Error(`fullEvents: no file for ${head.id}`)
    return { ...head, ...file }
  })
}
