import { describe, expect, it } from 'vitest'
import { indexCorpus } from '../../src/index/corpus.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { corpusOf } from '../../src/testing/arbitraries.ts'
import { missingLetters } from '../../src/testing/missingLetters.ts'
import { speeches } from '../../src/testing/speeches.ts'
import { compile } from '../records/compile.ts'
import { readRecords } from '../records/readRecords.ts'
import { withOurFonts } from './fonts.ts'
import { chronicleCard, homeCard } from './pictureCards.ts'

/* Preview cards of the home page and of chronicles: pictures of the records in `data/`. */

const corpus = indexCorpus(compile(readRecords('data').records).corpus)
const cardsIn = (locale: (typeof LOCALES)[number]) => [
  homeCard(corpus, speeches[locale]),
  ...[...corpus.chronicles.values()].map((chronicle) => chronicleCard(corpus, chronicle, speeches[locale])),
]

const UNESCAPED = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" } as const
/** The texts of an SVG with their attributes. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)/g)].map(([, attributes = '', words = '']) => ({
    attributes,
    words: words.replace(/&[^;]+;/g, (entity) => UNESCAPED[entity as keyof typeof UNESCAPED]),
  }))

describe.each(LOCALES)('the cards of home page and chronicles: %s', (locale) => {
  it.each(cardsIn(locale).map((card, index) => [index, card] as const))(
    'are 1200 × 630, and no text is smaller than 30 px of that: %i',
    (_, card) => {
      const { width, height } = withOurFonts(card)
      expect([width, height]).toEqual([1200, 630])
      const [, unit] = /viewBox="0 0 (\d+) /.exec(card) ?? []
      for (const { attributes } of textsOf(card)) {
        const [, size] = /font-size="([\d.]+)"/.exec(attributes) ?? []
        expect((Number(size) / Number(unit)) * 1200, attributes).toBeGreaterThanOrEqual(30)
      }
    },
  )

  it('have no letter that our fonts lack', () => {
    const texts = cardsIn(locale).flatMap(textsOf)
    const isTitle = ({ attributes }: { attributes: string }) => attributes.includes('font-family')
    const words = (which: typeof texts) => which.map(({ words }) => words)
    expect(missingLetters(words(texts.filter(isTitle)), 'title', locale)).toEqual([])
    expect(missingLetters(words(texts.filter((text) => !isTitle(text))), 'plain', locale)).toEqual([])
  })
})

it('a chronicle is drawn by its steps, from the first to the last', () => {
  const [chronicle] = [...corpus.chronicles.values()]
  if (!chronicle) throw new Error('no chronicle')
  const words = textsOf(chronicleCard(corpus, chronicle, speeches.en)).map(({ words }) => words)
  expect(words).toContain(chronicle.title.en)
  expect(words).toContain('Demarche')
  // A long title is cut, but not so early.
  for (const step of [chronicle.steps.at(0), chronicle.steps.at(-1)]) {
    const title = corpus.byId.get(step?.event ?? '')?.title.en ?? 'no such event'
    expect(words.join(' ')).toContain(title.split(' ').slice(0, 4).join(' '))
  }
})

it('a site without events has its name on the card', () => {
  const card = homeCard(corpusOf([]), speeches.en)
  expect(textsOf(card).map(({ words }) => words)).toEqual(['Demarche'])
  expect(withOurFonts(card).height).toBe(630)
})
