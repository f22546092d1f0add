import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GLYPHS } from '../model/glyphs.ts'
import type { Scene, SceneBin, SceneEvent } from '../model/scene.ts'
import { isInView } from '../model/window.ts'
import { LOCALES } from '../schema/vocabulary.ts'
import { exactDay } from '../testing/arbitraries.ts'
import { speeches } from '../testing/speeches.ts'
import { type Box, boxOf, type Drawing, type Shape } from './drawing.ts'
import type { Measure } from './faces.ts'
import { drawPicture, type PictureInput, pictureSvg } from './picture.ts'
import { CARD_STYLE } from './style.ts'

/** Every letter is as wide as the others; wider than most of Plex are. */
const measure: Measure = (text, size) => text.length * 0.6 * size

const WORDS = ['talks', 'on', 'disarmament', 'قمّة', 'Навальный', 'x'.repeat(60), '32', '«quoted»']
const HARM = [
  '<script>',
  '&amp;',
  ']]>',
  '\u0000',
  '\u202E',
  '\uD800',
  '"\'',
  '\uFFFE',
  '👩‍👩‍👧',
  'Z\u0301\u0301\u0301',
]

const DAYS = { from: 18_700, to: 18_760 }
const day = fc.integer({ min: DAYS.from, max: DAYS.to })
const counts = fc.integer({ min: 0, max: 2000 })

/** Some of these days, or all of them among years or millennia of others. */
const windows = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  },
  fc
    .tuple(fc.integer({ max: 800_000, min: 0 }), fc.integer({ max: 800_000, min: 0 }))
    .map(([before, after]) => ({ from: DAYS.from - before, to: DAYS.to + after })),
)

const titles = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((some) => some.join(' '))

const whens = fc
  .record({
    first: day,
    length: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 90 })),
    precision: fc.constantFrom('day' as const, 'month' as const),
    approximate: fc.boolean(),
    openStart: fc.boolean(),
    openEnd: fc.boolean(),
  })
  .map(({ first, length, ...rest }) => ({ ...exactDay(first, first + length - 1), ...rest }))

/** Events with their ids as the first word of their titles. */
const scenesOf = (words: readonly string[]): fc.Arbitrary<Scene> =>
  fc.integer({ min: 1, max: 8 }).chain((lanes) => {
    const ids = Array.from({ length: lanes }, (_, index) => `lane ${index}`)
    // A lane of columns holds no events: the source draws it by one or the other.
    const lane = fc.constantFrom(...ids.filter((_, index) => index > 0 || lanes === 1))
    const event = fc.record({
      ...{ lane, when: whens, title: titles(words), weight: fc.integer({ min: 0, max: 9 }) },
      ...{ glyph: fc.constantFrom(...GLYPHS), parts: fc.constantFrom(0, 0, 3) },
      tone: fc.constantFrom('cooperation' as const, 'material-conflict' as const, 'neutral' as const),
      ...{ oneSource: fc.boolean(), lowConfidence: fc.boolean(), announced: fc.boolean() },
    })
    const bin: fc.Arbitrary<SceneBin> = fc
      .record({ lane: fc.constant('lane 0'), at: fc.integer({ min: 0, max: 15 }), count: counts })
      .map(({ lane, at, count }) => ({
        ...{ lane, first: DAYS.from + at * 4, last: DAYS.from + at * 4 + 3, count: count + 1 },
        tones: [0, count, 1, 0],
      }))
    return fc.record({
      lanes: fc.tuple(
        ...ids.map((id) => fc.record({ id: fc.constant(id), title: titles(words), count: counts })),
      ),
      events: fc
        .array(event, { maxLength: 40 })
        .map((drafts): readonly SceneEvent[] =>
          drafts
            .toSorted((a, b) => a.when.first - b.when.first)
            .map((draft, n) => ({ ...draft, id: `e${n}`, title: `e${n} ${draft.title}` })),
        ),
      bins: fc.uniqueArray(bin, { selector: ({ first }) => first, maxLength: lanes === 1 ? 0 : 8 }),
    })
  })

const inputsOf = (words: readonly string[]): fc.Arbitrary<PictureInput> =>
  fc
    .record({
      scene: scenesOf(words),
      window: windows,
      locale: fc.constantFrom(...LOCALES),
      width: fc.integer({ min: 640, max: 1600 }),
      height: fc.integer({ min: 0, max: 1500 }),
      isCard: fc.boolean(),
      ...{ title: titles(words), filters: titles(words), aside: titles(words) },
    })
    .map(({ locale, isCard, title, filters, aside, width, ...rest }) => ({
      ...{ ...rest, measure, speech: speeches[locale], width: isCard ? 480 : width },
      heading: { title, filters, aside, dateline: '10 – 24 April 2021' },
      foot: isCard
        ? null
        : { version: 'Demarche, version 0123456789', address: `https://host.example/?q=${'a'.repeat(300)}` },
      ...(isCard ? { style: CARD_STYLE } : {}),
    }))

const pictures = inputsOf(WORDS)

const isGlyph = (sign: string) => GLYPHS.some((glyph) => glyph === sign)

const textsIn = ({ shapes }: Drawing) => shapes.filter((shape) => shape.kind === 'text')

