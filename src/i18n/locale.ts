import { LOCALES, type Locale } from '../schema/vocabulary.ts'

export const isLocale = (text: string): text is Locale => LOCALES.some((locale) => locale === text)

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr')

/**
 * The tag given to `Intl`. Arabic keeps Latin digits, as the press that our story starts from does,
 * so that one page has one numbering system.
 */
export const intlTag: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  ar: 'ar-LB-u-nu-latn',
  ru: 'ru-RU',
}

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
