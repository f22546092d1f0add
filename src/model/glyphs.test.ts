import { expect, it } from 'vitest'
import { kindOf } from '../schema/kinds.ts'
import { EVENT_TYPES } from '../schema/vocabulary.ts'
import { GLYPH_SIGNS, GLYPHS } from './glyphs.ts'

it('every kind has a sign of its own, and some type', () => {
  expect(new Set(Object.values(GLYPH_SIGNS)).size).toBe(GLYPHS.length)
  expect(new Set(EVENT_TYPES.map(kindOf))).toEqual(new Set(GLYPHS))
})