/** From a bar to the sign of its event, in pixels. */
const BESIDE = 8
/** Tolerance for floating-point rounding. */
const EPSILON = 0.01
const overlap = (a: Box, b: Box) =>
  a.x + a.width > b.x + EPSILON &&
  b.x + b.width > a.x + EPSILON &&
  a.y + a.height > b.y + EPSILON &&
  b.y + b.height > a.y + EPSILON

describe('a picture of any scene', () => {
  it('has no text over another, and no sign over a text', () => {
    fc.assert(
      fc.property(pictures, (input) => {
        const { shapes } = drawPicture(input)
        const marks = shapes
          .filter(({ kind }) => kind !== 'rect')
          .map((shape) => ({ shape, box: boxOf(shape) }))
        marks.forEach(({ shape, box }, index) => {
          const other = marks.slice(index + 1).find((other) => overlap(box, other.box))
          expect(other && [shape, other.shape]).toBeUndefined()
        })
      }),
    )
  })

  it('has nothing outside of its edges', () => {
    fc.assert(
      fc.property(pictures, (input) => {
        const drawing = drawPicture(input)
        for (const shape of drawing.shapes) {
          const { x, y, width, height } = boxOf(shape)
          expect(Math.min(x, y), JSON.stringify(shape)).toBeGreaterThanOrEqual(-EPSILON)
          expect(x + width, JSON.stringify(shape)).toBeLessThanOrEqual(drawing.width + EPSILON)
          expect(y + height, JSON.stringify(shape)).toBeLessThanOrEqual(drawing.height + EPSILON)
        }
      }),
    )
  })

  it('draws or counts every event in view once, and no other', () => {
    fc.assert(
      fc.property(inputsOf(['talks', 'on', 'arms']), (input) => {
        const drawing = drawPicture(input)
        const texts = textsIn(drawing)
        const drawn = texts.flatMap(({ text }) => /^e\d+(?=[ …]|$)/.exec(text) ?? [])
        const inView = input.scene.events.filter((event) => isInView(event, input.window))
        const left = inView.filter(({ id }) => !drawn.includes(id))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.length + left.length).toBe(inView.length)

        const numbers = texts.filter(({ text }) => /^\+\d/.test(text))
        const counted = numbers.reduce((sum, { text }) => sum + Number(text.replace(/\D/g, '')), 0)
        const all = left.reduce((sum, { parts }) => sum + 1 + parts, 0)
        if (input.foot) {
          expect(counted).toBe(all)
        } else {
          // A bin of a card shows the signs of its events, or its number, which counts their parts too.
          const signs = drawing.shapes.filter((shape) => shape.kind === 'sign' && isGlyph(shape.sign))
          const binned = signs.length - drawn.length + counted
          expect(binned).toBeGreaterThanOrEqual(left.length)
          expect(binned).toBeLessThanOrEqual(all)
        }
        // The line that a column stands on.
        const columns = drawing.shapes.filter(
          (shape) => shape.kind === 'rect' && shape.colour === 'soft' && shape.height === 1,
        )
        const bins = input.scene.bins.filter(
          ({ first, last }) => last >= input.window.from && first <= input.window.to,
        )
        expect(columns).toHaveLength(bins.length)
      }),
    )
  })

  it('has the sign of an event beside its bar, whichever side its label is on', () => {
    let seen = 0
    fc.assert(
      fc.property(pictures, (input) => {
        const { shapes } = drawPicture(input)
        const tones = new Map(input.scene.events.map(({ id, tone }) => [id, tone]))
        shapes.forEach((shape, index) => {
          // The words of a bin are soft.
          const isTitle = shape.kind === 'text' && shape.colour === 'ink'
          const id = isTitle ? /^e\d+(?=[ …]|$)/.exec(shape.text)?.[0] : undefined
          const isOfTone = ({ colour }: Shape) => colour === tones.get(id ?? '')
          const bar = shapes.slice(0, index).findLast((each) => each.kind === 'rect' && isOfTone(each))
          const sign = shapes.slice(index).find((each) => each.kind === 'sign' && isOfTone(each))
          if (!bar || !sign) return
          seen++
          const [from, to] = [boxOf(bar), boxOf(sign)]
          const far = Math.max(from.x - to.x - to.width, to.x - from.x - from.width)
          expect(far, JSON.stringify(shape)).toBeLessThanOrEqual(BESIDE)
        })
      }),
    )
    expect(seen).toBeGreaterThan(100)
  })

  it('says its title, filters, days, version and address', () => {
    fc.assert(
      fc.property(inputsOf(['talks', 'on', 'arms']), (input) => {
        const said = textsIn(drawPicture(input)).map(({ text }) => text)
        const { title, filters, dateline } = input.heading
        const all = said.join(' ')
        for (const words of [title, filters, dateline, input.foot?.version ?? ''])
          expect(all).toContain(words)
        if (input.foot) expect(said.join('')).toContain(input.foot.address)
      }),
    )
  })

  it('is well-formed, whatever its words hold', () => {
    const options = { colourOf: () => '#123456', scale: 1, css: '' }
    fc.assert(
      fc.property(inputsOf([...WORDS, ...HARM]), (input) => {
        const svg = pictureSvg(input, options)
        expect(svg).not.toMatch(/<script/)
        const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } })
        const drawing = drawPicture(input)
        expect([width, height]).toEqual([drawing.width, Math.ceil(drawing.height)])
      }),
      { numRuns: 50 },
    )
  })
})
