/** What an id is made of: it is part of an address, where dots part ids and slashes part folders. */
export const SLUG = /^[a-z0-9-]+$/

export const isSlug = (text: string): boolean => SLUG.test(text)

/** What to do about an id that is none. */
export const SLUG_ADVICE = 'Use only a–z, 0–9 and hyphens.'
