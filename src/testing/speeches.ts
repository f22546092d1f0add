import { loadPlainSpeech } from '../i18n/speech.ts'

/** With plain spaces, so that tests compare words: `renderPage.test.tsx` looks at the no-break spaces of pages. */
export const speeches = {
  en: await loadPlainSpeech('en'),
  ar: await loadPlainSpeech('ar'),
  ru: await loadPlainSpeech('ru'),
}
