import fc from 'fast-check'
import { it } from 'vitest'
import { halvesOf } from '../exchange/fullEvent.ts'
import type { Corpus } from '../index/corpus.ts'
import { LoadFailure } from '../lib/fetchFile.ts'
import type { EventFile } from '../schema/published.ts'
import { expectConformance, momentsOf } from '../testing/conformance.ts'
import { recordOf } from '../testing/servedCorpora.ts'
import { worlds } from '../testing/tables.ts'
import { memorySource } from './memorySource.ts'

function sourceOf(corpus: Corpus) {
  const files = new Map(corpus.events.map((event) => [event.id, halvesOf(recordOf(event)).file]))
  const load = async (id: string): Promise<EventFile> => {
    const file = files.get(id)
    if (!file) throw new LoadFailure('missing', id)
    return file
  }
  return memorySource(corpus, { peek: () => undefined, load, loadAll: async () => [...files.values()] })
}

it('answers as a look at every event does, whatever its events', async () => {
  const some = worlds.filter(({ corpus }) => corpus.events.length > 0)
  const asks = some.chain(({ corpus }) =>
    fc.record({ corpus: fc.constant(corpus), moment: momentsOf(corpus) }),
  )
  await fc.assert(
    fc.asyncProperty(asks, async ({ corpus, moment }) => {
      // All days at once: what is near is for who has files to fetch.
      await expectConformance(sourceOf(corpus), corpus, recordOf, { ...moment, near: null })
    }),
    { numRuns: 600 },
  )
})
