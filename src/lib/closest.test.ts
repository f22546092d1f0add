import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closest, editDistance, nearest } from './closest.ts'

const word = fc.string({ maxLength: 8 })

describe('editDistance', () => {
  it('is a distance: zero only to itself, the same both ways, never longer by a detour', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b) === 0).toBe(a === b)
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c))
      }),
    )
  })
})

describe('closest', () => {
  it('finds the slip of the finger', () => {
    expect(closest('rusia', ['poland', 'russia', 'czechia'])).toBe('russia')
    expect(closest('titel', ['title', 'status'])).toBe('title')
    expect(closest('sumary', ['status', 'summary'])).toBe('summary')
  })

  it('does not guess wildly', () => {
    expect(closest('nato', ['russia', 'poland'])).toBeNull()
    expect(closest('fr', ['en', 'ar', 'ru'])).toBeNull()
    expect(closest('', ['russia'])).toBeNull()
  })

  it('finds a candidate that stands there as written', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        for (const each of words) expect(closest(each, words)).toBe(each)
      }),
    )
  })
})

describe('nearest', () => {
  it('offers fewest edits first, then the longest same start, however the words are ordered', () => {
    const words = ['zakharenko', 'putin', 'zakharov', 'sakharov', 'zakharova', 'kavkaz']
    for (const some of [words, words.toReversed()]) {
      expect(nearest('zakharow', some, 9)).toEqual(['zakharov', 'zakharova', 'sakharov'])
      expect(nearest('zakharow', some, 2)).toEqual(['zakharov', 'zakharova'])
    }
  })

  it('allows a word below seven letters one edit, and none below three', () => {
    expect(nearest('nata', ['note', 'nato', 'oslo'], 9)).toEqual(['nato'])
    expect(nearest('macron', ['maison', 'macros'], 9)).toEqual(['macros'])
    expect(nearest('eu', ['ea', 'euro'], 9)).toEqual([])
  })

  it('leaves out no word within the edits that it allows', () => {
    const near = fc.tuple(fc.string({ unit: fc.constantFrom(...'abcя'), maxLength: 8 }), fc.array(word))
    fc.assert(
      fc.property(
        near,
        fc.array(fc.string({ unit: fc.constantFrom(...'abcdя'), maxLength: 8 })),
        ([asked, odd], some) => {
          const words = [...odd, ...some]
          const allowed = asked.length < 3 ? 0 : asked.length < 7 ? 1 : 2
          const within = words.filter((other) => other !== asked && editDistance(asked, other) <= allowed)
          expect(new Set(nearest(asked, words, 99))).toEqual(new Set(within))
        },
      ),
    )
  })

  it('is never the word itself', () => {
    fc.assert(
      fc.property(word, fc.array(word), (asked, words) => {
        expect(nearest(asked, [asked, ...words], 99)).not.toContain(asked)
      }),
    )
  })
})
