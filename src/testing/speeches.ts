import { ar } from '../i18n/messages/ar.ts'
import { en } from '../i18n/messages/en.ts'
import { ru } from '../i18n/messages/ru.ts'
import { speechFor } from '../i18n/speech.ts'

/** Without `bindWords`, so that tests compare words: `renderPage.test.tsx` looks at the no-break spaces of pages. */
export const speeches = {
  en: speechFor('en', en),
  ar: speechFor('ar', ar),
  ru: speechFor('ru', ru),
}
