import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '../index/corpus.ts'
import { queries } from '../testing/arbitraries.ts'
import { worlds } from '../testing/tables.ts'
import { answer, tableFacets } from './answer.ts'
import { EVERYTHING, facets, matcher, type Query } from './query.ts'

/** The rows that contain the searched words; null if there is no search. */
function foundIn(corpus: Corpus, { words }: Query): Uint8Array | null {
  if (words === '') return null
  const holds = matcher(corpus, { ...EVERYTHING, words })
  return Uint8Array.from(corpus.events, (event) => (holds(event) ? 1 : 0))
}

/** Enough runs for both kinds of worlds and for combined filters. */
const numRuns = 1500

describe('a question put to a table', () => {
  it('is answered as by the filter of a small corpus', () => {
    fc.assert(
      fc.property(worlds, queries, ({ corpus, table }, query) => {
        const matches = matcher(corpus, query)
        const naive = corpus.events.map((event) => (matches(event) ? 1 : 0))
        const { mask, count } = answer(table, query, foundIn(corpus, query))
        expect([...mask]).toEqual(naive)
        expect(count).toBe(naive.filter((is) => is === 1).length)
      }),
      { numRuns },
    )
  })

  it('is answered by everything where nothing is asked', () => {
    fc.assert(
      fc.property(worlds, ({ table }) => {
        expect(answer(table, EVERYTHING, null).count).toBe(table.columns.size)
      }),
    )
  })

  it('leaves what was found as it was', () => {
    fc.assert(
      fc.property(worlds, queries, ({ table }, query) => {
        const found = new Uint8Array(table.columns.size).fill(1)
        answer(table, query, found)
        tableFacets(table, query, found)
        expect(found.every((is) => is === 1)).toBe(true)
      }),
    )
  })
})

describe('the facets of a table', () => {
  it('count as those of a small corpus', () => {
    fc.assert(
      fc.property(worlds, queries, ({ corpus, table }, query) => {
        expect(tableFacets(table, query, foundIn(corpus, query))).toEqual(facets(corpus, query))
      }),
      { numRuns },
    )
  })
})
