import { GLYPHS } from '../model/glyphs.ts'
import type { SceneEvent, Tone } from '../model/scene.ts'
import type { Shape, SignShape } from './drawing.ts'
import type { Colour } from './palette.ts'
import type { Block } from './paragraph.ts'
import { baselineOf, leadingOf, type Typesetter } from './style.ts'

const TONES: readonly Tone[] = ['cooperation', 'verbal-conflict', 'material-conflict']
const SWATCH = 16
/** Between a sign and its word, and between entries. */
const GAP = { sign: 5, entry: 18 }

interface Entry {
  readonly word: string
  readonly sign?: SignShape['sign']
  readonly swatch?: { readonly colour: Colour; readonly hatched?: true }
}

function entriesOf(events: readonly SceneEvent[], { speech: { say } }: Typesetter): readonly Entry[] {
  const glyphs = new Set(events.map(({ glyph }) => glyph))
  const tones = new Set(events.map(({ tone }) => tone))
  return [
    ...GLYPHS.filter((glyph) => glyphs.has(glyph)).map((glyph) => ({
      sign: glyph,
      word: say(`kind.${glyph}`),
    })),
    ...(['oneSource', 'announced'] as const)
      .filter((sign) => events.some((event) => event[sign]))
      .map((sign) => ({ sign, word: say(`legend.${sign}`) })),
    ...(events.some(({ lowConfidence }) => lowConfidence)
      ? [{ swatch: { colour: 'soft', hatched: true }, word: say('legend.lowConfidence') } as const]
      : []),
    ...TONES.filter((tone) => tones.has(tone)).map((tone) => ({
      swatch: { colour: tone },
      word: say(`tone.${tone}`),
    })),
    ...(events.length > 0 ? [{ word: say('legend.colour') }] : []),
  ]
}

/** Explains the shapes, colours and signs of the events drawn, in lines up to `width`. */
export function legendOf(
  events: readonly SceneEvent[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  typesetter: Typesetter,
): Block {
  const { style, speech, measure } = typesetter
  const size = style.small
  const line = leadingOf(speech) * size + 3
  const shapes: Shape[] = []
  let [at, top] = [0, 0]
  for (const { word, sign, swatch } of entriesOf(events, typesetter)) {
    const before = (sign ? 0.9 * size : swatch ? SWATCH : 0) + (sign || swatch ? GAP.sign : 0)
    const wide = measure(word, size, 'plain')
    if (at > 0 && at + before + wide > width) [at, top] = [0, top + line]
    const middle = y + top + (leadingOf(speech) * size) / 2
    if (sign)
      shapes.push({
        kind: 'sign',
        sign,
        x: x + at + 0.45 * size,
        y: middle,
        size: 0.78 * size,
        colour: 'soft',
      })
    if (swatch) {
      const height = swatch.hatched ? 5 : 3
      shapes.push({ kind: 'rect', x: x + at, y: middle - height / 2, width: SWATCH, height, ...swatch })
    }
    shapes.push({
      ...{ kind: 'text', text: word, x: x + at + before, y: y + top + baselineOf(speech) * size, size },
      ...{ face: 'plain', colour: 'soft', anchor: 'start', width: wide, direction: speech.direction },
    })
    at += before + wide + GAP.entry
  }
  return { shapes, height: shapes.length === 0 ? 0 : top + line }
}
