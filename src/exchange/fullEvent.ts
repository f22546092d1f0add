import { foldedWords } from '../lib/fold.ts'
import { bearersOf, hasOneOrigin } from '../schema/bearing.ts'
import type { EventFile, EventHead, LocalizedText } from '../schema/published.ts'
import { LOCALES } from '../schema/vocabulary.ts'

/** Everything published about one event, except `words` and `oneSource`, which are computed from the claims. */
export type FullEvent = Omit<EventHead, 'words' | 'oneSource'> & EventFile

/** The fields from which `words` and `oneSource` are computed. */
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

/** The words of the claims that are not in the title or summary, without duplicates. */
export function claimWords({ title, summary, claims }: Told): string {
  const known = new Set(wordsIn([title, summary]))
  const words = new Set(wordsIn(claims.map(({ text }) => text)))
  return [...words].filter((word) => !known.has(word)).join(' ')
}

/**
 * Whether one publisher or wire is behind all that its claims rest on. Sources with basis `event` do not count, because
 * they only report the event.
 */
export function restsOnOneSource({
  claims,
  sources,
}: Pick<Told, 'claims'> & {
  readonly sources: readonly { readonly id: string; readonly publishers?: readonly string[] | undefined }[]
}): boolean {
  const originsOf = new Map(sources.map(({ id, publishers }) => [id, publishers ?? [id]]))
  return hasOneOrigin(claims.flatMap(bearersOf).map((source) => originsOf.get(source) ?? [source]))
}

/** Joins heads with their files, in order of heads. Throws if a file is missing: the two are from different builds. */
export function fullEvents(heads: readonly EventHead[], files: Iterable<EventFile>): readonly FullEvent[] {
  const byId = new Map(Array.from(files, (file) => [file.id, file]))
  return heads.map(({ words, oneSource, ...head }) => {
    const file = byId.get(head.id)
    if (!file) throw new Error(`fullEvents: no file for ${head.id}`)
    return { ...head, ...file }
  })
}

export function halvesOf(event: FullEvent): { readonly head: EventHead; readonly file: EventFile } {
  const { version, published, updated, claims, sources, revisions, ...head } = event
  return {
    head: { ...head, oneSource: restsOnOneSource(event), words: claimWords(event) },
    file: { id: event.id, version, published, updated, claims, sources, revisions },
  }
}
