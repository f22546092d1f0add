import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../../src/i18n/speech.ts'
import { indexCorpus } from '../../src/index/corpus.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { missingLetters } from '../../src/testing/missingLetters.ts'
import { compile } from '../records/compile.ts'
import { readRecords } from '../records/readRecords.ts'
import { cardOf } from './cardOf.ts'
import type { Card } from './cardSvg.ts'

/* Preview cards of the events in `data/`. */

const { corpus: file, events } = compile(readRecords('data').records)
const corpus = indexCorpus(file)
const speeches = await Promise.all(LOCALES.map(loadSpeech))
const cards = speeches.flatMap((speech): readonly Card[] => [
  ...corpus.events.flatMap((head) => {
    const own = events.get(head.id)
    return own ? [cardOf(corpus, head, own, speech)] : []
  }),
])
const cardNamed = (title: string) => cards.find((card) => card.title === title)

it('there is one for every event in every language', () => {
  expect(cards).toHaveLength(3 * corpus.events.length)
})

describe('the card of an event', () => {
  it('shows kind, date, who toward whom, and the number of sources', () => {
    expect(cardNamed('Russia expels 20 Czech embassy staff')).toMatchObject({
      locale: 'en',
      dateline: 'Sunday, 18 April 2021',
      glyph: 'expulsion',
      kind: 'expulsion of diplomats',
      tone: 'material-conflict',
      who: '\u2068Russia\u2069 → \u2068Czech Republic\u2069',
      sources: expect.stringMatching(/^Sources: [1-9]\d*$/),
    })
  })

  it('counts one source where all rests on one', () => {
    for (const { id, title } of corpus.events.filter(({ oneSource }) => oneSource)) {
      expect(cardNamed(title.en)?.sources, id).toBe('Sources: 1')
    }
  })

  it('counts publishers and wires, not pages', () => {
    for (const { id, title } of corpus.events) {
      const { claims = [], sources = [] } = events.get(id) ?? {}
      const bearing = claims.flatMap((claim) => claim.sources.filter(({ basis }) => basis === 'claim'))
      const writers = sources
        .filter((source) => bearing.some((citation) => citation.source === source.id))
        .flatMap(({ publishers = [] }) => publishers)
      const counted = Number(/\d+/.exec(cardNamed(title.en)?.sources ?? '')?.[0])
      expect(counted, id).toBeLessThanOrEqual(new Set(writers).size)
      expect(counted, id).toBeGreaterThan(0)
    }
  })

  it('has an arrow in the direction of the script', () => {
    for (const { locale, who } of cards) expect(who).not.toContain(locale === 'ar' ? '→' : '←')
  })
})

it('no card has a letter that our fonts lack', () => {
  for (const locale of LOCALES) {
    const own = cards.filter((card) => card.locale === locale)
    const textsOf = {
      title: own.map(({ title }) => title),
      strong: own.map(({ who, kind }) => who + kind),
      plain: own.map(({ dateline, sources }) => dateline + sources),
    }
    for (const face of ['title', 'strong', 'plain'] as const) {
      expect(missingLetters(textsOf[face], face, locale), `${face} ${locale}`).toEqual([])
    }
  }
})
