import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { readRecords } from '../build/records/readRecords.ts'
import { writeSite } from '../build/writeSite.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { checkJsonLd, readVocabulary } from '../src/testing/schemaOrg.ts'
import { type Serving, serve } from '../tools/serve.ts'
import { sizesOf } from '../tools/sizes.ts'
import { expect, test } from './app.ts'
import { hostPage } from './hostPage.ts'
import { copySite, removeSite } from './ownSite.ts'
import { corpus } from './records.ts'

/* A site built with its own URL, with a base path: the metadata of every page, as programs read it. */

let folder: string
let site: Serving

test.beforeAll(async () => {
  folder = copySite()
  // Serve the folder before building into it, because the URL needs the port.
  site = await serve({ folder, port: 0, base: '/a/b/' })
  const { records } = readRecords('data')
  await writeSite({ out: folder, records, siteUrl: site.address, corpora: null, say: () => {} })
})

test.afterAll(async () => {
  await site.close()
  removeSite(folder)
})

interface Head {
  readonly title: string
  /** The content of each `meta`, keyed by name or property. */
  readonly meta: Readonly<Record<string, readonly string[]>>
  readonly canonical: readonly string[]
  /** `en https://…` */
  readonly languages: readonly string[]
  /** URLs of feeds and calendar, keyed by media type. */
  readonly follow: Readonly<Record<string, string>>
  /** URLs of oEmbed files, as written. */
  readonly oembed: readonly string[]
  readonly jsonLd: readonly string[]
}

const known = new Map<string, Head>()

/** The head of a page below the root, cached. */
async function headOf(browser: Page, path: string): Promise<Head> {
  const head = known.get(path) ?? (await readHead(browser, path))
  known.set(path, head)
  return head
}

/** Parses HTML in the browser, without running scripts. */
const readHead = (browser: Page, path: string): Promise<Head> =>
  browser.evaluate(
    ([html, address]) => {
      const page = new DOMParser().parseFromString(html, 'text/html')
      const all = (selector: string) => [...page.querySelectorAll(selector)]
      const read = (element: Element, name: string) => element.getAttribute(name) ?? ''
      const meta: Record<string, string[]> = {}
      for (const tag of all('meta[name], meta[property]')) {
        const name = read(tag, 'name') || read(tag, 'property')
        meta[name] = [...(meta[name] ?? []), read(tag, 'content')]
      }
      return {
        title: page.title,
        meta,
        canonical: all('link[rel=canonical]').map((link) => read(link, 'href')),
        languages: all('link[rel=alternate][hreflang]').map(
          (link) => `${read(link, 'hreflang')} ${read(link, 'href')}`,
        ),
        follow: Object.fromEntries(
          all('link[rel=alternate][type]:not([type$=oembed])').map((link) => [
            read(link, 'type'),
            new URL(read(link, 'href'), address).href,
          ]),
        ),
        oembed: all('link[rel=alternate][type="application/json+oembed"]').map((link) => read(link, 'href')),
        jsonLd: all('script[type="application/ld+json"]').map((script) => script.textContent ?? ''),
      }
    },
    [readFileSync(join(folder, path, 'index.html'), 'utf8'), site.address + path] as const,
  )

/** The file of a URL of the site. */
const fileAt = (address: string): string => {
  if (!address.startsWith(site.address)) throw new Error(`${address} is no address of the site`)
  return join(folder, decodeURIComponent(address.slice(site.address.length)))
}

