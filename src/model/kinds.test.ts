import { describe, expect, it } from 'vitest'
import { kindNamed, kindOf, VALUE_OF } from '../schema/kinds.ts'
import { EVENT_TYPES } from '../schema/vocabulary.ts'
import { GLYPH_SIGNS } from './glyphs.ts'
import { toneOf } from './kinds.ts'

describe('the shape of a mark', () => {
  it('has a sign of its own for every kind', () => {
    const signs = Object.values(GLYPH_SIGNS)
    expect(new Set(signs).size).toBe(signs.length)
    for (const type of EVENT_TYPES) expect(GLYPH_SIGNS).toHaveProperty(kindOf(type))
  })

  it('leaves none of the legend without a type', () => {
    expect(new Set(EVENT_TYPES.map(kindOf))).toEqual(new Set(Object.keys(GLYPH_SIGNS)))
  })

  it('tells expulsions and recalls from other sanctions', () => {
    const types = ['sanction', 'sanction/discontinue', 'sanction/expel', 'sanction/withdraw', 'consult/phone']
    expect(types.map(kindOf)).toEqual(['sanctions', 'sanctions', 'expulsion', 'recall', 'talk'])
  })
})

it('has a value of its own in links, which names no other type', () => {
  for (const [kind, value] of Object.entries(VALUE_OF)) {
    expect(kindNamed(value)).toBe(kind)
    if (EVENT_TYPES.includes(value)) expect(kindOf(value)).toBe(kind)
  }
})

describe('the colour of a mark', () => {
  it.each([
    ['consult/phone', 'cooperation'],
    ['retreat', 'cooperation'],
    ['accuse', 'verbal-conflict'],
    ['sanction/expel', 'material-conflict'],
    ['assault', 'material-conflict'],
    ['statement', 'neutral'],
  ])('for %s says %s', (type, tone) => {
    expect(toneOf(type)).toBe(tone)
  })
})

it('takes a type that nobody knows for neither and other', () => {
  expect([kindOf('atlantis'), toneOf('atlantis')]).toEqual(['other', 'neutral'])
})
