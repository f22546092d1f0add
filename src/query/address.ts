import { type Day, formatIsoDay, parseIsoDay } from '../lib/day.ts'
import { LOCALES, type Locale } from '../schema/vocabulary.ts'
import { EVERYTHING, type Query, ROLE_FILTERS } from './query.ts'

export const VIEWS = ['timeline', 'list'] as const
export type View = (typeof VIEWS)[number]

export const LANES = ['side', 'topic', 'none'] as const
export type LaneChoice = (typeof LANES)[number]

export type Page =
  | { readonly kind: 'timeline' }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'chronicle'; readonly id: string }

/** Everything that a link says. The address grammar is a public contract: it may grow, it never breaks. */
export interface Address {
  readonly locale: Locale
  readonly page: Page
  readonly query: Query
  /** Days in view, inclusive, UTC; each may be absent. They never filter. */
  readonly from: Day | null
  readonly to: Day | null
  /** Null: the device decides. */
  readonly view: View | null
  readonly lanes: LaneChoice
}

/** One parameter of the link, both ways. */
interface Param<T> {
  readonly fallback: T
  readonly encode: (value: T) => string
  /** Null: not understood, so the fallback stands, and only here. */
  readonly decode: (text: string) => T | null
}

const SLUG = /^[a-z0-9-]+$/
const TYPE = /^[a-z-]+(\/[a-z-]+)?$/

/** Ids joined by dots, which no id contains. A repeated one counts once. */
const dotted = (item: RegExp): Param<readonly string[]> => ({
  fallback: [],
  encode: (list) => list.join('.'),
  decode: (text) => {
    const items = text.split('.')
    return items.every((part) => item.test(part)) ? [...new Set(items)] : null
  },
})

const oneOf = <T extends string, F>(words: readonly T[], fallback: F): Param<T | F> => ({
  fallback,
  encode: String,
  decode: (text) => words.find((word) => word === text) ?? null,
})

const slugs = dotted(SLUG)
const types = dotted(TYPE)
const match = oneOf(['any', 'all'] as const, EVERYTHING.match)
const roles = oneOf(ROLE_FILTERS, EVERYTHING.roles)
const view = oneOf(VIEWS, null)
const lanes = oneOf(LANES, 'side' as const)
const slug: Param<string | null> = {
  fallback: null,
  encode: String,
  decode: (text) => (SLUG.test(text) ? text : null),
}
const day: Param<Day | null> = {
  fallback: null,
  // Years after 9999 begin with a plus, which a query string would read as a space.
  encode: (value) => formatIsoDay(value ?? 0).replace('+', '%2B'),
  decode: parseIsoDay,
}
const words: Param<string> = {
  fallback: '',
  // "+" for a space reads better than "%20" and every server and form understands it.
  encode: (text) => encodeURIComponent(text).replaceAll('%20', '+'),
  decode: (text) => text,
}

function read<T>(search: URLSearchParams, name: string, param: Param<T>): T {
  const text = search.get(name)
  return (text === null ? null : param.decode(text)) ?? param.fallback
}

function decodePage(path: readonly string[], search: URLSearchParams): Page {
  const [section, id] = path
  if (section === 'events' && id) return { kind: 'event', id }
  if (section === 'chronicles' && id) return { kind: 'chronicle', id }
  const event = read(search, 'event', slug)
  return event === null ? { kind: 'timeline' } : { kind: 'event', id: event }
}

/**
 * Reads a link. `path` is what follows the site's root (`ar/events/some-id/`); null where it does not begin with a
 * language we have. Whatever else cannot be read falls back alone.
 */
export function decodeAddress(path: string, search: URLSearchParams): Address | null {
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '' && part !== 'index.html')
  const locale = LOCALES.find((known) => known === first)
  if (locale === undefined) return null
  return {
    locale,
    page: decodePage(rest, search),
    query: {
      actors: read(search, 'actors', slugs),
      match: read(search, 'match', match),
      roles: read(search, 'roles', roles),
      toward: read(search, 'toward', slug),
      types: read(search, 'types', types),
      topics: read(search, 'topics', slugs),
      places: read(search, 'places', slugs),
      words: read(search, 'q', words),
    },
    from: read(search, 'from', day),
    to: read(search, 'to', day),
    view: read(search, 'view', view),
    lanes: read(search, 'lanes', lanes),
  }
}

function encodePage({ locale, page }: Address): string {
  if (page.kind === 'timeline') return `${locale}/`
  return `${locale}/${page.kind}s/${encodeURIComponent(page.id)}/`
}

/** The link of an address, relative to the site's root. Defaults stay out of it. */
export function encodeAddress(address: Address): string {
  const { query } = address
  const parts: string[] = []
  const write = <T>(name: string, param: Param<T>, value: T) => {
    const isDefault = Array.isArray(value) ? value.length === 0 : value === param.fallback
    if (!isDefault) parts.push(`${name}=${param.encode(value)}`)
  }
  write('actors', slugs, query.actors)
  write('match', match, query.match)
  write('roles', roles, query.roles)
  write('toward', slug, query.toward)
  write('types', types, query.types)
  write('topics', slugs, query.topics)
  write('places', slugs, query.places)
  write('q', words, query.words)
  write('from', day, address.from)
  write('to', day, address.to)
  write('view', view, address.view)
  write('lanes', lanes, address.lanes)
  return encodePage(address) + (parts.length > 0 ? `?${parts.join('&')}` : '')
}

/** The timeline in one language with nothing asked. */
export const homeAddress = (locale: Locale): Address => ({
  locale,
  page: { kind: 'timeline' },
  query: EVERYTHING,
  from: null,
  to: null,
  view: null,
  lanes: 'side',
})
