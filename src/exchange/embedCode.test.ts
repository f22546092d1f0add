import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directionOf, pageTitle } from '../i18n/locale.ts'
import { LOCALES } from '../schema/vocabulary.ts'
import { decodeMarkup } from '../testing/decodeMarkup.ts'
import { hostileText } from '../testing/fullEvents.ts'
import { type Embedded, embedCode } from './embedCode.ts'

const embeds = fc.record<Embedded>({
  locale: fc.constantFrom(...LOCALES),
  title: hostileText,
  frame: fc.webUrl({ withQueryParameters: true }).map((url) => `${url}&embed`),
  page: fc.webUrl({ withQueryParameters: true }),
  script: fc.constant('https://site.example/a/b/embed.js'),
})

/** What a host leaves that strips these tags. Most keep the text between them. */
const strip = (html: string, ...names: string[]) =>
  html.replace(new RegExp(`</?(?:${names.join('|')})\\b[^>]*>`, 'g'), '').trim()

describe('the code for embedding', () => {
  it('leaves a titled link where iframes and scripts are stripped, whatever the title holds', () => {
    fc.assert(
      fc.property(embeds, (embedded) => {
        const { locale, title, page } = embedded
        const left = strip(embedCode(embedded), 'iframe', 'script')
        const [, href, words] = /^<p [^<>]*><a href="([^"<>]*)">([^<>]*)<\/a><\/p>$/.exec(left) ?? []
        expect([decodeMarkup(href), decodeMarkup(words)]).toEqual([page, pageTitle(locale, title)])
        expect(left).toContain(` lang="${locale}" dir="${directionOf(locale)}">`)
        // A comment form strips nearly all tags.
        expect(decodeMarkup(strip(left, 'p', 'a'))).toBe(pageTitle(locale, title).trim())
      }),
    )
  })

  it('holds one iframe with its title, then the link, then the script', () => {
    fc.assert(
      fc.property(embeds, (embedded) => {
        const code = embedCode(embedded)
        expect([...code.matchAll(/<([a-z]+)/g)].map(([, name]) => name)).toEqual([
          'iframe',
          'p',
          'a',
          'script',
        ])
        const [, source, title] = /^<iframe src="([^"]*)" title="([^"]*)" /.exec(code) ?? []
        expect([decodeMarkup(source), decodeMarkup(title)]).toEqual([embedded.frame, embedded.title])
        expect(code.endsWith('<script src="https://site.example/a/b/embed.js" async></script>')).toBe(true)
      }),
    )
  })
})
