import { ar } from '../i18n/messages/ar.ts'
import { en, type Messages } from '../i18n/messages/en.ts'
import { ru } from '../i18n/messages/ru.ts'
import type { Locale } from '../schema/vocabulary.ts'

/** The messages of the interface in each language. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = { en, ar, ru }
