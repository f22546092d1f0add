import fc from 'fast-check'
import { expect, it } from 'vitest'
import { worlds } from '../testing/tables.ts'
import { linksFrom, linksTo, parentOf, partsOf } from './links.ts'

it('are the relations from and to each event, as a corpus in memory has them', () => {
  fc.assert(
    fc.property(worlds, ({ corpus, table }) => {
      const idOf = (row: number | undefined) => (row === undefined ? undefined : corpus.events[row]?.id)
      for (const [row, { id, relations }] of corpus.events.entries()) {
        expect(linksFrom(table, row).map((link) => ({ type: link.type, event: idOf(link.row) }))).toEqual(
          relations,
        )
        expect(linksTo(table, row).map((link) => [link.type, idOf(link.row)])).toEqual(
          corpus.relationsTo(id).map(({ type, event }) => [type, event.id]),
        )
        expect(idOf(parentOf(table, row))).toBe(relations.find(({ type }) => type === 'part-of')?.event)
        expect(partsOf(table, row).map(idOf)).toEqual(corpus.partsOf(id).map((part) => part.id))
      }
    }),
  )
})
