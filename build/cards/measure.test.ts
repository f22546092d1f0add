import { describe, expect, it } from 'vitest'
import type { Face } from '../../src/picture/faces.ts'
import { inDirection } from '../../src/picture/inDirection.ts'
import { fontOf, withOurFonts } from './fonts.ts'
import { advanceOf, inkOf, measureIn } from './measure.ts'

describe('the ink of a line', () => {
  it('grows with its words', () => {
    const one = inkOf('Talks', 'title', 'en').width
    expect(one).toBeGreaterThan(2)
    expect(inkOf('Talks go on', 'title', 'en').width).toBeGreaterThan(one)
  })

  it('is never wider than its words’ advances', () => {
    for (const [locale, line] of [
      ['en', 'Sanctions on 32 individuals'],
      ['ar', 'واشنطن تفرض عقوبات على 32 فردًا وكيانًا'],
      ['ru', 'Россия высылает 20 сотрудников'],
    ] as const) {
      const advances = line.split(' ').map((word) => advanceOf(word, 'title', locale))
      const sum = advances.reduce((all, advance) => all + advance, 0)
      const { width } = inkOf(line, 'title', locale)
      expect(width).toBeLessThanOrEqual(sum)
      // Tolerance: the space after the last word, and a side bearing for each of at most seven words.
      expect(sum - width).toBeLessThan(1)
    }
  })

  it('joins letters in Arabic', () => {
    const apart = [...'مسعى'].reduce((sum, letter) => sum + inkOf(letter, 'title', 'ar').width, 0)
    expect(inkOf('مسعى', 'title', 'ar').width).toBeLessThan(0.9 * apart)
  })

  it('is 0 for an empty text', () => {
    expect(inkOf('', 'plain', 'en').width).toBe(0)
  })
})

/** The darkness of the left and the right half of a rendered line. */
function darkness(text: string, face: Face): readonly [number, number] {
  const { left, width: inkWidth } = inkOf(text, face, 'ar')
  const x = -left * 40
  const drawn = `<text x="${x}" y="60" font-size="40" ${fontOf(face, 'ar')}>${inDirection(text, 'rtl')}</text>`
  const width = Math.ceil(inkWidth * 40)
  const { pixels } = withOurFonts(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="100">${drawn}</svg>`,
  ).render()
  const halves: [number, number] = [0, 0]
  for (let pixel = 0; pixel < pixels.length / 4; pixel++) {
    halves[pixel % width < width / 2 ? 0 : 1] += pixels[pixel * 4 + 3] ?? 0
  }
  return halves
}

describe('an Arabic line', () => {
  // Alefs are light and capitals are dark, so the darkness shows which end comes first.
  it.each([
    ['that begins in Arabic begins at the right', 'ا ا ا ا MMM', 0],
    ['that begins with a Latin name begins at the right too', 'MMM ا ا ا ا', 1],
  ])('%s', (_, line, heavy) => {
    const halves = darkness(line, 'title')
    expect(halves[heavy]).toBeGreaterThan(1.5 * (halves[1 - heavy] ?? 0))
  })
})

it('a line is as wide as its words and the spaces between them', () => {
  for (const [locale, line] of [
    ['en', 'Talks go on'],
    ['ar', 'واشنطن تفرض عقوبات'],
  ] as const) {
    const measure = measureIn(locale)
    const words = line.split(' ').map((word) => measure(word, 20, 'plain'))
    const sum = words.reduce((all, width) => all + width, 2 * measure(' ', 20, 'plain'))
    expect(measure(' ', 20, 'plain')).toBeGreaterThan(3)
    expect(Math.abs(measure(line, 20, 'plain') - sum)).toBeLessThan(1)
  }
})
