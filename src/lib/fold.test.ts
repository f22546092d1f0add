import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

describe('fold', () => {
  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
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
  ])('takes %s for %s', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  it('does not take й for и', () => {
    expect(fold('май')).not.toBe(fold('маи'))
  })
})
