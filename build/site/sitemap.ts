import { formatIsoDay } from '../../src/lib/day.ts'
import { escapeMarkup } from '../../src/lib/escapeMarkup.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { absolute, alternatesOf, type SiteFile } from './address.ts'
import type { PageHead } from './headTags.ts'

/** A page that exists in every language, at `path` below the language's folder. */
export type SitemapPage = Pick<PageHead, 'path' | 'updated'>

/**
 * `sitemap.xml` (sitemaps.org 0.9): every page in every language, with the alternates that Google recommends. Throws
 * above 50,000 URLs, the maximum of one sitemap.
 */
export function sitemap(pages: readonly SitemapPage[], siteUrl: string): SiteFile {
  if (pages.length * LOCALES.length > 50_000) throw new Error('sitemap: more addresses than one may hold')
  const urls = pages.flatMap(({ path, updated }) => {
    const alternates = alternatesOf(siteUrl, path).map(
      ({ hreflang, href }) =>
        `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeMarkup(href)}"/>`,
    )
    const changed = updated === undefined ? [] : [`<lastmod>${formatIsoDay(updated)}</lastmod>`]
    return LOCALES.map((locale) => {
      const address = `<loc>${escapeMarkup(absolute(siteUrl, `${locale}/${path}`))}</loc>`
      return `<url>${[address, ...changed, ...alternates].join('')}</url>`
    })
  })
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
  ]
  return { path: 'sitemap.xml', text: `${lines.join('\n')}\n` }
}

/** `robots.txt`, which allows everything. Crawlers read it only if the site is at the root of its host. */
export const robots = (siteUrl: string | null): SiteFile => ({
  path: 'robots.txt',
  text: `User-agent: *\nAllow: /\n${siteUrl === null ? '' : `Sitemap: ${absolute(siteUrl, 'sitemap.xml')}\n`}`,
})
