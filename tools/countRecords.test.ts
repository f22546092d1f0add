import { expect, it } from 'vitest'
import { sourceBook } from '../src/model/sourceBook.ts'
import { curatedRecords } from '../src/testing/curatedRecords.ts'
import { writtenRecords } from '../src/testing/writtenRecords.ts'
import { formatCounts } from './countRecords.ts'

it('prints each count of the book of sources on a line of its own', () => {
  const book = sourceBook(writtenRecords(), curatedRecords().corpus.events)
  const lines = formatCounts(book).split('\n')
  const numbers = lines.map((line) => Number(/\d+/.exec(line)?.[0]))
  expect(numbers).toEqual([
    book.fromOne.length,
    ...[...book.fromState.values()].map((claims) => claims.length),
    book.fromWeak.length,
    book.unsourced.length,
    book.sources.filter(({ record }) => !record.seen).length,
  ])
  expect(lines.filter((line) => line.includes('russia'))).toHaveLength(1)
})
