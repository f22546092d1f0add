import type { Address } from '../../query/address.ts'

/** Longer names are cut: some systems allow 255 bytes, and a Cyrillic letter has two. */
const MOST = 100

/** The name of a file of the view, without its ending: "demarche-russia-toward-united-states". It says what is in it. */
export function fileName({ corpus, page, query }: Address): string {
  const { actors, match, roles, toward, types, topics, places, words } = query
  const isPage = page.kind === 'chronicle' || page.kind === 'actor'
  const asked = isPage
    ? [page.id]
    : [
        actors.join(match === 'mutual' ? ' and ' : ' '),
        actors.length > 1 && match === 'all' ? 'together' : '',
        roles === 'any' || roles === 'acts' || actors.length === 0 ? '' : roles,
        toward === null ? '' : `toward ${toward}`,
        ...types,
        ...topics,
        ...places,
        words,
      ]
  const parts = ['demarche', corpus ?? '', ...asked].join(' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const name = [...parts.join('-')].slice(0, MOST).join('')
  return asked.some((part) => part.trim() !== '') ? name : `${name}-all-events`
}
