import { foldedWords } from '../lib/fold.ts'
import type { EventFile, EventHead, LocalizedText } from '../schema/published.ts'
import { LOCALES } from '../schema/vocabulary.ts'

/** All that is published of one event. `words` and `oneSource` stay behind: both are computed from the claims. */
export type FullEvent = Omit<EventHead, 'words' | 'oneSource'> & EventFile

/** What of an event as it is written its `words` and `oneSource` are computed from. */
interface Told {
  readonly title: LocalizedText
  readonly summary: LocalizedText
  readonly claims: readonly {
    readonly text: LocalizedText
    readonly sources: readonly { readonly source: string; readonly basis?: string | undefined }[]
  }[]
}

const wordsIn = (texts: readonly LocalizedText[]): readonly string[] =>
  foldedWords(texts.flatMap((text) => LOCALES.map((locale) => text[locale])).join(' '))

/** Claims' words that the title and summary do not already hold, each once. */
export function claimWords({ title, summary, claims }: Told): string {
  const known = new Set(wordsIn([title, summary]))
  const words = new Set(wordsIn(claims.map(({ text }) => text)))
  return [...words].filter((word) => !known.has(word)).join(' ')
}

/** A source that only tells of the event, not of what is claimed, does not count. */
export function restsOnOneSource({ claims }: Pick<Told, 'claims'>): boolean {
  const bearing = claims.flatMap(({ sources }) => sources.filter(({ basis }) => basis !== 'event'))
  return new Set(bearing.map(({ source }) => source)).size === 1
}

/** The whole of each event, in the order given. Throws where an event has no file: the two are not of one build. */
export function fullEvents(heads: readonly EventHead[], files: Iterable<EventFile>): readonly FullEvent[] {
  const byId = new Map(Array.from(files, (file) => [file.id, file]))
  return heads.map(({ words, oneSource, ...head }) => {
    const file = byId.get(head.id)
    if (!file) throw new Error(`fullEvents: no file for ${head.id}`)
    return { ...head, ...file }
  })
}

/** A whole event in its two halves. */
export function halvesOf(event: FullEvent): { readonly head: EventHead; readonly file: EventFile } {
  const { version, published, updated, claims, sources, revisions, ...head } = event
  return {
    head: { ...head, oneSource: restsOnOneSource(event), words: claimWords(event) },
    file: { id: event.id, version, published, updated, claims, sources, revisions },
  }
}
