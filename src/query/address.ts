import type { Day } from '../lib/day.ts'
import { SLUG } from '../schema/slug.ts'
import { LOCALES, type Locale } from '../schema/vocabulary.ts'
import { day, dotted, flag, oneOf, type Param, slug, words } from './param.ts'
import { EVERYTHING, MATCHES, type Query, ROLE_FILTERS } from './query.ts'
import { pastedParams, withoutStrayEnd } from './strayEnd.ts'

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
  /** The event that is marked in the view, though not open. On the page of an event that one is marked instead. */
  readonly marked: string | null
  /** Shown in an iframe of another site: without masthead and other site-wide controls. */
  readonly embed: boolean
  /** The cited version: of the record on an event's page, else of the corpus. Null: any. */
  readonly version: string | null
}

const TYPE = /^[a-z-]+(\/[a-z-]+)?$/

/** `event` and `actor` open one where there is no page for it. */
type LinkParams = Query &
  Omit<Address, 'locale' | 'page' | 'query'> & {
    readonly event: string | null
    readonly actor: string | null
  }

/** The grammar: one line per parameter, in the order in which they are written. */
const GRAMMAR: { readonly [K in keyof LinkParams]: Param<LinkParams[K]> } = {
  actors: dotted('actors', SLUG),
  match: oneOf('match', MATCHES, EVERYTHING.match),
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
  marked: slug('marked'),
  embed: flag('embed'),
  version: slug('v'),
  corpus: slug('corpus'),
  event: slug('event'),
  actor: slug('actor'),
}
const NAMES = Object.keys(GRAMMAR) as readonly (keyof LinkParams)[]

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

/** The segments of a path that are more than signs, decoded. */
const segmentsOf = (path: string): readonly string[] =>
  path
    .split('/')
    .map(decodeSegment)
    .filter((part) => part !== 'index.html' && withoutStrayEnd(part) !== '')

/** The page of sources, below the folder of its language. It is no address: a document without the app. */
export const SOURCES_PATH = 'sources/'

const KINDS = ['event', 'actor', 'chronicle'] as const

/** The page that the segments below the language name, and those that name none. */
function decodePage(segments: readonly string[]): readonly [page: Page | null, rest: readonly string[]] {
  const [section = '', id, ...rest] = segments
  const kind = KINDS.find((each) => section === `${each}s`)
  if (kind === undefined || id === undefined) return [null, segments]
  const plain = withoutStrayEnd(id)
  // What cannot be an id stands as it is, so that the page shows what was asked.
  return [{ kind, id: SLUG.test(plain) ? plain : id }, rest]
}

/** What the parameters say, and those that cannot be parsed, with or without a sign at their end. */
function decodeParams(search: URLSearchParams): readonly [params: LinkParams, unread: readonly string[]] {
  const texts = pastedParams(search)
  const unread: string[] = []
  const read = ({ name, fallback, decode }: Param<unknown>): unknown => {
    const text = texts.get(name) ?? ''
    const plain = withoutStrayEnd(text)
    const value = texts.has(name) ? (decode(text) ?? decode(plain)) : null
    if (value === null && plain !== '') unread.push(`${name}=${text}`)
    return value ?? fallback
  }
  const params = Object.fromEntries(NAMES.map((name) => [name, read(GRAMMAR[name] as Param<unknown>)]))
  const { from, to } = params as unknown as LinkParams
  // `windowOf` shows neither.
  if (from !== null && to !== null && from > to)
    unread.push(`from=${texts.get('from')}&to=${texts.get('to')}`)
  return [params as unknown as LinkParams, unread]
}

function openedByParam({ event, actor }: LinkParams): Page {
  if (event !== null) return { kind: 'event', id: event }
  return actor === null ? { kind: 'timeline' } : { kind: 'actor', id: actor }
}

interface DecodedLink {
  /** Null if the path does not begin with a supported language. */
  readonly address: Address | null
  /** The parts that are left out because they cannot be parsed: `['from=2021-02-30']`. */
  readonly unread: readonly string[]
}

/**
 * Parses a link. `path` follows the site's root and is still percent-encoded: `ar/events/some-id/`. Each parameter that
 * cannot be parsed takes its own fallback.
 */
export function decodeLink(path: string, search: URLSearchParams): DecodedLink {
  const all = segmentsOf(path)
  const locale = LOCALES.find((known) => known === withoutStrayEnd(all[0] ?? ''))
  const [page, rest] = locale === undefined ? [null, all] : decodePage(all.slice(1))
  const [params, bad] = decodeParams(search)
  const unread = rest.length === 0 ? bad : [rest.join('/'), ...bad]
  if (locale === undefined) return { address: null, unread }
  const { from, to, view, lanes, marked, embed, version, corpus, event, actor, ...query } = params
  const shown = { from, to, view, lanes, marked, embed, version }
  return { address: { locale, corpus, page: page ?? openedByParam(params), query, ...shown }, unread }
}

export const decodeAddress = (path: string, search: URLSearchParams): Address | null =>
  decodeLink(path, search).address

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
  marked: null,
  embed: false,
  version: null,
})

/** The same corpus with nothing asked. */
export const homeOf = ({ locale, corpus }: Address): Address => ({ ...homeAddress(locale), corpus })

/** The same query with another page. Drops `version`, which is that of the page it was cited with, and the marked event. */
export const atPage = (address: Address, page: Page): Address => ({
  ...address,
  page,
  marked: null,
  version: null,
})
