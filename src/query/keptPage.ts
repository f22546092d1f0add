/**
 * The page, of those that are kept for when there is no network, that can stand for the one at this path below the site's
 * root. Depths agree, so its addresses do too. Null for what is no page of ours.
 */
export function keptPageFor(path: string): string | null {
  const [locale, section, id, ...more] = path.replace(/(^|\/)index\.html$/, '$1').split('/')
  if (locale === '' && section === undefined) return 'index.html'
  if (locale === undefined || !/^(en|ar|ru)$/.test(locale)) return null
  if (section === '') return `${locale}/index.html`
  return id && more.length === 1 && more[0] === '' ? `${locale}/events/_/index.html` : null
}
