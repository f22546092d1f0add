/*
 * People paste links into sentences, chats and pages, and some program takes the sign behind a link for a part of it:
 * `?view=list).` or `/en/events/some-id،`. No value but words to find ends in such a sign. `public/early.js` has a copy.
 */

/** The text up to its last letter, digit or hyphen, without character references like `&quot;`. */
export const withoutStrayEnd = (text: string): string =>
  /^.*[\p{L}\p{N}-]/su.exec(text.replace(/&#?\w+;/g, ''))?.[0] ?? ''

/** Parameters by name. `&amp;`, from the source of a page, stands between them as `&` does. The first of a name counts. */
export function pastedParams(search: URLSearchParams): ReadonlyMap<string, string> {
  const params = [...search].map(
    ([name, text]) => [withoutStrayEnd(name.replace(/^(amp;)+/, '')), text] as const,
  )
  return new Map(params.reverse())
}
