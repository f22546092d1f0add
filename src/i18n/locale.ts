import { LOCALES, type Locale } from '../schema/vocabulary.ts'

export const isLocale = (text: string): text is Locale => LOCALES.some((locale) => locale === text)

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr')

/**
 * Locale tag for dates and lists in `Intl`. Arabic uses Latin digits, as its press in our sources does, so that a page
 * has one numbering system.
 */
export const intlTag: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  ar: 'ar-LB-u-nu-latn',
  ru: 'ru-RU',
}

/** Locale tag for numbers and plurals. Not ar-LB, which groups thousands with a point: elsewhere the decimal point. */
export const numberTag: Readonly<Record<Locale, string>> = { ...intlTag, ar: 'ar-u-nu-latn' }

/** The name of each language in itself. */
export const endonym: Readonly<Record<Locale, string>> = { en: 'English', ar: 'العربية', ru: 'Русский' }

export const wordmark: Readonly<Record<Locale, string>> = { en: 'Demarche', ar: 'مسعى', ru: 'Демарш' }

/** "Putin and Biden speak by telephone · Demarche". */
export const pageTitle = (locale: Locale, title: string): string => `${title} · ${wordmark[locale]}`

/** The first supported language among BCP 47 tags in order of preference, else English. */
export function preferredLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const language = tag.toLowerCase().split('-', 1)[0] ?? ''
    if (isLocale(language)) return language
  }
  return 'en'
}
