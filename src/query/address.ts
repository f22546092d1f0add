import { type Day, formatIsoDay, parseIsoDay } from '../lib/day.ts'
import { SLUG } from '../schema/slug.ts'
import { LOCALES, type Locale } from '../schema/vocabulary.ts'
import { EVERYTHING, type Query, ROLE_FILTERS } from './query.ts'

export const VIEWS = ['timeline', 'list'] as const
export type View = (typeof VIEWS)[number]

export const LANES = ['side', 'actor', 'topic', 'none'] as const
export type LaneChoice = (typeof LANES)[number]

export type Page =
  | { readonly kind: 'timeline' }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'chronicle'; readonly id: string }
  | { readonly kind: 'actor'; readonly id: string }

/** Everything that a link says. The address grammar is a public contract: it may grow, it never breaks. */
export interface Address {
  readonly locale: Locale
  /** A corpus in files by its id; null: the records of the site. Only these have a page for each event. */
  readonly corpus: string | null
  readonly page: Page
  readonly query: Query
  /** Days in view, inclusive, UTC; each may be absent. They never filter. */
  readonly from: Day | null
  readonly to: Day | null
  /** Null: the device decides. */
  readonly view: View | null
  readonly lanes: LaneChoice
  /** Stands in someone else's page: without what is only for readers of the whole site. */
  readonly embed: boolean
  /** The version that was cited: of the record where the page is an event's, else of the corpus. Null: any. */
  readonly version: string | null
}

/** One parameter of the link, both ways. */
interface Param<T> {
  readonly name: string
  readonly fallback: T
  /** The parameter's text; null where the value is the default, which stays out of the link. */
  readonly encode: (value: T) => string | null
  /** Null: not understood, so the fallback stands, and only here. */
  readonly decode: (text: string) => T | null
}

const TYPE = /^[a-z-]+(\/[a-z-]+)?$/

/** Values joined by dots, which none contains. A repeated one counts once. */
const dotted = (name: string, item: RegExp): Param<readonly string[]> => ({
  name,
  fallback: [],
  encode: (list) => (list.length === 0 ? null : list.join('.')),
  decode: (text) => {
    const items = text.split('.')
    return items.every((part) => item.test(part)) ? [...new Set(items)] : null
  },
})

const oneOf = <T extends string, F extends T | null>(
  name: string,
  words: readonly T[],
  fallback: F,
): Param<T | F> => ({
  name,
  fallback,
  encode: (value) => (value === fallback ? null : value),
  decode: (text) => words.find((word) => word === text) ?? null,
})

const slug = (name: string): Param<string | null> => ({
  name,
  fallback: null,
  encode: (value) => value,
  decode: (text) => (SLUG.test(text) ? text : null),
})

const day = (name: string): Param<Day | null> => ({
  name,
  fallback: null,
  // Years after 9999 begin with a plus, which a query string would read as a space.
  encode: (value) => (value === null ? null : formatIsoDay(value).replace('+', '%2B')),
  decode: parseIsoDay,
})

const words = (name: string): Param<string> => ({
  name,
  fallback: '',
  // As forms write it: "+" for a space reads better than "%20", and half an emoji does not throw.
  encode: (text) => (text === '' ? null : new URLSearchParams({ '': text }).toString().slice(1)),
  decode: (text) => text,
})

/** A word that says something by being there: `?embed`. */
const flag = (name: string): Param<boolean> => ({
  name,
  fallback: false,
  encode: (isSet) => (isSet ? '' : null),
  decode: () => true,
})

/** `event` and `actor` open one where there is no page for it. */
type LinkParams = Query &
  Omit<Address, 'locale' | 'page' | 'query'> & {
    readonly event: string | null
    readonly actor: string | null
  }

