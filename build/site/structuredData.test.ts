import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../../src/i18n/speech.ts'
import { indexCorpus } from '../../src/index/corpus.ts'
import type { When } from '../../src/schema/published.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { corpusOf, eventOf, exactDay } from '../../src/testing/arbitraries.ts'
import { checkJsonLd, readVocabulary } from '../../src/testing/schemaOrg.ts'
import { compile } from '../records/compile.ts'
import { readRecords } from '../records/readRecords.ts'
import { lastChange } from './pageHeads.ts'
import { actorData, chronicleData, type DataSite, eventData, homeData, inScript } from './structuredData.ts'

const vocabulary = readVocabulary()
const downloads = [{ path: 'data/corpus.json', type: 'application/json' }]

/** Parses the JSON-LD as a page holds it, and checks it against schema.org. */
function read(data: object) {
  const found = JSON.parse(inScript(data))
  expect(checkJsonLd(vocabulary, found)).toEqual([])
  return found
}

describe.each(LOCALES)('the data of the real pages in %s', async (locale) => {
  const { records } = readRecords('data')
  const { corpus: file, events: files } = compile(records)
  const corpus = indexCorpus(file)
  const speech = await loadSpeech(locale)
  const site: DataSite = {
    corpus,
    version: file.version,
    speech,
    siteUrl: 'https://example.org/a/b/',
    wikidataOf: (id) => records.actors.get(id)?.wikidata,
  }
  const nowhere: DataSite = { ...site, siteUrl: null }

  it('describes each event with all its sources and actors', () => {
    for (const event of corpus.events) {
      const own = files.get(event.id)
      const record = records.events.get(event.id)
      if (!own || !record) throw new Error(event.id)
      const data = read(eventData(site, event, own))
      expect(data.headline).toBe(record.title[locale])
      expect(data.version).toBe(own.version)
      const cited = new Set(record.claims.flatMap(({ sources }) => sources.map(({ source }) => source)))
      expect(data.citation).toHaveLength(cited.size)
      const [happened, ...parties] = data.about
      expect(parties.length + data.mentions.length).toBe(
        new Set(record.actors.map(({ actor }) => actor)).size,
      )
      expect(happened.startDate).toMatch(/^2021-\d\d-\d\d$/)
      expect('location' in happened).toBe(record.place !== null)
      expect(JSON.stringify(read(eventData(nowhere, event, own)))).not.toContain('example.org')
    }
  })

  it('describes the records as one dataset with a download, the same in every language', () => {
    const updated = lastChange(corpus.events, files) ?? 0
    const data = read(homeData(site, { updated, downloads }))
    expect(data['@id']).toBe('https://example.org/a/b/#dataset')
    expect(data.temporalCoverage).toMatch(/^2021-\d\d-\d\d\/2021-\d\d-\d\d$/)
    expect(data.distribution).toEqual([
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: 'https://example.org/a/b/data/corpus.json',
      },
    ])
    expect(read(homeData(nowhere, { updated, downloads }))).not.toHaveProperty('distribution')
  })

  it('describes chronicles by their steps', () => {
    for (const chronicle of corpus.chronicles.values())
      expect(read(chronicleData(site, chronicle)).hasPart).toHaveLength(chronicle.steps.length)
  })

  it('describes an actor, with its Wikidata id if known', () => {
    for (const [id, actor] of corpus.actors) {
      const { mainEntity } = read(actorData(site, actor))
      expect(mainEntity.name).toBe(actor.name[locale])
      const wikidata = records.actors.get(id)?.wikidata
      expect(mainEntity.sameAs).toBe(wikidata && `https://www.wikidata.org/wiki/${wikidata}`)
    }
  })
})

describe('the dates of an event', async () => {
  const speech = await loadSpeech('en')
  const datesOf = (when: Partial<When>) => {
    const event = eventOf('x', { when: { ...exactDay(18_736), ...when } })
    const site = {
      corpus: corpusOf([event]),
      version: '',
      speech,
      siteUrl: null,
      wikidataOf: () => undefined,
    }
    const file = { id: 'x', version: 'v', published: 0, updated: 0, claims: [], sources: [], revisions: [] }
    const { startDate, endDate } = read(eventData(site, event, file)).about[0]
    return [startDate, endDate]
  }

  it.each([
    [{}, '2021-04-19', undefined],
    [{ precision: 'month' as const }, '2021-04', undefined],
    [{ precision: 'year' as const }, '2021', undefined],
    [{ interval: true, last: 18_737 }, '2021-04-19', '2021-04-20'],
    [{ interval: true, openEnd: true }, '2021-04-19', undefined],
    [{ interval: true, openStart: true }, undefined, '2021-04-19'],
    [{ approximate: true }, undefined, undefined],
    [{ uncertain: true }, undefined, undefined],
    [{ first: -719_893, precision: 'year' as const }, '-000001', undefined],
  ])('of %j are said as far as they are known', (when, start, end) => {
    expect(datesOf(when)).toEqual([start, end])
  })
})
