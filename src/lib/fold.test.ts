import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldAlike } from './fold.ts'

/** Soft hyphen, zero-width space, non-joiner and joiner, LRM, ALM, an isolate, word joiner, byte-order mark, and CGJ. */
const INVISIBLE = [...'\u00AD\u200B\u200C\u200D\u200E\u061C\u2067\u2060\uFEFF\u034F']
const LETTERS = [...'aéIßłZ', ...'йЁєя', ...'بیكکةئـُ', ...'12٣ -.’', 'ά', 'Σ', 'ﷲ', '\u0306', 'и']
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...LETTERS, ...INVISIBLE) }),
)

describe('fold', () => {
  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)))
  })

  it('leaves no letter for `foldAlike`', () => {
    fc.assert(fc.property(anyText, (text) => foldAlike(fold(text)) === fold(text)))
  })

  it('is blind to a sign that nobody sees, wherever it stands', () => {
    const placed = fc.tuple(anyText, fc.nat(), fc.constantFrom(...INVISIBLE))
    fc.assert(
      fc.property(placed, ([text, place, sign]) => {
        const characters = [...text]
        const at = place % (characters.length + 1)
        expect(fold(characters.toSpliced(at, 0, sign).join(''))).toBe(fold(text))
      }),
    )
  })

  it.each([
    ['الأمريكي', 'الامريكي'],
    ['إجراءات', 'اجراءات'],
    ['آخرون', 'اخرون'],
    ['قمة', 'قمه'],
    ['موسكى', 'موسكي'],
    ['مُحَادَثَة', 'محادثه'],
    ['مـحـادثـة', 'محادثه'],
    ['١٤ يونيو', '14 يونيو'],
    ['Жёлтый Николай', 'желтый николай'],
    ['Pivoňka, Vítězslav', 'pivonka vitezslav'],
    ['Großbritannien, Wałęsa, Søren', 'grossbritannien walesa soren'],
    ['Зеленський, Київ', 'зеленський киив'],
    ['La\u00ADvrov, Pu\u200Btin', 'lavrov putin'],
  ])('takes %s for %s', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  it.each([
    // Persian yeh (U+06CC) and kaf (U+06A9).
    ['بوتین', 'بوتين'],
    ['پوتین', 'بوتين'],
    ['کرملین', 'كرملين'],
    ['الرئیس', 'الرئيس'],
    ['ڤلاديمير', 'فلاديمير'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it('does not take й for и', () => {
    expect(fold('май')).not.toBe(fold('маи'))
  })
})
