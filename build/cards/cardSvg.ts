import { directionOf, wordmark } from '../../src/i18n/locale.ts'
import { escapeMarkup } from '../../src/lib/escapeMarkup.ts'
import { plainText } from '../../src/lib/plainText.ts'
import type { Tone } from '../../src/model/scene.ts'
import type { Face } from '../../src/picture/faces.ts'
import { inDirection } from '../../src/picture/inDirection.ts'
import { SIGN_SHAPES } from '../../src/picture/signShapes.ts'
import type { Kind } from '../../src/schema/kinds.ts'
import type { Locale } from '../../src/schema/vocabulary.ts'
import { lightColour } from './colours.ts'
import { type Fitted, fit } from './fit.ts'
import { fontOf } from './fonts.ts'
import { inkOf } from './measure.ts'

/** The content of a preview card in one language. Empty texts leave their place blank. */
export interface Card {
  readonly locale: Locale
  readonly title: string
  /** The formatted date. */
  readonly dateline: string
  readonly glyph: Kind | null
  /** The localized kind of event or page. */
  readonly kind: string
  /** `accent` for cards of the site or a chronicle. */
  readonly tone: Tone | 'accent'
  /** "Russia → United States". */
  readonly who: string
  /** "Sources: 3" or "61 events". */
  readonly sources: string
}

/** In pixels: the size that Open Graph consumers show without cropping. */
export const CARD = { width: 1200, height: 630, margin: 72 } as const

const { width, height, margin } = CARD
const measure = width - 2 * margin

// Positions in pixels from the top. Chats show a card at about 400 px, a third of its size, so the smallest font is 30
// px, which is 10 px there.
const MASTHEAD = 108
const BAR = { top: 140, height: 10 }
const KIND = 206
const TITLE = { top: 236, bottom: 498 }
const FOOT = 558
/** Minimum gap between two texts on one line. */
const GAP = 48

const SMALL = [34, 32, 30] as const
const TITLE_SIZES = [88, 84, 80, 76, 72, 68, 64, 60, 56, 52, 48, 44] as const
const MAX_LINES = 3

// In em. The ink of Plex spans 1 above the baseline (Åg) to 0.2 below in Latin and Cyrillic, 1.2 (shadda with a vowel)
// to 0.4 in Arabic. The first line is placed so that this ink does not touch the line above.
const LEADING: Readonly<Record<Locale, number>> = { en: 1.16, ru: 1.16, ar: 1.36 }
const ASCENT: Readonly<Record<Locale, number>> = { en: 0.9, ru: 0.9, ar: 1.1 }

// مسعى has no tall letters, so it is set larger to match the capital and ascenders of the other wordmarks.
const WORDMARK: Readonly<Record<Locale, number>> = { en: 46, ru: 46, ar: 56 }

type Edge = 'start' | 'end'

interface Line {
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly baseline: number
  readonly colour: string
  readonly edge: Edge
  /** Pixels between the edge's margin and the text. */
  readonly inset?: number
}

/** Aligns the outermost ink (not the side bearing) of a line to the margin, so that lines align and stay inside. */
function drawLine({ text, face, size, baseline, colour, edge, inset = 0 }: Line, locale: Locale): string {
  const ink = inkOf(text, face, locale)
  const atLeft = (directionOf(locale) === 'ltr') === (edge === 'start')
  const left = atLeft ? margin + inset : width - margin - inset - ink.width * size
  const x = (left - ink.left * size).toFixed(2)
  const words = escapeMarkup(inDirection(text, directionOf(locale)))
  return `<text x="${x}" y="${baseline}" font-size="${size}" ${fontOf(face, locale)} fill="${colour}">${words}</text>`
}

/** The card as an SVG of 1200 × 630 px for `drawCard`. Text never exceeds the margins. */
export function cardSvg(card: Card): string {
  const { locale, glyph } = card
  const ink = lightColour('ink')
  const soft = lightColour('soft')
  const tone = lightColour(card.tone)

  const oneLine = (text: string, face: Face, room: number): Fitted =>
    fit(plainText(text), { face, locale, width: room, lines: () => 1, sizes: SMALL })
  const drawOne = ({ lines, size }: Fitted, line: Omit<Line, 'text' | 'size'>) =>
    lines.map((text) => drawLine({ ...line, text, size }, locale))
  const widthOf = ({ lines, size }: Fitted, face: Face) => inkOf(lines[0] ?? '', face, locale).width * size

  const name = { text: wordmark[locale], face: 'title', size: WORDMARK[locale] } as const
  const date = oneLine(
    card.dateline,
    'plain',
    measure - GAP - inkOf(name.text, name.face, locale).width * name.size,
  )
  const sources = oneLine(card.sources, 'plain', measure / 3)
  const who = oneLine(card.who, 'strong', measure - GAP - widthOf(sources, 'plain'))
  const glyphRoom = glyph === null ? 0 : 42
  const kind = oneLine(card.kind, 'strong', measure - glyphRoom)

  const leading = LEADING[locale]
  const title = fit(plainText(card.title), {
    face: 'title',
    locale,
    width: measure,
    lines: (size) => Math.min(MAX_LINES, Math.floor((TITLE.bottom - TITLE.top) / (size * leading))),
    sizes: TITLE_SIZES,
  })
  const titleLines = title.lines.map((text, index) => {
    const baseline = Math.round(TITLE.top + title.size * (ASCENT[locale] + index * leading))
    return drawLine({ text, face: 'title', size: title.size, baseline, colour: ink, edge: 'start' }, locale)
  })

  const glyphAt = directionOf(locale) === 'ltr' ? margin + 13 : width - margin - 13
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${lightColour('paper')}"/>`,
    drawLine({ ...name, baseline: MASTHEAD, colour: ink, edge: 'start' }, locale),
    ...drawOne(date, { face: 'plain', baseline: MASTHEAD, colour: soft, edge: 'end' }),
    `<rect x="${margin}" y="${BAR.top}" width="${measure}" height="${BAR.height}" fill="${tone}"/>`,
    ...(glyph === null
      ? []
      : [
          `<g transform="translate(${glyphAt} ${KIND - 11})" fill="${tone}"><path d="${SIGN_SHAPES[glyph]}"/></g>`,
        ]),
    ...drawOne(kind, { face: 'strong', baseline: KIND, colour: tone, edge: 'start', inset: glyphRoom }),
    ...titleLines,
    ...drawOne(who, { face: 'strong', baseline: FOOT, colour: ink, edge: 'start' }),
    ...drawOne(sources, { face: 'plain', baseline: FOOT, colour: soft, edge: 'end' }),
    '</svg>',
  ].join('\n')
}