/** Width and height from the IHDR chunk of a PNG (PNG specification, 11.2.2): bytes 16–23, big-endian. */
function sizeOfPng(bytes: Buffer): readonly [number, number] {
  expect(bytes.toString('latin1', 0, 16)).toBe('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

/** Parsers that return the event URLs of a feed or calendar, keyed by media type. */
const READERS: Readonly<Record<string, (text: string) => readonly unknown[]>> = {
  'application/atom+xml': (text) => parseAtomFeed(text).entries?.map(({ id }) => id) ?? [],
  'application/feed+json': (text) => parseJsonFeed(text).items?.map(({ id }) => id) ?? [],
  'text/calendar': (text) =>
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((date) => date.getFirstPropertyValue('url')),
}

/** The only value of a `meta` name; fails if there are several. */
function only(head: Head, name: string): string {
  const values = head.meta[name] ?? []
  expect(values, name).toHaveLength(1)
  return values[0] ?? ''
}

const eventPages = LOCALES.flatMap((locale) =>
  corpus.events.map((event) => ({ locale, event, path: `${locale}/events/${event.id}/` })),
)

/** Fails if two are equal. */
const expectDistinct = (said: readonly string[]) =>
  expect(said.filter((each, index) => said.indexOf(each) !== index)).toEqual([])

test('every event page has a title and a description of its own', async ({ page }) => {
  const titles: string[] = []
  const descriptions: string[] = []
  for (const { locale, event, path } of eventPages) {
    const head = await headOf(page, path)
    expect(head.title).toContain(event.title[locale])
    expect(only(head, 'og:title')).toBe(event.title[locale])
    expect(only(head, 'og:description')).toBe(only(head, 'description'))
    titles.push(head.title)
    descriptions.push(only(head, 'description'))
  }
  expectDistinct(titles)
  expectDistinct(descriptions)
  expect(descriptions.filter((words) => words.length < 20 || words.length > 200)).toEqual([])
})

test('every event page has its canonical URL and its alternates', async ({ page }) => {
  for (const { event, path } of eventPages) {
    const head = await headOf(page, path)
    expect(head.canonical).toEqual([site.address + path])
    expect(only(head, 'og:url')).toBe(site.address + path)
    const at = (locale: string) => `${site.address}${locale}/events/${event.id}/`
    expect(head.languages.toSorted()).toEqual(
      [...LOCALES.map((locale) => `${locale} ${at(locale)}`), `x-default ${at('en')}`].toSorted(),
    )
    expect(existsSync(join(folder, path, 'index.html'))).toBe(true)
  }
})

test('every event page names a card of 1200 × 630 that the site has, and no two are the same', async ({
  page,
}) => {
  const cards: string[] = []
  for (const { path } of eventPages) {
    const head = await headOf(page, path)
    const card = readFileSync(fileAt(only(head, 'og:image')))
    expect(sizeOfPng(card), path).toEqual([1200, 630])
    expect([only(head, 'og:image:width'), only(head, 'og:image:height')]).toEqual(['1200', '630'])
    expect(only(head, 'twitter:card')).toBe('summary_large_image')
    cards.push(card.toString('base64'))
  }
  expectDistinct(cards)
  const answer = await fetch(only(await headOf(page, 'ar/'), 'og:image'))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
})

test('the JSON-LD of every event page is what schema.org knows, and names the page', async ({ page }) => {
  const vocabulary = readVocabulary()
  for (const { locale, event, path } of eventPages) {
    const { jsonLd } = await headOf(page, path)
    expect(jsonLd).toHaveLength(1)
    const data = JSON.parse(jsonLd[0] ?? '')
    expect(checkJsonLd(vocabulary, data), path).toEqual([])
    const { headline, inLanguage, url } = data
    expect([headline, inLanguage, url]).toEqual([event.title[locale], locale, site.address + path])
  }
  for (const path of ['ar/', 'ru/actors/russia/', 'en/actors/putin/', 'ar/chronicles/road-to-geneva/']) {
    const { jsonLd } = await headOf(page, path)
    expect(
      jsonLd.map((text) => checkJsonLd(vocabulary, JSON.parse(text))),
      path,
    ).toEqual([[]])
  }
})

test('other programs can parse the feeds and calendars', async ({ page }) => {
  const events = (locale: string) => corpus.events.map(({ id }) => `${site.address}${locale}/events/${id}/`)
  const offered = new Map<string, readonly [string, string]>()
  for (const locale of LOCALES) {
    const actors = corpus.actors.map(({ id }) => `actors/${id}/`)
    const chronicles = corpus.chronicles.map(({ id }) => `chronicles/${id}/`)
    for (const path of ['', ...actors, ...chronicles, ...corpus.events.map(({ id }) => `events/${id}/`)]) {
      const { follow } = await headOf(page, `${locale}/${path}`)
      expect(Object.keys(follow).toSorted(), path).toEqual(Object.keys(READERS).toSorted())
      for (const [type, address] of Object.entries(follow)) offered.set(address, [type, locale])
    }
  }
  // At least 4 streams (all events, a chronicle, both states) in 3 languages and 3 formats.
  expect(offered.size).toBeGreaterThanOrEqual(4 * 3 * 3)
  for (const [address, [type, locale]] of offered) {
    const read = READERS[type]?.(readFileSync(fileAt(address), 'utf8')) ?? []
    expect(read.length, address).toBeGreaterThan(0)
    expect(events(locale), address).toEqual(expect.arrayContaining([...read]))
    if (address === `${site.address}${locale}/calendar.ics`) expect(read).toHaveLength(corpus.events.length)
  }
})

/** The oEmbed answer that a page leads to. */
async function oembedOf(browser: Page, path: string) {
  const { oembed } = await headOf(browser, path)
  expect(oembed, path).toHaveLength(1)
  return JSON.parse(readFileSync(fileAt(oembed[0] ?? ''), 'utf8'))
}

test('home pages, events and chronicles lead to their oEmbed, actors to none', async ({ page }) => {
  for (const locale of LOCALES) {
    const chronicles = corpus.chronicles.map(({ id }) => `chronicles/${id}/`)
    for (const path of ['', ...chronicles, ...corpus.events.map(({ id }) => `events/${id}/`)]) {
      const { title, html } = await oembedOf(page, `${locale}/${path}`)
      expect(title).toBe(only(await headOf(page, `${locale}/${path}`), 'og:title'))
      expect(html).toContain(`"${site.address}${locale}/${path}?embed"`)
    }
    expect((await headOf(page, `${locale}/actors/russia/`)).oembed).toEqual([])
  }
})

test('what oEmbed inserts shows the page, also in the sandbox that WordPress gives it', async ({ page }) => {
  const { id, title } = corpus.events[0] ?? { id: 'no event', title: { ar: '' } }
  const { html } = await oembedOf(page, `ar/events/${id}/`)
  const inserted = page.frameLocator('iframe').getByRole('article', { name: title.ar })
  // WordPress keeps the iframe alone, and sandboxes it: its origin is opaque, so no module script loads.
  const bare = html.replace(/<p.*/s, '').replace(/ loading="lazy"/, '')
  for (const code of [html, bare.replace('<iframe', '<iframe sandbox="allow-scripts"')]) {
    const host = await hostPage(code)
    await page.goto(host.address)
    await expect(inserted).toBeVisible()
    await expect(page.frameLocator('iframe').locator('.masthead').filter({ visible: true })).toHaveCount(0)
    host.close()
  }
})

test('pages stay within their budget with all that the URL of the site brings', () => {
  const pages = sizesOf(folder).filter(({ what }) => what.includes('page'))
  expect(pages).toHaveLength(2)
  expect(pages.filter(({ bytes, most }) => bytes > most)).toEqual([])
})
