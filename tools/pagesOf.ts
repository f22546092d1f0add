import { directionOf, wordmark } from '../src/i18n/locale.ts'
import type { CorpusFile } from '../src/schema/published.ts'
import { LOCALES, type Locale } from '../src/schema/vocabulary.ts'

export interface Page {
  /** Below the root of the site, with forward slashes. */
  readonly path: string
  readonly html: string
}

/**
 * Every page of the site but its root, made from the page that Vite built. Throws when that page lacks a mark
 * that the others are made by.
 */
export function pagesOf(template: string, corpus: CorpusFile): readonly Page[] {
  const localized = LOCALES.flatMap((locale) => [
    pageAt(template, locale, `${locale}/`, null, ''),
    ...corpus.events.flatMap(({ id, title, summary, aliases }) => [
      pageAt(template, locale, `${locale}/events/${id}/`, title[locale], summary[locale]),
      ...aliases.map((alias) =>
        duplicateOf(
          `../${id}/`,
          pageAt(template, locale, `${locale}/events/${alias}/`, title[locale], summary[locale]),
        ),
      ),
    ]),
    ...corpus.chronicles.map(({ id, title, introduction }) =>
      pageAt(template, locale, `${locale}/chronicles/${id}/`, title[locale], introduction[locale]),
    ),
  ])
  return [...localized, { path: '404.html', html: lostPage(template) }]
}

/** Replaces what must be there: a page without its title or root is a bug, not a page. */
function put(html: string, mark: RegExp, value: string): string {
  if (!mark.test(html)) throw new Error(`index.html has nothing that matches ${mark}`)
  return html.replace(mark, () => value)
}

const escapeText = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;')

/** "Putin and Biden speak by telephone · Demarche"; null for the timeline itself. */
const nameOf = (locale: Locale, title: string | null): string =>
  title === null ? wordmark[locale] : `${title} · ${wordmark[locale]}`

/**
 * The template at another address: `./assets/a.js` becomes `../../../assets/a.js` at `en/events/x/`. Until the program
 * answers the page shows its title and a few words.
 */
function pageAt(template: string, locale: Locale, folder: string, title: string | null, words: string): Page {
  const root = folder.replace(/[^/]+\//g, '../')
  const tag = `<html lang="${locale}" dir="${directionOf(locale)}" data-root="${root}">`
  const name = `<title>${escapeText(nameOf(locale, title))}</title>`
  const body = `<main><h1>${escapeText(title ?? wordmark[locale])}</h1><p>${escapeText(words)}</p></main>`
  const named = put(put(template, /<html [^>]*>/, tag), /<title>[^<]*<\/title>/, name)
  const html = put(named, /(?<=<div id="app">)[\s\S]*?<\/main>/, body)
  return {
    path: `${folder}index.html`,
    html: html.replace(/(\s(?:href|src)=")\.\//g, (_, name) => name + root),
  }
}

/** A published address never dies: the page of a former id shows the same event, and says which address is current. */
const duplicateOf = (current: string, { path, html }: Page): Page => ({
  path,
  html: put(html, /(?=<\/head>)/, `  <link rel="canonical" href="${current}" />\n  `),
})

// A host answers with this page at any depth. The last language of the path counts: a site may live below /ar/. What
// follows `events/` is an id, whatever it looks like. The origin is named because a path may begin with two slashes.
const FIND_ROOT = `<script>
      var above = location.pathname.split(/\\/(?:events|chronicles)\\//)[0] + '/'
      var root = /^.*\\/(?=(?:en|ar|ru)\\/)/.exec(above)
      document.head.appendChild(document.createElement('base')).href = location.origin + (root ? root[0] : '/')
    </script>`

const lostPage = (template: string) => put(template, /<head>/, `<head>\n    ${FIND_ROOT}`)
