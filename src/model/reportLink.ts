import type { EventFile } from '../schema/published.ts'
import type { Locale } from '../schema/vocabulary.ts'

/**
 * A `mailto:` URL that reports an error in a record, with the language that it was read in. Its words are in English,
 * because editors sort reports by them, and because a letter of another script takes six characters in a URL.
 */
export const reportLink = (to: string, { id, version }: Pick<EventFile, 'id' | 'version'>, locale: Locale) =>
  `mailto:${to}?subject=${id}&body=${encodeURIComponent(`Version: ${version}, ${locale}\r\nField: `)}`
