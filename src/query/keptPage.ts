import { withoutStrayEnd } from './strayEnd.ts'

/**
 * The precached page that the service worker serves offline for a path below the site's root. It has the same depth as
 * the requested page, so its relative URLs resolve. Null if the path is not a page of the site.
 */
export function keptPageFor(path: string): string | null {
  const [locale, section, id, ...more] = path.replace(/(^|\/)index\.html$/, '$1').split('/')
  if (locale === '' && section === undefined) return 'index.html'
  if (locale === undefined || !/^(en|ar|ru)$/.test(locale)) return null
  if (section === '') return `${locale}/index.html`
  // A sign of a sentence may follow: `some-id/)`. After `some-id)` without a slash the depth would be another.
  const [end = ''] = more
  return id && more.length === 1 && withoutStrayEnd(end) === '' ? `${locale}/events/_/index.html` : null
}
