import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GLYPHS } from '../../src/model/glyphs.ts'
import { LOCALES, type Locale } from '../../src/schema/vocabulary.ts'
import { CARD, type Card, cardSvg } from './cardSvg.ts'
import { lightColour } from './colours.ts'
import { withOurFonts } from './fonts.ts'

const card: Card = {
  locale: 'en',
  title: 'Putin and Biden speak by telephone',
  dateline: 'Tuesday, 13 April 2021',
  glyph: 'talk',
  kind: 'telephone call',
  tone: 'cooperation',
  who: 'Russia and United States',
  sources: 'Sources: 3',
}

const LATIN = [
  'Sullivan',
  'Jj',
  'official',
  'Vrbětice',
  'Ågård',
  'OFAC',
  '14024',
  '«',
  '—',
  '('.repeat(3),
  'Gesellschafts'.repeat(5),
]
/** Realistic texts in each language, with Latin names among them. */
const HONEST: Readonly<Record<Locale, readonly string[]>> = {
  en: LATIN,
  ru: [...LATIN, 'Навального', 'Щёлково', 'Йцщ', 'Человеконенавистничество'],
  ar: [...LATIN, 'الاستخبارات', 'كيانًّا', 'لإجراءاتٍ', 'قمّة', 'أُغْ'],
}
const HOSTILE = [
  ...HONEST.ru,
  ...HONEST.ar,
  'إ\u0650\u0650\u0650\u0650',
  'Z\u0301\u0301\u0301\u0301',
  '<b>&',
  '\u202E',
  '中😀',
  '\uFDFD',
]

const wordsFrom = (some: readonly string[]) =>
  fc.array(fc.constantFrom(...some), { maxLength: 14 }).map((chosen) => chosen.join(' '))
const cardsOf = (locale: Locale, words: fc.Arbitrary<string>): fc.Arbitrary<Card> =>
  fc.record({
    locale: fc.constant(locale),
    title: words,
    dateline: words,
    glyph: fc.option(fc.constantFrom(...GLYPHS)),
    kind: words,
    tone: fc.constantFrom('cooperation', 'verbal-conflict', 'material-conflict', 'neutral', 'accent'),
    who: words,
    sources: words,
  })

const locales = fc.constantFrom(...LOCALES)

/** Pixel rows and columns with a colour other than the background. */
function inkedParts(svg: string): {
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<number>
} {
  const { pixels, width, height } = withOurFonts(svg).render()
  const paper = Buffer.from(`${lightColour('paper').slice(1)}ff`, 'hex').readUInt32BE()
  const rows = new Set<number>()
  const columns = new Set<number>()
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (pixels.readUInt32BE((y * width + x) * 4) === paper) continue
      rows.add(y)
      columns.add(x)
    }
  }
  return { rows, columns }
}

describe('in three scripts', () => {
  it('nothing leaves the margins, whatever the words', () => {
    const words = fc.oneof(wordsFrom(HOSTILE), fc.string({ unit: 'grapheme', maxLength: 60 }))
    fc.assert(
      fc.property(
        locales.chain((locale) => cardsOf(locale, words)),
        (card) => {
          const { rows, columns } = inkedParts(cardSvg(card))
          // Antialiasing may colour one more pixel on either side.
          expect(Math.min(...columns)).toBeGreaterThanOrEqual(CARD.margin - 2)
          expect(Math.max(...columns)).toBeLessThan(CARD.width - CARD.margin + 2)
          // Stacked marks may rise above the usual ink, but must stay away from the edge.
          expect(Math.min(...rows)).toBeGreaterThanOrEqual(CARD.margin / 2)
          expect(Math.max(...rows)).toBeLessThan(CARD.height - CARD.margin / 2)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('the title touches neither the kind above it nor the line below', () => {
    fc.assert(
      fc.property(
        locales.chain((locale) => cardsOf(locale, wordsFrom(HONEST[locale]))),
        (card) => {
          const { rows } = inkedParts(cardSvg(card))
          for (const between of [223, 509]) expect(rows.has(between), `row ${between}`).toBe(false)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('a card', () => {
  it('is 1200 by 630', () => {
    const drawing = withOurFonts(cardSvg(card))
    expect([drawing.width, drawing.height]).toEqual([1200, 630])
  })

  it('contains all its texts, escaped', () => {
    const svg = cardSvg({ ...card, title: '<script>&', who: '"a" \u0000→ b' })
    expect(svg).toContain('&lt;script&gt;&amp;')
    expect(svg).toContain('&quot;a&quot; → b')
    for (const text of ['Demarche', card.dateline, card.kind, card.sources]) {
      expect(svg.replaceAll('\u00A0', ' ')).toContain(text)
    }
  })

  it('has the colour of its tone', () => {
    expect(cardSvg({ ...card, tone: 'material-conflict' })).toContain(lightColour('material-conflict'))
    expect(cardSvg(card)).not.toContain(lightColour('material-conflict'))
  })

  it('is a mirror image in Arabic: the name on the right, the date on the left', () => {
    const xOf = (svg: string, part: string) =>
      Number(new RegExp(`<text x="([\\d.]+)"[^>]*>[^<]*${part}`).exec(svg)?.[1])
    const arabic = cardSvg({ ...card, locale: 'ar', dateline: 'الثلاثاء' })
    expect(xOf(arabic, 'مسعى')).toBeGreaterThan(CARD.width / 2)
    expect(xOf(arabic, 'الثلاثاء')).toBeLessThan(CARD.width / 2)
    const english = cardSvg(card)
    expect(xOf(english, 'Demarche')).toBeLessThan(CARD.width / 2)
    expect(xOf(english, '13')).toBeGreaterThan(CARD.width / 2)
  })
})
