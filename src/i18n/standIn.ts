import type { LocalizedText } from '../schema/published.ts'
import { LOCALES, type Locale } from '../schema/vocabulary.ts'

const SCRIPTS: Readonly<Record<Locale, RegExp>> = {
  en: /\p{Script=Latin}/u,
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
}

/**
 * The language of a text that fills a missing translation: an importer repeats it in every language, so its script
 * decides. Undefined if the text is in the language of the page, or has no letter that could tell; empty, as in HTML, if
 * its language is none of ours.
 */
export function standInLanguage(text: LocalizedText, locale: Locale): Locale | '' | undefined {
  const shown = text[locale]
  if (SCRIPTS[locale].test(shown) || !/\p{L}/u.test(shown)) return undefined
  return LOCALES.find((other) => text[other] === shown && SCRIPTS[other].test(shown)) ?? ''
}
