import { LOCALES, type Locale } from '../../src/schema/vocabulary.ts'

/** A file of the built site. */
export interface SiteFile {
  /** Below the root of the site, with forward slashes. */
  readonly path: string
  readonly text: string
}

/**
 * The whole address of what lies at `path` below the root: `https://example.org/a/b/en/`. Without its last slash an
 * address names a folder all the same. Throws where `siteUrl` is no address.
 */
export const absolute = (siteUrl: string, path: string): string =>
  new URL(path, siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`).href

export interface Alternate {
  readonly hreflang: Locale | 'x-default'
  readonly href: string
}

/** One page in each language, and where a reader of none of them goes: to the choice of language, or the page in English. */
export const alternatesOf = (siteUrl: string, path: string): readonly Alternate[] => [
  ...LOCALES.map((locale): Alternate => ({ hreflang: locale, href: absolute(siteUrl, `${locale}/${path}`) })),
  { hreflang: 'x-default', href: absolute(siteUrl, path === '' ? '' : `en/${path}`) },
]
