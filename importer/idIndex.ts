import type { FullEvent } from '../src/exchange/fullEvent.ts'
import { compareText } from '../src/lib/compareText.ts'
import { RELATIONS } from '../src/schema/vocabulary.ts'
import { type Sorter, sorter } from './sorter.ts'

/** An entry about an id: an event has it, an event had it, or an event points to it by its relation number `at`. */
type Entry =
  | { readonly id: string; readonly is: 'id' | 'alias'; readonly row: number }
  | {
      readonly id: string
      readonly is: 'target'
      readonly row: number
      readonly at: number
      readonly type: number
    }
type Relation = readonly [row: number, at: number, type: number, target: number]

const RANKS = ['id', 'alias', 'target'] as const
const rank = ({ is }: Entry) => RANKS.indexOf(is)

export interface IdIndex {
  readonly add: (row: number, event: Pick<FullEvent, 'id' | 'aliases' | 'relations'>) => void
  /** Calls `id` for each id and former id, sorted by id, then `relation` for relations between these, sorted by row. */
  readonly write: (take: {
    readonly id: (id: string, row: number) => void
    readonly relation: (row: number, type: number, target: number) => void
  }) => void
  readonly close: () => void
}

/** Sorts ids and references together: the event that has an id comes before those that refer to it. */
export function idIndex(mostInMemory: number | undefined): IdIndex {
  // If a former id belongs to several events, the last one wins, as in `indexCorpus`.
  const byId: Sorter<Entry> = sorter(
    (a, b) => compareText(a.id, b.id) || rank(a) - rank(b) || b.row - a.row,
    mostInMemory,
  )
  const byRow: Sorter<Relation> = sorter(([a, m], [b, n]) => a - b || m - n, mostInMemory)
  return {
    add: (row, { id, aliases, relations }) => {
      byId.add({ id, is: 'id', row })
      for (const alias of aliases) byId.add({ id: alias, is: 'alias', row })
      for (const [at, { type, event }] of relations.entries()) {
        byId.add({ id: event, is: 'target', row, at, type: RELATIONS.indexOf(type) })
      }
    },
    write: (take) => {
      let last: Entry | null = null
      for (const entry of byId.sorted()) {
        if (entry.id !== last?.id) {
          last = entry
          if (entry.is !== 'target') take.id(entry.id, entry.row)
        }
        if (entry.is === 'target' && last.is === 'id') byRow.add([entry.row, entry.at, entry.type, last.row])
      }
      for (const [row, , type, target] of byRow.sorted()) take.relation(row, type, target)
    },
    close: () => {
      byId.close()
      byRow.close()
    },
  }
}
