import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { didYouMean } from '../corpus/didYouMean.ts'
import type { CorpusSource } from '../corpus/source.ts'
import { type FullEvent, halvesOf } from '../exchange/fullEvent.ts'
import { memorySource } from '../memory/memorySource.ts'
import { EVERYTHING, select } from '../query/query.ts'
import type { EventHead } from '../schema/published.ts'
import { queries } from '../testing/arbitraries.ts'
import { expectConformance, momentsOf } from '../testing/conformance.ts'
import { corpusFilesInMemory } from '../testing/corpusFilesInMemory.ts'
import { curatedRecords } from '../testing/curatedRecords.ts'
import { MISSPELT, NAMES_TYPED } from '../testing/namesTyped.ts'
import { noFiles } from '../testing/noFiles.ts'
import {
  asking,
  clumpedCorpus,
  recordOf,
  type ServedCorpora,
  serveCorpora,
  smallCorpora,
} from '../testing/servedCorpora.ts'
import { worlds } from '../testing/tables.ts'
import { type Answers, answersFrom } from './answers.ts'

let served: ServedCorpora
const clumped = clumpedCorpus(3000)
let [clumpedAt, curatedAt] = ['', '']

beforeAll(async () => {
  served = await serveCorpora()
  clumpedAt = (await served.put(clumped, 12_000)).address
  curatedAt = (await served.putInput('data')).address
})
afterAll(() => served.close())

const sourceOf = (answers: Answers): Pick<CorpusSource, 'ask'> => ({
  ask: (kind, params) => answers[kind](params as never) as Promise<never>,
})

describe('a corpus in columns', () => {
  it('answers as a look at every event does, whatever its events', async () => {
    const some = worlds.filter(({ corpus }) => corpus.events.length > 0)
    const asks = some.chain((world) =>
      fc.record({
        world: fc.constant(world),
        moments: fc.array(momentsOf(world.corpus), { minLength: 1, maxLength: 2 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(asks, async ({ world, moments }) => {
        const source = sourceOf(answersFrom(corpusFilesInMemory(world)))
        for (const moment of moments) await expectConformance(source, world.corpus, recordOf, moment)
      }),
      { numRuns: 600 },
    )
  })

  it('answers so where it is read from its files, whole or in parts', async () => {
    const asks = smallCorpora.chain((corpus) =>
      fc.record({
        corpus: fc.constant(corpus),
        moments: fc.array(momentsOf(corpus), { minLength: 1, maxLength: 8 }),
        mostBytes: fc.constantFrom(5000, 500_000),
      }),
    )
    await fc.assert(
      fc.asyncProperty(asks, async ({ corpus, moments, mostBytes }) => {
        const source = sourceOf(asking((await served.put(corpus, mostBytes)).address))
        await Promise.all(moments.map((moment) => expectConformance(source, corpus, recordOf, moment)))
      }),
      { numRuns: 30 },
    )
  })

  it('answers so where there are many events in many parts', async () => {
    const source = sourceOf(asking(clumpedAt))
    await fc.assert(
      fc.asyncProperty(momentsOf(clumped), (moment) => expectConformance(source, clumped, recordOf, moment)),
      { numRuns: 60 },
    )
  })

  it('finds names in the records of this site however they are typed, as the site itself does', async () => {
    const { corpus } = curatedRecords()
    const answers = asking(curatedAt)
    for (const words of NAMES_TYPED.flat()) {
      const { events } = await answers.records({ query: { ...EVERYTHING, words }, most: corpus.size })
      const found = select(corpus, { ...EVERYTHING, words })
      expect([words, events.map(({ id }) => id)]).toEqual([words, found.map(({ id }) => id)])
    }
  })

  it.each(MISSPELT)('offers for %s what the site itself offers: %s', async (words, offered) => {
    const { corpus, wholes } = curatedRecords()
    const load = async (id: string) => halvesOf(wholes.get(id) as FullEvent).file
    const query = { ...EVERYTHING, words }
    const own = await didYouMean(memorySource(corpus, { ...noFiles, load }), query)
    // A word may begin a sentence where it is found first.
    expect(own?.toLowerCase() ?? null).toBe(offered?.toLowerCase() ?? null)
    expect(await didYouMean(sourceOf(asking(curatedAt)), query)).toBe(own)
  })

  it('answers so of the records of this site', async () => {
    const { corpus, wholes } = curatedRecords()
    const answers = asking(curatedAt)
    expect((await answers.names(null)).actors).toEqual([...corpus.actors.values()])
    const wholeOf = ({ id }: EventHead) => wholes.get(id) as FullEvent
    await fc.assert(
      fc.asyncProperty(momentsOf(corpus), (moment) =>
        expectConformance(sourceOf(answers), corpus, wholeOf, moment),
      ),
      { numRuns: 60 },
    )
  })

  it('tells its names, its days and its size', async () => {
    const answers = asking(clumpedAt)
    const { size, extent, topics, files } = await answers.about(null)
    expect([size, extent]).toEqual([clumped.events.length, clumped.extent])
    expect(topics).toEqual([...clumped.topics.values()])
    expect(files).toBeGreaterThan(4)
    expect(await answers.names(null)).toEqual({
      actors: [...clumped.actors.values()],
      places: [...clumped.places.values()],
      chronicles: [],
    })
  })
})

describe('how events lie over the days', () => {
  it('is counted where each begins, step by step', async () => {
    const answers = asking(clumpedAt)
    await answers.load(null)
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const { days, all, matching } = await answers.density(query)
        const steps = Object.values(all)[0]?.length ?? 0
        const width = (days.to - days.from + 1) / steps
        expect(width % 1).toBe(0)
        // No step more than the days of the corpus need.
        expect(days.from).toBeLessThanOrEqual(clumped.extent.from)
        expect(days.from + width).toBeGreaterThan(clumped.extent.from)
        expect(days.to).toBeGreaterThanOrEqual(clumped.extent.to)
        expect(days.to - width).toBeLessThan(clumped.extent.to)
        const expected = (events: readonly EventHead[]) =>
          Array.from({ length: steps }, (_, step) => {
            const from = days.from + step * width
            return events.filter(({ when }) => when.first >= from && when.first < from + width).length
          })
        const summed = (tones: typeof all) =>
          Array.from({ length: steps }, (_, step) =>
            Object.values(tones).reduce((sum, counts) => sum + (counts[step] ?? 0), 0),
          )
        expect(summed(all)).toEqual(expected(clumped.events))
        expect(summed(matching)).toEqual(expected(select(clumped, query)))
      }),
      { numRuns: 40 },
    )
  })
})
