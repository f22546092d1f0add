import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../../src/i18n/speech.ts'
import { indexCorpus } from '../../src/index/corpus.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { compile } from '../records/compile.ts'
import { readRecords } from '../records/readRecords.ts'
import { cardOf, chronicleCardOf, homeCardOf } from './cardOf.ts'
import type { Card } from './cardSvg.ts'
import { fontOf, withOurFonts } from './fonts.ts'
import { plainText } from './plainText.ts'

/* Preview cards of the records in `data/`. */

const { corpus: file, events } = compile(readRecords('data').records)
const corpus = indexCorpus(file)
const speeches = await Promise.all(LOCALES.map(loadSpeech))
const cards = speeches.flatMap((speech): readonly Card[] => [
  homeCardOf(corpus, speech),
  ...[...corpus.chronicles.values()].map((chronicle) => chronicleCardOf(corpus, chronicle, speech)),
  ...corpus.events.flatMap((head) => {
    const own = events.get(head.id)
    return own ? [cardOf(corpus, head, own, speech)] : []
  }),
])
const cardNamed = (title: string) => cards.find((card) => card.title === title)

it('there is one for every event, chronicle and home, in every language', () => {
  expect(cards).toHaveLength(3 * (corpus.events.length + corpus.chronicles.size + 1))
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

  it('has an arrow in the direction of the script', () => {
    for (const { locale, who } of cards) expect(who).not.toContain(locale === 'ar' ? '→' : '←')
  })
})

it('no card has a letter that our fonts lack', () => {
  /** Renders one character. A font renders the same box for every character that it lacks. */
  const drawing = (character: string, font: string) =>
    withOurFonts(
      `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text x="10" y="40" font-size="30" ${font}>${character}</text></svg>`,
    )
      .render()
      .pixels.toString('latin1')
  for (const locale of LOCALES) {
    const own = cards.filter((card) => card.locale === locale)
    for (const face of ['title', 'strong', 'plain'] as const) {
      const texts = own.map(({ title, who, kind, dateline, sources }) =>
        face === 'title' ? title : face === 'strong' ? who + kind : dateline + sources,
      )
      const font = fontOf(face, locale)
      const box = drawing('中', font)
      for (const letter of new Set(plainText(texts.join(' ')).replace(/[\s<>&\p{M}]/gu, ''))) {
        expect(drawing(letter, font) === box, `${face} ${locale}: ${letter}`).toBe(false)
      }
    }
  }
})
