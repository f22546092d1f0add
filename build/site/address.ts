import { LOCALES, type Locale } from '../../src/schema/vocabulary.ts'

export interface SiteFile {
  /** Relative to the site's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

/**
 * The absolute URL of a path below the root: `https://example.org/a/b/en/`. `siteUrl` may lack its trailing slash.
 * Throws if it is not a URL.
 */
export const absolute = (siteUrl: string, path: string): string =>
  new URL(path, siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`).href

export interface Alternate {
  readonly hreflang: Locale | 'x-default'
  readonly href: string
}

/** `hreflang` alternates: each language, and `x-default`, the choice of language for home pages, else English. */
export const alternatesOf = (siteUrl: string, path: string): readonly Alternate[] => [
  ...LOCALES.map((locale): Alternate => ({ hreflang: locale, href: absolute(siteUrl, `${locale}/${path}`) })),
  { hreflang: 'x-default', href: absolute(siteUrl, path === '' ? '' : `en/${path}`) },
]
