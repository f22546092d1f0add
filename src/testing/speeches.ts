import { loadSpeech } from '../i18n/speech.ts'

/** Russian with plain spaces, so that tests compare words: `renderPage.test.tsx` looks at the no-break spaces of pages. */
export const speeches = {
  en: await loadSpeech('en'),
  ar: await loadSpeech('ar'),
  ru: (await loadSpeech('ru')).plain,
}
