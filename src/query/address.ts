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

/** The state in a link. The grammar of links is a public contract: it may grow, but old links must keep working. */
export interface Address {
  readonly locale: Locale
  /** A corpus in files by its id; null: the records of the site. Only these have a page for each event. */
  readonly corpus: string | null
  readonly page: Page
  readonly query: Query
  /** The visible day range, inclusive, in UTC days since 1970-01-01. Either end may be null. It is not a filter. */
  readonly from: Day | null
  readonly to: Day | null
  /** Null: chosen by screen size. */
  readonly view: View | null
  readonly lanes: LaneChoice
  /** Shown in an iframe of another site: without masthead and other site-wide controls. */
  readonly embed: boolean
  /** The cited version: of the record on an event's page, else of the corpus. Null: any. */
  readonly version: string | null
}

/** The codec of one query parameter. */
interface Param<T> {
  readonly name: string
  readonly fallback: T
  /** Null for the fallback value, which is left out of the link. */
  readonly encode: (value: T) => string | null
  /** Null if the text cannot be parsed: then this parameter alone takes its fallback. */
  readonly decode: (text: string) => T | null
}

const TYPE = /^[a-z-]+(\/[a-z-]+)?$/

/** A list joined by dots, which no item contains. Duplicates are dropped. */
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
  // Years after 9999 begin with "+", which URLSearchParams decodes as a space.
  encode: (value) => (value === null ? null : formatIsoDay(value).replace('+', '%2B')),
  decode: parseIsoDay,
})

const words = (name: string): Param<string> => ({
  name,
  fallback: '',
  // Form encoding: "+" for a space is easier to read than "%20", and lone surrogates do not throw.
  encode: (text) => (text === '' ? null : new URLSearchParams({ '': text }).toString().slice(1)),
  decode: (text) => text,
})

/** A parameter without a value: `?embed`. */
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

/** The grammar: one line per parameter, in the order in which they are written. */
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

const write = <K extends keyof LinkParams>(name: K, params: LinkParams): string => {
  const text = GRAMMAR[name].encode(params[name])
  if (text === null) return ''
  return text === '' ? GRAMMAR[name].name : `${GRAMMAR[name].name}=${text}`
}

function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not UTF-8: no record has such an id, so the page shows "not found"
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
 * Parses a link. `path` follows the site's root and is still percent-encoded: `ar/events/some-id/`. Null if it does not
 * begin with a supported language. Each parameter that cannot be parsed takes its own fallback.
 */
export function decodeAddress(path: string, search: URLSearchParams): Address | null {
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '' && part !== 'index.html')
  const locale = LOCALES.find((known) => known === first)
  if (locale === undefined) return null
  const params = Object.fromEntries(
    NAMES.map((name) => [name, read<unknown>(GRAMMAR[name] as Param<unknown>, search)]),
  ) as unknown as LinkParams
  const { from, to, view, lanes, embed, version, corpus, event, actor, ...query } = params
  return { locale, corpus, page: decodePage(rest, params), query, from, to, view, lanes, embed, version }
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

/** Encodes an address as a link relative to the site's root. */
export function encodeAddress(address: Address): string {
  const params: LinkParams = {
    ...address.query,
    ...address,
    event: openByParam(address, 'event'),
    actor: openByParam(address, 'actor'),
  }
  const parts = NAMES.map((name) => write(name, params)).filter((part) => part !== '')
  return encodePage(address) + (parts.length > 0 ? `?${parts.join('&')}` : '')
}

/** The timeline in one language, with every parameter at its fallback. */
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

/** The same query with another page. Drops `version`, which is that of the page it was cited with. */
export const atPage = (address: Address, page: Page): Address => ({ ...address, page, version: null })
