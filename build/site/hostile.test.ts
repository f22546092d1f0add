import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { wordmark } from '../../src/i18n/locale.ts'
import { loadSpeech } from '../../src/i18n/speech.ts'
import { indexCorpus } from '../../src/index/corpus.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { decodeMarkup } from '../../src/testing/decodeMarkup.ts'
import { compile } from '../records/compile.ts'
import { readRecords } from '../records/readRecords.ts'
import { headTags } from './headTags.ts'
import { machineFiles } from './machineFiles.ts'
import { pageHeads } from './pageHeads.ts'
import { actorData, chronicleData, eventData, homeData, inScript } from './structuredData.ts'

/* The real records with markup injected into every text field in every language. */

const MARKUP = ` ]]></title></script><script>alert(1)</script><!-- "'--> & &amp; &lt;i> ]]> $& {x} '{y}' \u2028`
const SITE = 'https://example.org/'
const WORDS = new Set(['en', 'ar', 'ru', 'title', 'exact'])

const hostile = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (key, inside) =>
    typeof inside === 'string' && WORDS.has(key) ? inside + MARKUP : inside,
  )

const compiled = compile(readRecords('data').records)
const corpus = indexCorpus(hostile(compiled.corpus))
const files = new Map([...compiled.events].map(([id, file]) => [id, hostile(file)]))
const speeches = await Promise.all(LOCALES.map(loadSpeech))

describe.each(speeches)('markup in $locale', (speech) => {
  const { locale } = speech
  const titles = corpus.events.map(({ title }) => title[locale].trim()).toSorted()
  const made = machineFiles({ corpus, files }, [speech], SITE).files
  const text = (path: string) => made.find((file) => file.path === path)?.text ?? ''

  it('opens and closes no tag in the head of a page', () => {
    for (const page of pageHeads(corpus, files, speech, SITE)) {
      const tags = headTags({ ...page, image: 'cards/x.png' }, { siteUrl: SITE, root: '../../../' })
      for (const tag of tags.split('\n')) {
        expect(tag).toMatch(/^(<title>[^<>]+<\/title>|<(meta|link)( [a-z]+="[^"<>]+")+ \/>)$/)
      }
    }
  })

  it('is plain text in feeds', () => {
    const atom = parseAtomFeed(text(`${locale}/feed.xml`)).entries ?? []
    expect(atom.map(({ title }) => decodeMarkup(title?.value).trim()).toSorted()).toEqual(titles)
    for (const { summary } of atom) {
      expect(summary?.value).toMatch(/^<div lang="[a-z]+" dir="[a-z]+"><p>[^<>]+<\/p><p>[^<>]+<\/p><\/div>$/)
    }
    const json = parseJsonFeed(text(`${locale}/feed.json`)).items ?? []
    expect(json.map(({ title }) => title?.trim()).toSorted()).toEqual(titles)
  })

  it('breaks no XML: what is left of a feed without its CDATA sections is tags and escaped words', () => {
    for (const { path, text: xml } of made.filter(({ path }) => path.endsWith('.xml'))) {
      const bare = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')
      expect(bare.replace(/<\??\/?[a-z][^<>]*>/g, ''), path).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#39);)/)
      expect(bare).not.toContain('script>')
    }
    const name = corpus.actors.get('russia')?.name[locale] ?? ''
    expect(parseAtomFeed(text(`${locale}/actors/russia/feed.xml`)).title?.value).toBe(
      speech.say('feed.actor', { site: wordmark[locale], name }),
    )
  })

  it('opens no tag in the code of oEmbed but those that it always has', () => {
    const embeds = made.filter(({ path }) => path.endsWith('oembed.json'))
    expect(embeds.length).toBeGreaterThan(titles.length)
    for (const { path, text } of embeds) {
      const tags = [...String(JSON.parse(text).html).matchAll(/<[^>]*>/g)].map(
        ([tag]) => /^<\/?[a-z]+/.exec(tag)?.[0],
      )
      expect(tags, path).toEqual(['<iframe', '</iframe', '<p', '<a', '</a', '</p', '<script', '</script'])
    }
  })

  it('is plain text in calendars', () => {
    const calendar = new ICAL.Component(ICAL.parse(text(`${locale}/calendar.ics`)))
    const dates = calendar.getAllSubcomponents('vevent')
    const found = dates.map((date) => String(date.getFirstPropertyValue('summary')).trim())
    expect(found.toSorted()).toEqual(titles)
  })

  it('does not end a script, and is parsed back unchanged', () => {
    const site = { corpus, version: 'v', speech, siteUrl: SITE, wikidataOf: () => undefined }
    const data = [
      homeData(site, { updated: 0, downloads: [] }),
      ...[...corpus.chronicles.values()].map((chronicle) => chronicleData(site, chronicle)),
      ...[...corpus.actors.values()].map((actor) => actorData(site, actor)),
      ...corpus.events.flatMap((event) => {
        const file = files.get(event.id)
        return file ? eventData(site, event, file) : []
      }),
    ]
    for (const each of data) {
      const script = inScript(each)
      expect(script).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(script)).toEqual(each)
    }
  })
})
