import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTORS, corpusOf } from '../testing/arbitraries.ts'
import { selections, vocabularyOf, worlds } from '../testing/tables.ts'
import { type ColumnStore, NONE } from './columns.ts'
import { columnsOf } from './columnsOf.ts'
import { rowsIn, type Table, tableOf } from './table.ts'

const idOf = ({ vocabulary }: Table, actor: number) => vocabulary.actors[actor]?.id

/** One event for each pair of first day and length. */
function tableOfDays(days: readonly (readonly [first: number, length: number])[]): Table {
  const sorted = days.toSorted(([a], [b]) => a - b)
  const empty = columnsOf([], vocabularyOf(corpusOf([]), []))
  const columns: ColumnStore = {
    ...empty,
    size: days.length,
    first: Int32Array.from(sorted, ([first]) => first),
    last: Int32Array.from(sorted, ([first, length]) => first + length),
    topics: new Uint16Array(days.length).fill(NONE),
  }
  return tableOf(columns, vocabularyOf(corpusOf([]), []))
}

const naiveRows = ({ columns }: Table, mask: Uint8Array, from: number, to: number) =>
  [...columns.first.keys()].filter(
    (row) => mask[row] === 1 && (columns.first[row] ?? 0) <= to && (columns.last[row] ?? 0) >= from,
  )

describe('the lines of a table', () => {
  it('are those of the corpus', () => {
    fc.assert(
      fc.property(worlds, ({ corpus, table }) => {
        for (const [actor, { id }] of table.vocabulary.actors.entries()) {
          expect(table.lines[actor]?.map((member) => idOf(table, member))).toEqual(corpus.lineOf(id))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('end below a parent that nobody knows', () => {
    const [first] = ACTORS
    const actors = first ? [{ ...first, parent: 'atlantis' }] : []
    const vocabulary = vocabularyOf(corpusOf([], { actors }), [])
    expect(tableOf(columnsOf([], vocabulary), vocabulary).lines).toEqual([[0]])
  })
})

describe('the days of a table', () => {
  it('are those of the corpus', () => {
    fc.assert(
      fc.property(worlds, ({ corpus, table }) => {
        expect(table.extent).toEqual(corpus.extent)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the rows in a stretch of days', () => {
  const day = fc.oneof(
    fc.integer({ min: -12, max: 16 }),
    fc.integer({ min: 18_500, max: 19_000 }),
    fc.integer({ min: -4_000_000, max: 4_000_000 }),
  )

  it('are the selected ones that share a day with it, in order', () => {
    fc.assert(
      fc.property(selections, day, day, ({ table, mask }, from, to) => {
        expect([...rowsIn(table, mask, from, to)]).toEqual(naiveRows(table, mask, from, to))
      }),
      { numRuns: 1500 },
    )
  })

  it('are found also where they began many thousand rows before', () => {
    const length = fc.oneof({ weight: 99, arbitrary: fc.nat(3) }, fc.nat(5000))
    const seeds = fc.array(fc.tuple(fc.nat(5000), length), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(seeds, fc.nat(6000), fc.nat(50), (seeds, from, days) => {
        // Repeats each seed some days later: 6,000 rows in six blocks.
        const rows = Array.from({ length: 6000 }, (_, index) => {
          const [first, length] = seeds[index % seeds.length] ?? [0, 0]
          return [first + Math.floor(index / seeds.length), index % 7 === 0 ? length : 0] as const
        })
        const table = tableOfDays(rows)
        const mask = Uint8Array.from(rows, (_, row) => (row % 5 === 0 ? 0 : 1))
        expect([...rowsIn(table, mask, from, from + days)]).toEqual(naiveRows(table, mask, from, from + days))
      }),
      { numRuns: 200 },
    )
  })
})
