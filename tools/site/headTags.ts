import { pageTitle, wordmark } from '../../src/i18n/locale.ts'
import { type Day, formatIsoDay } from '../../src/lib/day.ts'
import { escapeMarkup } from '../../src/lib/escapeMarkup.ts'
import { LOCALES, type Locale } from '../../src/schema/vocabulary.ts'
import { absolute, alternatesOf } from './address.ts'
import { cutAtWord } from './cutAtWord.ts'
import type { PageWords } from './pageWords.ts'
import { FOLLOW_FILES } from './streams.ts'

/** What a page says of itself to machines. */
export interface PageHead extends PageWords {
  readonly locale: Locale
  /** Below the folder of its language: `events/x/`; empty for the home page. */
  readonly path: string
  readonly kind: 'home' | 'event' | 'actor' | 'chronicle'
  /** The preview card, 1200 × 630, as a path from the root of the site: `cards/en/x.png`. */
  readonly image?: string
  readonly published?: Day
  readonly updated?: Day
  /** Files to follow, as paths from the root of the site; see `followPaths`. */
  readonly feeds: readonly string[]
}

/** Where pages lie. */
export interface Place {
  /** The address of the site's root; null where nobody said, and then what must be absolute is left out. */
  readonly siteUrl: string | null
  /** From the page to the root of the site: `../../../`. */
  readonly root: string
}

// As Open Graph writes them; Facebook, who made it, knows Arabic only as ar_AR.
const OG_LOCALE: Readonly<Record<Locale, string>> = { en: 'en_GB', ar: 'ar_AR', ru: 'ru_RU' }

// Search results cut at about 160 signs, chats later: enough for a sentence or two.
const MOST_DESCRIPTION = 200

const CARD = { width: '1200', height: '630', type: 'image/png' } as const

const tag = (name: 'meta' | 'link', attributes: Readonly<Record<string, string>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
    .join('')} />`
const meta = (name: string, content: string) => tag('meta', { name, content })
const property = (name: string, content: string) => tag('meta', { property: name, content })

function followLink(path: string, root: string): string {
  const type = Object.entries(FOLLOW_FILES).find(([name]) => path.endsWith(`/${name}`))?.[1]
  if (type === undefined) throw new Error(`headTags: ${path} is no file to follow`)
  return tag('link', { rel: 'alternate', type, href: root + path })
}

function cardTags(image: string, title: string, siteUrl: string): readonly string[] {
  return [
    property('og:image', absolute(siteUrl, image)),
    property('og:image:type', CARD.type),
    property('og:image:width', CARD.width),
    property('og:image:height', CARD.height),
    property('og:image:alt', title),
  ]
}

const dates = ({ kind, published, updated }: PageHead): readonly string[] =>
  kind !== 'event'
    ? []
    : [
        ...(published === undefined ? [] : [property('article:published_time', formatIsoDay(published))]),
        ...(updated === undefined ? [] : [property('article:modified_time', formatIsoDay(updated))]),
      ]

/** The tags of a page's head that say what it is, one a line: title, description, Open Graph, alternates, feeds. */
export function headTags(page: PageHead, { siteUrl, root }: Place): string {
  const { locale, path, title, kind, image } = page
  const description = cutAtWord(page.description, MOST_DESCRIPTION)
  const whole = siteUrl !== null && image !== undefined ? cardTags(image, title, siteUrl) : []
  return [
    `<title>${escapeMarkup(pageTitle(locale, title))}</title>`,
    meta('description', description),
    ...(siteUrl === null
      ? []
      : [
          tag('link', { rel: 'canonical', href: absolute(siteUrl, `${locale}/${path}`) }),
          ...alternatesOf(siteUrl, path).map(({ hreflang, href }) =>
            tag('link', { rel: 'alternate', hreflang, href }),
          ),
          property('og:url', absolute(siteUrl, `${locale}/${path}`)),
        ]),
    property('og:title', title),
    property('og:description', description),
    property('og:type', kind === 'event' ? 'article' : 'website'),
    property('og:site_name', wordmark[locale]),
    property('og:locale', OG_LOCALE[locale]),
    ...LOCALES.filter((other) => other !== locale).map((other) =>
      property('og:locale:alternate', OG_LOCALE[other]),
    ),
    ...dates(page),
    ...whole,
    meta('twitter:card', whole.length > 0 ? 'summary_large_image' : 'summary'),
    ...page.feeds.map((feed) => followLink(feed, root)),
  ].join('\n')
}
