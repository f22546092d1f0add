import { LOCALES, type Locale } from '../schema/vocabulary.ts'

export const isLocale = (text: string): text is Locale => LOCALES.some((locale) => locale === text)

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr')

/**
 * The tag given to `Intl` for dates and lists. Arabic keeps Latin digits, as the press that our story starts from does,
 * so that one page has one numbering system.
 */
export const intlTag: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  ar: 'ar-LB-u-nu-latn',
  ru: 'ru-RU',
}

/** The tag for numbers and plurals: Lebanon parts thousands by a point, which readers elsewhere take for a decimal one. */
export const numberTag: Readonly<Record<Locale, string>> = { ...intlTag, ar: 'ar-u-nu-latn' }

/** How each language names itself. */
export const endonym: Readonly<Record<Locale, string>> = { en: 'English', ar: 'العربية', ru: 'Русский' }

export const wordmark: Readonly<Record<Locale, string>> = { en: 'Demarche', ar: 'مسعى', ru: 'Демарш' }

/** "Putin and Biden speak by telephone · Demarche". */
export const pageTitle = (locale: Locale, title: string): string => `${title} · ${wordmark[locale]}`

/** The first of a reader's languages that we speak, else English. Takes BCP 47 tags in order of preference. */
export function preferredLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const language = tag.toLowerCase().split('-', 1)[0] ?? ''
    if (isLocale(language)) return language
  }
  return 'en'
}
