import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../../src/i18n/speech.ts'
import { indexCorpus } from '../../src/index/corpus.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { compile } from '../records/compile.ts'
import { readRecords } from '../records/readRecords.ts'
import { headTags, type PageHead } from './headTags.ts'
import { pageHeads } from './pageHeads.ts'

const SITE = 'https://example.org/a/b'
const PLACE = { siteUrl: SITE, root: '../../../' }

const head: PageHead = {
  locale: 'ar',
  path: 'events/x/',
  kind: 'event',
  title: 'Putin & "Biden"',
  description: 'A <b>call</b>',
  image: 'cards/ar/x.png',
  updated: 18_737,
  feeds: ['ar/feed.xml', 'ar/feed.json', 'ar/calendar.ics'],
}

describe('the head of a page', () => {
  it('has the title, the URLs and the feeds of the page', () => {
    expect(headTags(head, PLACE).split('\n')).toEqual([
      '<title>Putin &amp; &quot;Biden&quot; · مسعى</title>',
      '<meta name="description" content="A &lt;b&gt;call&lt;/b&gt;" />',
      '<link rel="canonical" href="https://example.org/a/b/ar/events/x/" />',
      '<link rel="alternate" hreflang="en" href="https://example.org/a/b/en/events/x/" />',
      '<link rel="alternate" hreflang="ar" href="https://example.org/a/b/ar/events/x/" />',
      '<link rel="alternate" hreflang="ru" href="https://example.org/a/b/ru/events/x/" />',
      '<link rel="alternate" hreflang="x-default" href="https://example.org/a/b/en/events/x/" />',
      '<meta property="og:url" content="https://example.org/a/b/ar/events/x/" />',
      '<meta property="og:title" content="Putin &amp; &quot;Biden&quot;" />',
      '<meta property="og:description" content="A &lt;b&gt;call&lt;/b&gt;" />',
      '<meta property="og:type" content="article" />',
      '<meta property="og:site_name" content="مسعى" />',
      '<meta property="og:locale" content="ar_AR" />',
      '<meta property="og:image" content="https://example.org/a/b/cards/ar/x.png" />',
      '<meta property="og:image:width" content="1200" />',
      '<meta property="og:image:height" content="630" />',
      '<meta property="og:image:alt" content="Putin &amp; &quot;Biden&quot;" />',
      '<meta name="twitter:card" content="summary_large_image" />',
      '<link rel="alternate" type="application/atom+xml" href="../../../ar/feed.xml" />',
      '<link rel="alternate" type="application/feed+json" href="../../../ar/feed.json" />',
      '<link rel="alternate" type="text/calendar" href="../../../ar/calendar.ics" />',
      '<link rel="alternate" type="application/json+oembed" href="https://example.org/a/b/ar/events/x/oembed.json" />',
    ])
  })

  it('leaves out tags that need absolute URLs if the site’s URL is unknown', () => {
    const tags = headTags(head, { ...PLACE, siteUrl: null })
    expect(tags).not.toMatch(/canonical|hreflang|og:url|og:image|oembed|:\/\//)
    expect(tags).toContain('<meta name="twitter:card" content="summary" />')
  })

  it('leads from the home page to the choice of language', () => {
    const home = headTags({ ...head, kind: 'home', path: '' }, { siteUrl: SITE, root: '../' })
    expect(home).toContain('hreflang="x-default" href="https://example.org/a/b/"')
    expect(home).toContain('og:type" content="website"')
    expect(home).toContain('href="https://example.org/a/b/ar/oembed.json"')
  })

  it('offers no oEmbed for an actor', () => {
    const actor: PageHead = { ...head, kind: 'actor', path: 'actors/x/' }
    expect(headTags(actor, PLACE)).not.toContain('oembed')
  })
})

describe('the heads of the real pages', async () => {
  const { corpus: file, events: files } = compile(readRecords('data').records)
  const corpus = indexCorpus(file)
  const speeches = await Promise.all(LOCALES.map(loadSpeech))

  it.each(speeches)('have unique titles and descriptions in $locale', (speech) => {
    const heads = pageHeads(corpus, files, speech, SITE).map((page) => headTags(page, PLACE))
    const titles = heads.map((tags) => /<title>(.+)<\/title>/.exec(tags)?.[1])
    const descriptions = heads.map((tags) => /name="description" content="([^"]+)"/.exec(tags)?.[1])
    expect(heads).toHaveLength(1 + corpus.events.length + corpus.actors.size + corpus.chronicles.size)
    expect(new Set(titles).size).toBe(heads.length)
    expect(new Set(descriptions).size).toBe(heads.length)
    expect([...titles, ...descriptions]).not.toContain(undefined)
    const plain = descriptions.map((text = '') => text.replace(/&[^;]+;/g, '&'))
    for (const text of plain) expect(text.length).toBeLessThanOrEqual(200)
  })

  it.each(speeches)(
    'link the feeds of a state on its page, and of the corpus on that of a person ($locale)',
    (speech) => {
      const heads = pageHeads(corpus, files, speech, SITE)
      const feedsAt = (path: string) => heads.find((page) => page.path === path)?.feeds
      const { locale } = speech
      expect(feedsAt('actors/russia/')?.[0]).toBe(`${locale}/actors/russia/feed.xml`)
      expect(feedsAt('actors/putin/')?.[0]).toBe(`${locale}/feed.xml`)
      expect(feedsAt('')).toEqual([`${locale}/feed.xml`, `${locale}/feed.json`, `${locale}/calendar.ics`])
      expect(pageHeads(corpus, files, speech, null)[0]?.feeds).toEqual([`${locale}/calendar.ics`])
    },
  )
})
