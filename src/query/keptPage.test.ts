import { assert, constantFrom, property, record, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../schema/vocabulary.ts'
import { encodeAddress, homeAddress, type Page } from './address.ts'
import { keptPageFor } from './keptPage.ts'

/** The precached pages that `build/writeSite.ts` lists. */
const KEPT = [
  'index.html',
  ...LOCALES.flatMap((each) => [`${each}/index.html`, `${each}/events/_/index.html`]),
]

const slashesIn = (path: string) => path.split('/').length

describe('what stands for a page without a network', () => {
  it('has the language and the depth of the page, for every address that we write', () => {
    const pages = record({
      kind: constantFrom('timeline', 'event', 'chronicle', 'actor'),
      id: stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    }).map((page): Page => (page.kind === 'timeline' ? { kind: 'timeline' } : { ...page, kind: page.kind }))
    assert(
      property(constantFrom(...LOCALES), pages, constantFrom('', 'index.html'), (locale, page, file) => {
        const [path = ''] = encodeAddress({ ...homeAddress(locale), page, view: 'list' }).split('?')
        const kept = keptPageFor(path + file) ?? ''
        expect(KEPT).toContain(kept)
        expect(kept.startsWith(`${locale}/`)).toBe(true)
        expect(slashesIn(kept)).toBe(slashesIn(path))
      }),
    )
  })

  it.each([
    ['', 'index.html'],
    ['index.html', 'index.html'],
    ['ar/', 'ar/index.html'],
    ['ru/events/no-such-event/', 'ru/events/_/index.html'],
    ['en/chronicles/road-to-geneva/', 'en/events/_/index.html'],
    ['en/chronicles/road-to-geneva/)', 'en/events/_/index.html'],
  ])('%j is shown by %s', (path, kept) => {
    expect(keptPageFor(path)).toBe(kept)
  })

  it.each([
    // A document without the app, which could not show it.
    'en/sources/',
    'sw.js',
    'feed.xml',
    'fr/',
    'english/',
    'en',
    'en/events',
    'en/events/',
    'en/events/call',
    'en/events/call/more/',
    'en/events/call//more',
    'en/events/call/record.json',
    'data/0123456789/corpus.json',
    'corpora/icews/',
    '//',
  ])('%j is no page of ours: the network has to answer', (path) => {
    expect(keptPageFor(path)).toBeNull()
  })
})