/** The grammar: a line for each parameter, in the order in which links have them. */
const GRAMMAR: { readonly [K in keyof LinkParams]: Param<LinkParams[K]> } = {
  actors: dotted('actors', SLUG),
  match: oneOf('match', ['any', 'all'], EVERYTHING.match),
  roles: oneOf('roles', ROLE_FILTERS, EVERYTHING.roles),
  toward: slug('toward'),
  types: dotted('types', TYPE),
  topics: dotted('topics', SLUG),
  places: dotted('places', SLUG),
  words: words('q'),
  from: day('from'),
  to: day('to'),
  view: oneOf('view', VIEWS, null),
  lanes: oneOf('lanes', LANES, 'side'),
  embed: flag('embed'),
  version: slug('v'),
  corpus: slug('corpus'),
  event: slug('event'),
  actor: slug('actor'),
}
const NAMES = Object.keys(GRAMMAR) as readonly (keyof LinkParams)[]

const read = <T>({ name, fallback, decode }: Param<T>, search: URLSearchParams): T => {
  const text = search.get(name)
  return (text === null ? null : decode(text)) ?? fallback
}

const write = <K extends keyof LinkParams>(name: K, asked: LinkParams): string => {
  const text = GRAMMAR[name].encode(asked[name])
  if (text === null) return ''
  return text === '' ? GRAMMAR[name].name : `${GRAMMAR[name].name}=${text}`
}

function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not UTF-8: then it names nothing we have, and the page says so
  }
}

function decodePage(
  [section, id]: readonly string[],
  { event, actor }: Pick<LinkParams, 'event' | 'actor'>,
): Page {
  if (section === 'events' && id) return { kind: 'event', id: decodeSegment(id) }
  if (section === 'actors' && id) return { kind: 'actor', id: decodeSegment(id) }
  if (section === 'chronicles' && id) return { kind: 'chronicle', id: decodeSegment(id) }
  if (event !== null) return { kind: 'event', id: event }
  return actor === null ? { kind: 'timeline' } : { kind: 'actor', id: actor }
}

/**
 * Reads a link. `path` is what follows the site's root, still encoded (`ar/events/some-id/`); null where it does not
 * begin with a language we have. Whatever else cannot be read falls back alone.
 */
export function decodeAddress(path: string, search: URLSearchParams): Address | null {
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '' && part !== 'index.html')
  const locale = LOCALES.find((known) => known === first)
  if (locale === undefined) return null
  const asked = Object.fromEntries(
    NAMES.map((name) => [name, read<unknown>(GRAMMAR[name] as Param<unknown>, search)]),
  ) as unknown as LinkParams
  const { from, to, view, lanes, embed, version, corpus, event, actor, ...query } = asked
  return { locale, corpus, page: decodePage(rest, asked), query, from, to, view, lanes, embed, version }
}

/** The id that a parameter opens; null where a page of its own does: a corpus in files has no page for each. */
const openByParam = ({ corpus, page }: Address, kind: 'event' | 'actor'): string | null =>
  corpus !== null && page.kind === kind ? page.id : null

function encodePage(address: Address): string {
  const { locale, page } = address
  const isParam = openByParam(address, 'event') !== null || openByParam(address, 'actor') !== null
  if (page.kind === 'timeline' || isParam) return `${locale}/`
  return `${locale}/${page.kind}s/${encodeURIComponent(page.id)}/`
}

/** The link of an address, relative to the site's root. */
export function encodeAddress(address: Address): string {
  const asked: LinkParams = {
    ...address.query,
    ...address,
    event: openByParam(address, 'event'),
    actor: openByParam(address, 'actor'),
  }
  const parts = NAMES.map((name) => write(name, asked)).filter((part) => part !== '')
  return encodePage(address) + (parts.length > 0 ? `?${parts.join('&')}` : '')
}

/** The timeline in one language with nothing asked. */
export const homeAddress = (locale: Locale): Address => ({
  locale,
  corpus: null,
  page: { kind: 'timeline' },
  query: EVERYTHING,
  from: null,
  to: null,
  view: null,
  lanes: 'side',
  embed: false,
  version: null,
})

/** The same corpus with nothing asked. */
export const homeOf = ({ locale, corpus }: Address): Address => ({ ...homeAddress(locale), corpus })

/** The same question beside another page. A version that was cited speaks of the page it was cited with. */
export const atPage = (address: Address, page: Page): Address => ({ ...address, page, version: null })
