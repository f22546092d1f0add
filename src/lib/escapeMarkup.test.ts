import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapeMarkup } from './escapeMarkup.ts'

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }

it('leaves nothing that a parser would take for markup, and loses nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', ';', 'ع') }), (text) => {
      const escaped = escapeMarkup(text)
      expect(escaped).not.toMatch(/[<>"']|&(?!(lt|gt|amp|quot|#39);)/)
      expect(escaped.replace(/&([^;]+);/g, (_, name) => SIGNS[name] ?? '?')).toBe(text)
    }),
  )
})
