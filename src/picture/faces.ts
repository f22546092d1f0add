import type { Locale } from '../schema/vocabulary.ts'

/** The style of a line: title, strong or plain text. */
export type Face = 'title' | 'strong' | 'plain'

/** Returns the width of a text in pixels at a font size. */
export type Measure = (text: string, size: number, face: Face) => number

const PLEX = { sans: 'IBM Plex Sans', serif: 'IBM Plex Serif', arabic: 'IBM Plex Sans Arabic' }

/** The font family of a face. Arabic uses one family for all three. */
export const familyOf = (face: Face, locale: Locale): string =>
  locale === 'ar' ? PLEX.arabic : face === 'title' ? PLEX.serif : PLEX.sans

export const weightOf = (face: Face): number => (face === 'plain' ? 400 : 500)

/** Families to fall back to: other scripts in our fonts, then what the computer has. */
export const FALLBACK_FAMILIES = `${PLEX.arabic}, ${PLEX.sans}, sans-serif`
