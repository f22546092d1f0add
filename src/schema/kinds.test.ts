import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isAsked,
  type Kind,
  kindCount,
  kindNamed,
  kindOf,
  kindsIn,
  toggledType,
  typeMatches,
  VALUE_OF,
} from './kinds.ts'
import { EVENT_TYPES } from './vocabulary.ts'

const KINDS = Object.keys(VALUE_OF) as readonly Kind[]
const values = fc.uniqueArray(fc.constantFrom(...EVENT_TYPES, ...Object.values(VALUE_OF)), { maxLength: 5 })
const used = fc.uniqueArray(fc.constantFrom(...EVENT_TYPES), { minLength: 1 }).map((types) => new Set(types))
const kinds = fc.constantFrom(...KINDS)

const matching = (asked: readonly string[], types: Iterable<string>) =>
  [...types].filter((type) => asked.some((value) => typeMatches(type, value)))

describe('a kind of event in the filter', () => {
  it('turned on or off: all or none of it match, and the other kinds as before', () => {
    fc.assert(
      fc.property(values, used, kinds, (asked, types, kind) => {
        const wasAsked = isAsked(asked, kind, types)
        const after = toggledType(asked, VALUE_OF[kind], types)
        const own = [...types].filter((type) => kindOf(type) === kind)
        const others = EVENT_TYPES.filter((type) => kindOf(type) !== kind)
        expect(matching(after, own)).toEqual(wasAsked ? [] : own)
        expect(matching(after, others)).toEqual(matching(asked, others))
        if (own.length > 0) expect(isAsked(after, kind, types)).toBe(!wasAsked)
      }),
    )
  })

  it('is replaced by a type within it, and replaces it', () => {
    const types = new Set(EVENT_TYPES)
    expect(toggledType(['consult', 'agree'], 'consult/phone', types)).toEqual(['agree', 'consult/phone'])
    expect(toggledType(['consult/phone', 'agree'], 'consult', types)).toEqual(['agree', 'consult'])
    expect(toggledType(['consult/phone', 'agree'], 'consult/phone', types)).toEqual(['agree'])
  })

  it('is asked for by every link that matches all of it', () => {
    const types = new Set(['sanction/expel', 'sanction/discontinue', 'agree', 'concede'])
    expect(isAsked(['sanction'], 'sanctions', types)).toBe(true)
    expect(isAsked(['sanction'], 'expulsion', types)).toBe(true)
    expect(isAsked(['sanction/discontinue'], 'sanctions', types)).toBe(true)
    expect(isAsked(['agree'], 'offer', types)).toBe(false)
    expect(isAsked(['agree', 'concede'], 'offer', types)).toBe(true)
    expect(toggledType(['sanction'], 'sanction/expel', types)).toEqual(['sanctions', 'sanction/withdraw'])
  })

  it('counts each event once, whatever its type', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENT_TYPES)), (types) => {
        const counts = new Map<string, number>()
        for (const type of types) {
          for (const value of new Set([type, type.split('/')[0] ?? '']))
            counts.set(value, (counts.get(value) ?? 0) + 1)
        }
        for (const kind of KINDS)
          expect(kindCount(counts, kind)).toBe(types.filter((type) => kindOf(type) === kind).length)
      }),
    )
  })
})

it('tells expulsions and recalls from other sanctions, and takes an unknown type for another', () => {
  const types = ['sanction', 'sanction/discontinue', 'sanction/expel', 'sanction/withdraw', 'atlantis']
  expect(types.map(kindOf)).toEqual(['sanctions', 'sanctions', 'expulsion', 'recall', 'other'])
})

it('has a value of its own in links, which names no other type', () => {
  for (const kind of KINDS) {
    expect(kindNamed(VALUE_OF[kind])).toBe(kind)
    if (EVENT_TYPES.includes(VALUE_OF[kind])) expect(kindOf(VALUE_OF[kind])).toBe(kind)
  }
})

it('knows what a value stands for', () => {
  expect(kindsIn('sanction')).toEqual(['sanctions', 'expulsion', 'recall'])
  expect(kindsIn('offer')).toEqual(['offer'])
  expect(kindsIn('atlantis')).toEqual([])
})
