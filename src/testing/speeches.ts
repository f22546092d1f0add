import { loadSpeech } from '../i18n/speech.ts'
import type { Locale } from '../schema/vocabulary.ts'

/** With plain spaces, so that tests compare words: `boundPages.test.ts` looks at the no-break spaces of pages. */
const plainSpeech = async (locale: Locale) => (await loadSpeech(locale)).plain

export const speeches = {
  en: await plainSpeech('en'),
  ar: await plainSpeech('ar'),
  ru: await plainSpeech('ru'),
}
