import { EMBED_HEIGHT, embedCode } from '../../src/exchange/embedCode.ts'
import { wordmark } from '../../src/i18n/locale.ts'
import { absolute, type SiteFile } from './address.ts'
import type { PageHead } from './headTags.ts'

/** oEmbed demands pixels, though the iframe is as wide as its column: about the column of a newspaper. */
const WIDTH = 640

/** Path below the site's root of the page's oEmbed file; null for what is not embedded: actors, sources. */
export const oembedPath = ({ locale, path, kind }: PageHead): string | null =>
  kind === 'actor' || kind === 'sources' ? null : `${locale}/${path}oembed.json`

/**
 * What editors that know oEmbed 1.0 insert for a pasted link to the page; they find the file by a `link` in the page. As a
 * static file it ignores the parameters of the request, like `maxwidth`, and the filters of the pasted link.
 */
export function oembedFile(head: PageHead, siteUrl: string): SiteFile | null {
  const { locale, title } = head
  const path = oembedPath(head)
  if (path === null) return null
  const page = absolute(siteUrl, `${locale}/${head.path}`)
  const text = JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: wordmark[locale],
    provider_url: absolute(siteUrl, `${locale}/`),
    width: WIDTH,
    height: EMBED_HEIGHT,
    html: embedCode({ locale, title, frame: `${page}?embed`, page, script: absolute(siteUrl, 'embed.js') }),
  })
  return { path, text }
}
