/** The characters of an id. Ids are used in URLs, where dots separate ids and slashes separate folders. */
export const SLUG = /^[a-z0-9-]+$/

export const isSlug = (text: string): boolean => SLUG.test(text)

/** The advice in messages about an invalid id. */
export const SLUG_ADVICE = 'Use only a–z, 0–9 and hyphens.'
