import { compile } from '../../build/records/compile.ts'
import { readRecords } from '../../build/records/readRecords.ts'
import { type FullEvent, fullEvents } from '../exchange/fullEvent.ts'
import { type Corpus, indexCorpus } from '../index/corpus.ts'

/** The records of this site as the build compiles them, and each event with all its data. */
export function curatedRecords(): {
  readonly corpus: Corpus
  readonly wholes: ReadonlyMap<string, FullEvent>
} {
  const { corpus, events } = compile(readRecords('data').records)
  const wholes = fullEvents(corpus.events, events.values())
  return { corpus: indexCorpus(corpus), wholes: new Map(wholes.map((event) => [event.id, event])) }
}
