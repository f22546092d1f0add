import { compile } from '../build/records/compile.ts'
import { readRecords } from '../build/records/readRecords.ts'
import { indexCorpus } from '../src/index/corpus.ts'
import { type SourceBook, sourceBook } from '../src/model/sourceBook.ts'

/** How much of the records rests on how little: one line a count, to compare before and after an edit. */
export function formatCounts({
  claims,
  sources,
  fromOne,
  fromState,
  fromWeak,
  unsourced,
}: SourceBook): string {
  const of = (part: readonly unknown[], what: string) =>
    `${String(part.length).padStart(4)} of ${claims.length} claims rest on ${what}`
  return [
    of(fromOne, 'one publisher or wire alone'),
    ...[...fromState].map(([state, some]) => of(some, `texts of one state and its media alone: ${state}`)),
    of(fromWeak, 'weak sources alone'),
    `${String(unsourced.length).padStart(4)} offices have no source`,
    `${String(sources.filter(({ record }) => !record.seen).length).padStart(4)} of ${sources.length} sources are unread`,
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) {
  const { records } = readRecords('data')
  console.log(formatCounts(sourceBook(records, indexCorpus(compile(records).corpus).events)))
}
