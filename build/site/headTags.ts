import { pageTitle, wordmark } from '../../src/i18n/locale.ts'
import type { Day } from '../../src/lib/day.ts'
import { escapeMarkup } from '../../src/lib/escapeMarkup.ts'
import type { Locale } from '../../src/schema/vocabulary.ts'
import { absolute, alternatesOf } from './address.ts'
import { cutAtWord } from './cutAtWord.ts'
import { oembedPath } from './oembed.ts'
import type { PageWords } from './pageWords.ts'
import { FOLLOW_FILES } from './streams.ts'

export interface PageHead extends PageWords {
  readonly locale: Locale
  /** Relative to the folder of its language: `events/x/`; empty for the home page. */
  readonly path: string
  readonly kind: 'home' | 'event' | 'actor' | 'chronicle' | 'sources'
  /** Path of the preview card (1200 × 630 px) below the site's root: `cards/en/x.png`. */
  readonly image?: string
  readonly updated?: Day
  /** Paths of feeds and calendar below the site's root; see `followPaths`. */
  readonly feeds: readonly string[]
}

/** URLs that a page's tags are relative to. */
export interface Place {
  /** The absolute URL of the site's root. If null, tags that need absolute URLs are left out. */
  readonly siteUrl: string | null
  /** Relative path from the page to the site's root: `../../../`. */
  readonly root: string
}

// Open Graph locales. Facebook, which defined them, knows Arabic only as ar_AR.
const OG_LOCALE: Readonly<Record<Locale, string>> = { en: 'en_GB', ar: 'ar_AR', ru: 'ru_RU' }

// Search results truncate at about 160 characters, chats later.
const MAX_DESCRIPTION_LENGTH = 200

const CARD = { width: '1200', height: '630' } as const

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
    property('og:image:width', CARD.width),
    property('og:image:height', CARD.height),
    property('og:image:alt', title),
  ]
}

/** The canonical URL of the page at `own`, and its alternates; see `alternatesOf` for `path`. */
export const addressTags = (siteUrl: string, own: string, path: string): readonly string[] => [
  tag('link', { rel: 'canonical', href: absolute(siteUrl, own) }),
  ...alternatesOf(siteUrl, path).map((alternate) => tag('link', { rel: 'alternate', ...alternate })),
]

function oembedLink(page: PageHead, siteUrl: string): readonly string[] {
  const path = oembedPath(page)
  // Absolute: WordPress resolves no relative URL here.
  return path === null
    ? []
    : [tag('link', { rel: 'alternate', type: 'application/json+oembed', href: absolute(siteUrl, path) })]
}

/** The metadata tags of a page, one per line: title, description, Open Graph, alternates, feeds, oEmbed. */
export function headTags(page: PageHead, { siteUrl, root }: Place): string {
  const { locale, path, title, kind, image } = page
  const description = cutAtWord(page.description, MAX_DESCRIPTION_LENGTH)
  const whole = siteUrl !== null && image !== undefined ? cardTags(image, title, siteUrl) : []
  return [
    `<title>${escapeMarkup(pageTitle(locale, title))}</title>`,
    meta('description', description),
    ...(siteUrl === null
      ? []
      : [
          ...addressTags(siteUrl, `${locale}/${path}`, path),
          property('og:url', absolute(siteUrl, `${locale}/${path}`)),
        ]),
    property('og:title', title),
    property('og:description', description),
    property('og:type', kind === 'event' ? 'article' : 'website'),
    property('og:site_name', wordmark[locale]),
    property('og:locale', OG_LOCALE[locale]),
    ...whole,
    meta('twitter:card', whole.length > 0 ? 'summary_large_image' : 'summary'),
    ...page.feeds.map((feed) => followLink(feed, root)),
    ...(siteUrl === null ? [] : oembedLink(page, siteUrl)),
  ].join('\n')
}
