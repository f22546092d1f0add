import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrapText } from './wrapText.ts'

const measure = (text: string) => text.length
const texts = fc
  .array(fc.stringMatching(/^[a-zء-ي]{1,30}$/), { maxLength: 12 })
  .map((words) => words.join(' '))
const wrap = (text: string, more: Partial<Parameters<typeof wrapText>[1]> = {}) =>
  wrapText(text, { measure, width: 20, ...more })

it('keeps every letter in order, and no line is wider than it may be', () => {
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 0, max: 8 }),
      (text, indent, tail) => {
        const lines = wrap(text, { indent, tail })
        expect(lines.map(({ text }) => text.replaceAll(' ', '')).join('')).toBe(text.replaceAll(' ', ''))
        lines.forEach(({ text, width }, index) => {
          expect(width).toBe(measure(text))
          const reserved = (index === 0 ? indent : 0) + (index === lines.length - 1 ? tail : 0)
          expect(width + reserved).toBeLessThanOrEqual(20 + (lines.length === 1 ? Math.min(indent, tail) : 0))
        })
      },
    ),
  )
})

it('breaks between words, and within one only where it is wider than a line', () => {
  expect(wrap('Putin and Biden speak by telephone').map(({ text }) => text)).toEqual([
    'Putin and Biden',
    'speak by telephone',
  ])
  expect(wrap('a Nichtverbreitungsvertrag').map(({ text }) => text)).toEqual([
    'a',
    'Nichtverbreitungsver',
    'trag',
  ])
})

it('ends in "…" after a whole word where not all fits', () => {
  expect(wrap('Putin and Biden speak by telephone', { maxLines: 1 })).toEqual([
    { text: 'Putin and Biden…', width: 16 },
  ])
  expect(wrap('Nichtverbreitungsvertrag', { maxLines: 1 })[0]?.text).toBe('Nichtverbreitungsve…')
  expect(wrap('', { maxLines: 1 })).toEqual([])
})
