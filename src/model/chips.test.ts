import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../i18n/speech.ts'
import { homeAddress } from '../query/address.ts'
import { EVERYTHING, type Query, select } from '../query/query.ts'
import { corpora, corpusOf, queries } from '../testing/arbitraries.ts'
import { chipsOf, viewTitle } from './chips.ts'

const speech = await loadSpeech('en')
const corpus = corpusOf([])
const chips = (asked: Partial<Query>) => chipsOf(corpus, { ...EVERYTHING, ...asked }, speech)
const labels = (asked: Partial<Query>) => chips(asked).map(({ label }) => label)

describe('the filters that are set', () => {
  it('are told one by one, each by an id of its own', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const ids = chips(query).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const facet of ['actors', 'types', 'topics', 'places'] as const) {
          for (const value of facet === 'actors' && ids.includes('flow') ? [] : query[facet])
            expect(ids.filter((id) => id.endsWith(`:${value}`))).not.toEqual([])
        }
      }),
    )
  })

  it('ask nothing any more when all are taken out, in whatever order', () => {
    fc.assert(
      fc.property(corpora, queries, fc.infiniteStream(fc.nat()), (world, asked, picks) => {
        let query = asked
        for (let set = chipsOf(world, query, speech); set.length > 0; set = chipsOf(world, query, speech)) {
          const taken = set[(picks.next().value ?? 0) % set.length]
          query = taken?.without ?? query
          expect(chipsOf(world, query, speech).length).toBeLessThan(set.length)
        }
        expect(select(world, query)).toEqual(world.events)
      }),
    )
  })

  it('are none where nothing is asked', () => {
    expect(chips({})).toEqual([])
    expect(chips({ match: 'all', roles: 'acts', words: '  ' })).toEqual([])
  })

  it('stand in the order of the controls', () => {
    const asked: Query = {
      actors: ['russia', 'biden'],
      match: 'all',
      roles: 'acts',
      toward: 'poland',
      types: ['consult/phone'],
      topics: ['summit'],
      places: ['geneva'],
      words: 'call',
    }
    expect(labels(asked)).toEqual([
      'Name of russia',
      'Name of biden',
      'all of them together',
      'Role: acts',
      'toward: \u2068Name of poland\u2069',
      'telephone call',
      'Name of summit',
      'Name of geneva',
      'words: \u2068call\u2069',
    ])
  })
})

it('who acts toward whom is one filter, as it is one button', () => {
  const flow = { actors: ['russia'], roles: 'acts' as const, toward: 'united-states' }
  expect(labels({ ...flow, topics: ['summit'] })).toEqual([
    '\u2068Name of russia\u2069 → \u2068Name of united-states\u2069',
    'Name of summit',
  ])
  expect(chips(flow)[0]?.without).toEqual(EVERYTHING)
  expect(labels({ ...flow, toward: 'atlantis' })).toHaveLength(3)
  const both = { actors: ['russia', 'united-states'], roles: 'acts' as const }
  const [one, other] = ['\u2068Name of russia\u2069', '\u2068Name of united-states\u2069']
  for (const [match, words] of [
    ['mutual', `${one} ↔ ${other}`],
    ['all', `Together: ${one}, ${other}`],
  ] as const) {
    expect(labels({ ...both, match })).toEqual([words])
    expect(chips({ ...both, match })[0]?.without).toEqual(EVERYTHING)
  }
  expect(labels({ ...both, match: 'any' })).toHaveLength(3)
  expect(labels({ actors: ['russia', 'biden', 'putin'], match: 'mutual' }).at(-1)).toBe('one toward another')
})

it('a type in a link is named as in the filter, and one of several kinds by all of them', () => {
  expect(labels({ types: ['consult', 'consult/phone', 'sanctions', 'sanction'] })).toEqual([
    'talks',
    'telephone call',
    'sanctions and restrictions',
    'sanctions and restrictions, expulsion of diplomats and recall or departure of an envoy',
  ])
})

describe('a value that nobody knows', () => {
  it('says so, and can be taken out', () => {
    for (const facet of ['actors', 'types', 'topics', 'places'] as const) {
      const [chip] = chips({ [facet]: ['atlantis'] })
      expect(chip).toMatchObject({
        known: false,
        label: '“\u2068atlantis\u2069” is not known here',
        without: EVERYTHING,
      })
    }
    expect(chips({ toward: 'atlantis' })[0]).toMatchObject({ known: false, without: EVERYTHING })
  })
})

describe('the title of a view', () => {
  it('names its filters, else what it is', () => {
    const title = (asked: Partial<Query>) =>
      viewTitle(corpus, { ...homeAddress('en'), query: { ...EVERYTHING, ...asked } }, speech)
    expect(title({ actors: ['russia'], topics: ['summit'] })).toBe('Name of russia · Name of summit')
    expect(title({})).toBe(speech.say('app.tagline'))
  })

  it('names a corpus that has a title', () => {
    const named = { ...corpus, title: { en: 'Treaties', ar: 'معاهدات', ru: 'Договоры' } }
    const title = (asked: Partial<Query>) =>
      viewTitle(named, { ...homeAddress('en'), query: { ...EVERYTHING, ...asked } }, speech)
    expect(title({})).toBe('Treaties')
    expect(title({ actors: ['russia'] })).toBe('Treaties · Name of russia')
  })
})
