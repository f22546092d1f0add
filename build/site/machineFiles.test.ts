import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { embedCode } from '../../src/exchange/embedCode.ts'
import { wordmark } from '../../src/i18n/locale.ts'
import { loadSpeech } from '../../src/i18n/speech.ts'
import { indexCorpus } from '../../src/index/corpus.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { compile } from '../records/compile.ts'
import { readRecords } from '../records/readRecords.ts'
import { machineFiles } from './machineFiles.ts'

/* Feeds, calendars and sitemap of the records in `data/`. Expected counts come from the records as written. */

const SITE = 'https://example.org/a/b/'
const { records } = readRecords('data')
const { corpus: corpusFile, events } = compile(records)
const site = { corpus: indexCorpus(corpusFile), files: events }
const speeches = await Promise.all(LOCALES.map(loadSpeech))
const made = machineFiles(site, speeches, SITE)
const text = (path: string) => made.files.find((file) => file.path === path)?.text ?? `no ${path}`

const published = [...records.events].filter(([, { status }]) => status === 'published')

const isOf = (actor: string, state: string): boolean => {
  const parent = records.actors.get(actor)?.parent
  return actor === state || (parent !== undefined && isOf(parent, state))
}

/** The event ids that the files of each folder must hold, in every language. */
const expected = new Map<string, readonly string[]>([['', published.map(([id]) => id)]])
for (const [state, { kind }] of records.actors) {
  const ids = published.filter(([, { actors }]) => actors.some(({ actor }) => isOf(actor, state)))
  if (kind === 'state' && ids.length > 0)
    expected.set(
      `actors/${state}/`,
      ids.map(([id]) => id),
    )
}
for (const [id, { steps }] of records.chronicles)
  expected.set(
    `chronicles/${id}/`,
    steps.map(({ event }) => event),
  )

const folders = [...expected].flatMap(([folder, ids]) =>
  LOCALES.map((locale) => ({ locale, folder: `${locale}/${folder}`, ids: ids.toSorted() })),
)

/** Home page, events and chronicles, which have an oEmbed file. */
const embeddable = LOCALES.flatMap((locale) => [
  {
    locale,
    folder: `${locale}/`,
    title: speeches.find((speech) => speech.locale === locale)?.say('app.tagline'),
  },
  ...published.map(([id, { title }]) => ({
    locale,
    folder: `${locale}/events/${id}/`,
    title: title[locale],
  })),
  ...[...records.chronicles].map(([id, { title }]) => ({
    locale,
    folder: `${locale}/chronicles/${id}/`,
    title: title[locale],
  })),
])

it('makes three files for each stream and language, oEmbed files, sitemap.xml and robots.txt', () => {
  expect(made.leftOut).toEqual([])
  expect(made.files.map(({ path }) => path).toSorted()).toEqual(
    [
      ...folders.flatMap(({ folder }) =>
        ['feed.xml', 'feed.json', 'calendar.ics'].map((name) => folder + name),
      ),
      ...embeddable.map(({ folder }) => `${folder}oembed.json`),
      'sitemap.xml',
      'robots.txt',
    ].toSorted(),
  )
})

describe.each(folders)('what can be followed at $folder', ({ locale, folder, ids }) => {
  const addresses = ids.map((id) => `${SITE}${locale}/events/${id}/`)

  it('has an Atom feed of the newest events, identified by their URLs', () => {
    const feed = parseAtomFeed(text(`${folder}feed.xml`))
    const entries = feed.entries ?? []
    expect(entries).toHaveLength(Math.min(100, ids.length))
    expect(addresses).toEqual(expect.arrayContaining([...new Set(entries.map(({ id }) => id))]))
    for (const { id, links, published: first, updated, title } of entries) {
      expect(links?.map(({ href }) => href)).toEqual([id])
      for (const moment of [first, updated]) expect(moment).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/)
      expect(title?.value?.trim()).toBeTruthy()
    }
    expect(feed.id).toBe(SITE + folder)
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${SITE}${folder}feed.xml`)
    expect(feed.authors).toHaveLength(1)
    expect(text(`${folder}feed.xml`)).toContain(`<feed xml:lang="${locale}" `)
  })

  it('has a JSON Feed with the same content', () => {
    const atom = parseAtomFeed(text(`${folder}feed.xml`))
    const json = parseJsonFeed(text(`${folder}feed.json`))
    expect(JSON.parse(text(`${folder}feed.json`)).version).toBe('https://jsonfeed.org/version/1.1')
    expect([json.language, json.title, json.feed_url]).toEqual([
      locale,
      atom.title?.value,
      `${SITE}${folder}feed.json`,
    ])
    expect(json.items?.map(({ id, content_html }) => [id, content_html])).toEqual(
      atom.entries?.map(({ id, summary }) => [id, summary?.value]),
    )
  })

  it('has a calendar', () => {
    const calendar = new ICAL.Component(ICAL.parse(text(`${folder}calendar.ics`)))
    const dates = calendar.getAllSubcomponents('vevent')
    expect(dates.map((date) => date.getFirstPropertyValue('url')).toSorted()).toEqual(addresses)
  })
})

it('has oEmbed 1.0 with the required fields, and the code that the page itself offers', () => {
  for (const { locale, folder, title = '' } of embeddable) {
    const { html, ...rest } = JSON.parse(text(`${folder}oembed.json`))
    expect(rest, folder).toEqual({
      version: '1.0',
      type: 'rich',
      title,
      provider_name: wordmark[locale],
      provider_url: `${SITE}${locale}/`,
      width: 640,
      height: 720,
    })
    const page = SITE + folder
    const script = `${SITE}embed.js`
    expect(html).toBe(embedCode({ locale, title, frame: `${page}?embed`, page, script }))
  }
})

it('tells streams apart by their titles', () => {
  const titles = folders.map(({ folder }) => parseAtomFeed(text(`${folder}feed.xml`)).title?.value)
  expect(new Set(titles).size).toBe(folders.length)
})

it('maps every page in every language, with the same four alternates for each of its three', () => {
  const map = text('sitemap.xml')
  const urls = [...map.matchAll(/<url><loc>([^<]*)<\/loc><lastmod>[\d-]{10}<\/lastmod>(.*)<\/url>/g)]
  // The home page and that of sources.
  const pages = 2 + published.length + records.actors.size + records.chronicles.size
  expect(urls).toHaveLength(LOCALES.length * pages)
  expect(new Set(urls.map(([, address]) => address)).size).toBe(urls.length)
  expect(new Set(urls.map(([, , alternates]) => alternates)).size).toBe(pages)
  expect(map).toContain(`hreflang="x-default" href="${SITE}"`)
  expect(map).toContain(`hreflang="x-default" href="${SITE}en/chronicles/`)
  expect(text('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${SITE}sitemap.xml\n`)
})

it('without the site’s URL makes only files that need none, and lists the others', () => {
  const { files, leftOut } = machineFiles(site, speeches, null)
  expect(leftOut).toEqual(['feeds', 'oEmbed', 'sitemap.xml'])
  expect(files.filter(({ path }) => !path.endsWith('/calendar.ics'))).toEqual([
    { path: 'robots.txt', text: 'User-agent: *\nAllow: /\n' },
  ])
  expect(files).toHaveLength(folders.length + 1)
  for (const file of files) expect(file.text).not.toContain('://')
})
