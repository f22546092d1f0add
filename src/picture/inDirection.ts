import type { Speech } from '../i18n/speech.ts'

const RIGHT_TO_LEFT_EMBEDDING = '\u202B'
const POP = '\u202C'

/**
 * Wraps right-to-left text in an embedding (U+202B … U+202C), which every program obeys. resvg ignores the attribute
 * `direction` and lays out every line left to right, which would misorder an Arabic line with a Latin name in it.
 */
export const inDirection = (text: string, direction: Speech['direction']): string =>
  direction === 'rtl' ? `${RIGHT_TO_LEFT_EMBEDDING}${text}${POP}` : text

/** The direction of the first letter, like `dir="auto"`. A text without letters runs from left to right: "+3". */
export const directionIn = (text: string): Speech['direction'] =>
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text) ? 'rtl' : 'ltr'
