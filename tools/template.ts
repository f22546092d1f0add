import { createHash } from 'node:crypto'
import { directionOf } from '../src/i18n/locale.ts'
import type { Locale } from '../src/schema/vocabulary.ts'

/** Replaces what must be there: a page without its head or place is a bug, not a page. */
function put(html: string, mark: RegExp, value: string): string {
  if (!mark.test(html)) throw new Error(`index.html has nothing that matches ${mark}`)
  return html.replace(mark, () => value)
}

/**
 * What a page may load and run: its own site's files, nothing inline, nothing from anywhere else. Text becomes markup
 * only through the one policy of `src/trustedTypes.ts`. `inline` is the text of a script that stands in the page itself.
 */
export function contentSecurityPolicy(inline: string | null = null): string {
  const hash = inline === null ? '' : ` 'sha256-${createHash('sha256').update(inline).digest('base64')}'`
  return [
    "default-src 'none'",
    `script-src 'self'${hash}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    // Only the page for the lost states where its addresses begin.
    `base-uri ${inline === null ? "'none'" : "'self'"}`,
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/** What scripts read off their page; see `src/state/syncLink.ts`, `src/views/data/load.ts` and `src/state/updates.ts`. */
interface Marks {
  /** The way from the page to the site's root: `../../../`. */
  readonly root: string
  /** The folder of the records, below the root: `data/0123456789/`. */
  readonly records: string
  /** The name of the build: scripts and records that belong together. */
  readonly build: string
  /** Files below the root that `public/early.js` fetches ahead where the address names a large corpus. */
  readonly large?: readonly string[]
}

export interface Fill extends Marks {
  readonly locale: Locale
  /** Tags for the head, made elsewhere and safe as they stand. */
  readonly head: readonly string[]
  /** Links that fetch early. They stand behind what the first drawing waits for: old hosts send six files at once. */
  readonly ahead?: readonly string[]
  /** The page itself, as markup; null keeps what the template has. */
  readonly body: string | null
  /** What stands behind the page: data blocks. */
  readonly after: readonly string[]
}

/** For pages that are not to be found by themselves. */
export const NO_INDEX = '<meta name="robots" content="noindex" />'

const htmlTag = (locale: Locale, { root, records, build, large = [] }: Marks): string =>
  `<html lang="${locale}" dir="${directionOf(locale)}" data-root="${root}" data-records="${records}" data-build="${build}"${
    large.length > 0 ? ` data-large="${large.join(' ')}"` : ''
  }>`

const policyTag = (inline: string | null) =>
  `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(inline)}" />`

/** The page that Vite built, filled for one address. Throws when the template lacks a mark that this is done by. */
export function fill(template: string, { locale, head, ahead = [], body, after, ...site }: Fill): string {
  // With `crossorigin` a style sheet is refused in a sandboxed frame, which has no origin.
  const plain = template.replace('rel="stylesheet" crossorigin', 'rel="stylesheet"')
  const rooted = plain.replace(/(\s(?:href|src)=")\.\//g, (_, name) => name + site.root)
  const opened = put(rooted, /<html [^>]*>/, htmlTag(locale, site))
  // The policy stands before anything that it governs.
  const safe = put(opened, /<head>/, `<head>\n    ${policyTag(null)}`)
  const named = put(
    safe,
    /\s*<meta name="description"[^>]*>\s*<title>[^<]*<\/title>/,
    `\n    ${head.join('\n    ')}`,
  )
  const fetching = put(named, /(?=\s*<\/head>)/, ahead.map((tag) => `\n    ${tag}`).join(''))
  const drawn =
    body === null ? fetching : put(fetching, /(?<=<div id="built" class="page">)[\s\S]*?<\/main>\s*/, body)
  return put(drawn, /(?=\s*<\/body>)/, after.join(''))
}

// A host answers with this page at any depth. The last language of the path counts: a site may live below /ar/. What
// follows `events/` is an id, whatever it looks like. The origin is named because a path may begin with two slashes.
const FIND_ROOT = `
      var above = location.pathname.split(/\\/(?:events|chronicles|actors)\\//)[0] + '/'
      var root = /^.*\\/(?=(?:en|ar|ru)\\/)/.exec(above)
      document.head.appendChild(document.createElement('base')).href = location.origin + (root ? root[0] : '/')
    `

/** The page for addresses that have none: it finds the root by itself, and the app says what is missing. */
export function lostPage(template: string, site: Omit<Marks, 'root'>): string {
  const opened = put(template, /<html [^>]*>/, htmlTag('en', { ...site, root: './' }))
  return put(
    opened,
    /<head>/,
    `<head>\n    ${policyTag(FIND_ROOT)}\n    <script>${FIND_ROOT}</script>\n    ${NO_INDEX}`,
  )
}
