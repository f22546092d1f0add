import fc from 'fast-check'
import { expect, it } from 'vitest'
import { worlds } from '../testing/tables.ts'
import { bitsOf } from './postings.ts'

it('postings tell of each actor in which rows it or one who belongs to it takes part, and in which roles', () => {
  fc.assert(
    fc.property(worlds, ({ corpus, table }) => {
      const { starts, ends, rows, roles } = table.postings
      for (const [actor, { id }] of table.vocabulary.actors.entries()) {
        const [start, end] = [starts[actor], ends[actor]]
        const told = [...rows.slice(start, end)].map((row, at) => [row, roles.slice(start, end)[at]])
        const naive = corpus.events.map(({ actors }, row) => {
          const parts = actors.filter((part) => corpus.lineOf(part.actor).includes(id))
          return [row, bitsOf([...new Set(parts.map(({ role }) => role))])]
        })
        expect(told).toEqual(naive.filter(([, bits]) => bits !== 0))
      }
    }),
    { numRuns: 300 },
  )
})
