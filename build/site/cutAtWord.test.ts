import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutAtWord } from './cutAtWord.ts'

it('keeps a text that fits, and never exceeds the limit', () => {
  fc.assert(
    fc.property(fc.lorem({ mode: 'sentences' }), fc.integer({ min: 20, max: 300 }), (text, most) => {
      const cut = cutAtWord(text, most)
      expect(cut.length).toBeLessThanOrEqual(most)
      if (text.length <= most) expect(cut).toBe(text)
      else {
        const kept = cut.slice(0, -1)
        expect(text.startsWith(kept)).toBe(true)
        expect(text[kept.length]).toMatch(/[\s,.]/)
      }
    }),
  )
})

it('drops punctuation before the ellipsis, in each script', () => {
  expect(cutAtWord('Putin and Biden, by telephone', 18)).toBe('Putin and Biden…')
  expect(cutAtWord('بوتين وبايدن، هاتفيًا', 15)).toBe('بوتين وبايدن…')
})

it('cuts a long word, but not inside a surrogate pair', () => {
  expect(cutAtWord('𐍈'.repeat(10), 10)).toBe(`${'𐍈'.repeat(4)}…`)
})
