import fc from 'fast-check'
import type { Vocabulary } from '../index/columns.ts'
import { columnsOf } from '../index/columnsOf.ts'
import type { Corpus } from '../index/corpus.ts'
import { type Table, tableOf } from '../index/table.ts'
import { inOrderOfTime } from '../schema/chronology.ts'
import type { Actor, When } from '../schema/published.ts'
import { parseWhen } from '../schema/when.ts'
import { ACTORS, corpusOf, events, exactDay } from './arbitraries.ts'

/* Generators of corpora with dates of every kind, each also as a column table. */

const WRITTEN = [
  ...['2021-04-19', '2021-04', '2021', '2021~', '2021-04?', '2021-04/2021-06', '2021-04-19/2021-04'],
  ...['2021-04-19/..', '../2021-04', '1648/1815', '0000', '0001-01-01', '-0043-03-15', '-0430/-0403'],
  ...['-2500-03', '-4000/..', '-9000/2021', '9999-12-31'],
].map((text) => parseWhen(text) ?? exactDay(0))

const exact = (least: number, most: number, length: number) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: length }))
    .map(([first, days]) => exactDay(first, first + days))

/** Dates over three ranges: a few days, recorded history, and millions of days. */
const dates: readonly fc.Arbitrary<When>[] = [
  exact(-9, 9, 5),
  fc.oneof(fc.constantFrom(...WRITTEN), exact(18_600, 18_900, 60)),
  fc.oneof(exact(-4_000_000, 3_000_000, 9), exact(-4_000_000, 3_000_000, 4_000_000)),
]

/** The fixed actors, or the same with random parents, including cycles. */
const actors: fc.Arbitrary<readonly Actor[]> = fc.oneof(
  fc.constant(ACTORS),
  fc
    .tuple(...ACTORS.map(() => fc.option(fc.constantFrom(...ACTORS.map(({ id }) => id)), { nil: undefined })))
    .map((parents) => ACTORS.map((actor, index) => ({ ...actor, parent: parents[index] }))),
)

export const vocabularyOf = (corpus: Corpus, types: readonly string[]): Vocabulary => ({
  actors: [...corpus.actors.values()],
  types,
  topics: [...corpus.topics.values()],
  places: [...corpus.places.values()],
})

export interface World {
  readonly corpus: Corpus
  readonly table: Table
}

/** A corpus and the same events as a table: row r is event r. */
export const worlds: fc.Arbitrary<World> = fc
  .tuple(events, fc.constantFrom(...dates), actors)
  .chain(([all, when, people]) =>
    fc.array(when, { minLength: all.length, maxLength: all.length }).map((whens) => {
      const dated = all.map((event, index) => ({ ...event, when: whens[index] ?? event.when }))
      const corpus = corpusOf(inOrderOfTime(dated), { actors: [...people] })
      // Reversed, and only types that occur: code must not rely on the order of type numbers.
      const types = [...new Set(corpus.events.map(({ type }) => type))].reverse()
      const vocabulary = vocabularyOf(corpus, types)
      return { corpus, table: tableOf(columnsOf(corpus.events, vocabulary), vocabulary) }
    }),
  )

const mask = fc.infiniteStream(fc.constantFrom(0, 1, 1))

/** A world and a mask of selected rows (1: selected). */
export const selections: fc.Arbitrary<World & { readonly mask: Uint8Array }> = fc
  .tuple(worlds, fc.oneof(fc.constant(null), mask))
  .map(([world, some]) => {
    const { size } = world.table.columns
    return {
      ...world,
      mask: some ? Uint8Array.from(some.take(size)) : new Uint8Array(size).fill(1),
    }
  })
