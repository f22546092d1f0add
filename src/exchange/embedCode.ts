import { directionOf, pageTitle } from '../i18n/locale.ts'
import { escapeMarkup } from '../lib/escapeMarkup.ts'
import type { Locale } from '../schema/vocabulary.ts'

/** Height in pixels if the host strips the script: about the height of an event at column width. */
export const EMBED_HEIGHT = 720

/** What to embed. All URLs are absolute. */
export interface Embedded {
  readonly locale: Locale
  readonly title: string
  /** The page in the iframe, with `embed`. */
  readonly frame: string
  /** The same page on the site. */
  readonly page: string
  /** `public/embed.js`. */
  readonly script: string
}

/**
 * The HTML that embeds a page: an iframe, a link and a script. Hosts that strip iframes leave the link. The script sets the
 * iframe's height and hides the link; if the host strips it, the iframe scrolls. The link comes second and is no
 * `blockquote`, because WordPress hides an iframe after a `blockquote` until a message of its own protocol arrives.
 */
export function embedCode({ locale, title, frame, page, script }: Embedded): string {
  const words = escapeMarkup(pageTitle(locale, title))
  return [
    `<iframe src="${escapeMarkup(frame)}" title="${escapeMarkup(title)}" width="100%" height="${EMBED_HEIGHT}" loading="lazy"></iframe>`,
    `<p class="demarche-link" lang="${locale}" dir="${directionOf(locale)}"><a href="${escapeMarkup(page)}">${words}</a></p>`,
    `<script src="${escapeMarkup(script)}" async></script>`,
  ].join('\n')
}
