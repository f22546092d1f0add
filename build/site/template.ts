import { createHash } from 'node:crypto'
import { directionOf } from '../../src/i18n/locale.ts'
import { escapeMarkup } from '../../src/lib/escapeMarkup.ts'
import type { Locale } from '../../src/schema/vocabulary.ts'

/** Replaces a part of the template. Throws if it is missing. */
function put(html: string, mark: RegExp, value: string): string {
  if (!mark.test(html)) throw new Error(`index.html has nothing that matches ${mark}`)
  return html.replace(mark, () => value)
}

/**
 * The Content-Security-Policy of a page: files of its own origin only, nothing inline, Trusted Types with the policy of
 * `src/trustedTypes.ts`. `inline` is the text of an inline script, and `css` of an inline style sheet, to allow by its hash.
 */
export function contentSecurityPolicy(inline: string | null = null, css = ''): string {
  const hashOf = (text: string) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const hash = inline === null ? '' : hashOf(inline)
  return [
    "default-src 'none'",
    `script-src 'self'${hash}`,
    `style-src 'self'${css === '' ? '' : hashOf(css)}`,
    "font-src 'self'",
    // The app draws a picture from an SVG of its own: `src/views/take/drawPng.ts`.
    "img-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    // Only 404.html has a `base` element.
    `base-uri ${inline === null ? "'none'" : "'self'"}`,
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/** Data attributes that scripts read: `src/state/syncLink.ts`, `src/views/data/load.ts` and `src/state/updates.ts`. */
interface Marks {
  /** Relative path from the page to the site's root: `../../../`. */
  readonly root: string
  /** The records' folder below the root: `data/0123456789/`. */
  readonly records: string
  /** The id of the build: its scripts and records belong together. */
  readonly build: string
  /** The e-mail address that takes reports of errors; null for none: `src/views/context/site.ts`. */
  readonly reportTo: string | null
  /** Files below the root that `public/early.js` preloads if the URL names a corpus in files. */
  readonly workerSource?: readonly string[]
}

/** The first script, and the style sheet of screens. */
const URGENT = /\s*<(?:script src="[^"]*early\.js"><\/script>|link rel="stylesheet" href[^>]*>)/g

export interface Fill extends Marks {
  readonly locale: Locale
  /** Tags for the head, already escaped. */
  readonly head: readonly string[]
  /** Preload links of fonts. They come next after the style sheet. */
  readonly fonts?: readonly string[]
  /** Preload links. They come after what the first paint needs, because HTTP/1.1 loads six files at a time. */
  readonly ahead?: readonly string[]
  /** The prerendered markup; null keeps the template's. */
  readonly body: string | null
  /** The style sheet of that markup, inline in the page. */
  readonly css?: string
  /** Data blocks at the end of the body. */
  readonly after: readonly string[]
  /** True for a page that is read as it is: without the app. */
  readonly isDocument?: boolean
}

/** For pages that search engines should not list. */
export const NO_INDEX = '<meta name="robots" content="noindex" />'

const htmlTag = (locale: Locale, { root, records, build, reportTo, workerSource = [] }: Marks): string =>
  `<html lang="${locale}" dir="${directionOf(locale)}" data-root="${root}" data-records="${records}" data-build="${build}"${
    reportTo === null ? '' : ` data-report-to="${escapeMarkup(reportTo)}"`
  }${workerSource.length > 0 ? ` data-worker-source="${workerSource.join(' ')}"` : ''}>`

const policyTag = (inline: string | null, css?: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(inline, css)}" />`

const withoutApp = (html: string) =>
  put(put(html, /\s*<script type="module"[^>]*><\/script>/, ''), /\s*<div id="app"[^>]*><\/div>/, '')

/** Fills Vite's HTML for one page. Throws if the template lacks one of the replaced parts. */
export function fill(
  template: string,
  { locale, head, fonts = [], ahead = [], body, css = '', after, isDocument = false, ...site }: Fill,
): string {
  // A sandboxed iframe has an opaque origin, which cannot load a style sheet with `crossorigin`.
  const plain = template.replace('rel="stylesheet" crossorigin', 'rel="stylesheet"')
  // Then fonts: the static page is painted once they are there, and scripts would take half of a slow line.
  // A document can be read without scripts: their preloads, 100 bytes, are only on pages that preload the timeline too.
  const lean = ahead.length > 0 ? plain : plain.replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
  const still = isDocument ? withoutApp(lean) : lean
  const patient = still.replace(/<script type="module"|<link rel="modulepreload"/g, '$& fetchpriority="low"')
  const rooted = patient.replace(/(\s(?:href|src)=")\.\//g, (_, name) => name + site.root)
  const opened = put(rooted, /<html [^>]*>/, htmlTag(locale, site))
  // A CSP meta tag applies only to what follows it, so it comes first. Nothing is parsed before `early.js` is there, nor
  // painted before the style sheet, and HTTP/1.1 loads six files at a time.
  const urgent = opened.match(URGENT) ?? []
  const safe = put(
    opened.replace(URGENT, ''),
    /<head>/,
    ['<head>', policyTag(null, css), ...urgent.map((tag) => tag.trim()), ...fonts].join('\n    '),
  )
  const named = put(
    safe,
    /\s*<meta name="description"[^>]*>\s*<title>[^<]*<\/title>/,
    `\n    ${head.join('\n    ')}`,
  )
  const inHead = [...(css === '' ? [] : [`<style>${css}</style>`]), ...ahead]
  const fetching = put(named, /(?=\s*<\/head>)/, inHead.map((tag) => `\n${tag}`).join(''))
  const drawn =
    body === null ? fetching : put(fetching, /(?<=<div id="built" class="page">)[\s\S]*?<\/main>\s*/, body)
  return put(drawn, /(?=\s*<\/body>)/, after.join(''))
}

// Hosts serve 404.html at any depth, so a script finds the root: the part of the path before the last language (a site
// may be below /ar/), ignoring ids after `events/` and signs behind the language, as in `/en).`. The origin is included
// because a path may begin with two slashes.
const FIND_ROOT = `
      var above = location.pathname.split(/\\/(?:events|chronicles|actors)\\//)[0] + '/'
      var root = /^.*\\/(?=(?:en|ar|ru)(?:[^\\w\\/%-]|%..)*\\/)/.exec(above)
      document.head.appendChild(document.createElement('base')).href = location.origin + (root ? root[0] : '/')
    `

/** 404.html: it computes the site's root from the URL, and the app shows what was not found. */
export function lostPage(template: string, site: Omit<Marks, 'root'>): string {
  const opened = put(template, /<html [^>]*>/, htmlTag('en', { ...site, root: './' }))
  return put(
    opened,
    /<head>/,
    `<head>\n    ${policyTag(FIND_ROOT)}\n    <script>${FIND_ROOT}</script>\n    ${NO_INDEX}`,
  )
}
