import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Position } from '../corpus/questions.ts'
import type { Corpus } from '../index/corpus.ts'
import { memorySource } from '../memory/memorySource.ts'
import { type DayRange, isInView } from '../model/window.ts'
import { EVERYTHING, type Query, select } from '../query/query.ts'
import type { EventHead } from '../schema/published.ts'
import { queries } from '../testing/arbitraries.ts'
import { lanesOf, naiveLanes } from '../testing/naiveScene.ts'
import {
  asking,
  clumpedCorpus,
  type ServedCorpora,
  serveCorpora,
  smallCorpora,
} from '../testing/servedCorpora.ts'

let served: ServedCorpora
const clumped = clumpedCorpus(3000)
let clumpedAt = ''

beforeAll(async () => {
  served = await serveCorpora()
  clumpedAt = (await served.put(clumped, 12_000)).address
})
afterAll(() => served.close())

/** Pieces of titles, of names of actors, of those whom they belong to, and of places; two words; and what is nowhere. */
const PIECES = [
  ...['eet', 'MEETING', 'call', 'ёл', 'елка', 'مه', 'ع', 'я', '14', 'name of', 'mos', 'geneva', 'e9'],
  ...['russ', 'putin', 'house', 'united states', 'putin call', 'else', 'atlantis', '...', ' '],
]
const asked: fc.Arbitrary<Query> = fc
  .tuple(queries, fc.constantFrom(...PIECES), fc.nat(2))
  .map(([query, words, chance]) => (chance === 0 ? { ...query, words } : query))
const wordsAsked: fc.Arbitrary<Query> = fc.constantFrom(...PIECES).map((words) => ({ ...EVERYTHING, words }))

const windowIn = ({ from, to }: DayRange): fc.Arbitrary<DayRange> =>
  fc
    .tuple(fc.integer({ min: from - 3, max: to + 3 }), fc.integer({ min: from - 3, max: to + 3 }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

/** Corpora with several questions and windows for each, and parts that split them or not. */
const asksOf = (corpus: Corpus) =>
  fc.record({
    corpus: fc.constant(corpus),
    asks: fc.array(
      fc.record({
        query: fc.oneof(asked, asked, wordsAsked),
        window: windowIn(corpus.extent),
        lanes: lanesOf(corpus),
        at: fc.nat(3),
        many: fc.nat(40),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })

/** What a row tells of an event: only its first topic, and nothing of what its own document alone shows. */
const toldOf = ({ id, title, when, type, place, actors, topics }: EventHead) => ({
  ...{ id, title, when, type, place, actors },
  topics: topics.slice(0, 1),
})

interface Ask {
  readonly query: Query
  readonly window: DayRange
  readonly lanes: Parameters<typeof naiveLanes>[2]
  readonly at: number
  readonly many: number
}

/** Puts a question in all its forms, several at once, and holds each answer against a look at every event. */
async function expectAnswers(corpus: Corpus, answers: ReturnType<typeof asking>, ask: Ask) {
  const { query, window, lanes, at, many } = ask
  const selected = select(corpus, query)
  const inWindow = selected.filter((event) => isInView(event, window))
  const { keys, keyOf } = naiveLanes(corpus, selected, lanes)
  const key = keys[at % Math.max(1, keys.length)] ?? 'none'
  const stretch = { query, window, lane: null }
  const ids = ['nobody', ...corpus.events.filter((_, row) => row % 7 === at).map(({ id }) => id)].slice(0, 9)
  const [count, inView, counts, positions, rows, laneRows] = await Promise.all([
    answers.count(query),
    // The summary would tell it more coarsely.
    answers.load(null).then(() => answers.inView({ query, window })),
    answers.facets(query),
    Promise.all(ids.map((id) => answers.position({ query, id }))),
    answers.rows({ stretch, at, many }),
    answers.rows({ stretch: { ...stretch, lane: { key, of: lanes } }, at: 0, many }),
  ])
  const memory = memorySource(corpus)
  expect(count).toBe(memory.peek('count', query))
  expect(inView).toBe(memory.peek('inView', { query, window }))
  expect(counts).toEqual(memory.peek('facets', query))
  const idsIn = (position: Position | undefined) => [
    position?.matches,
    position?.previous?.id,
    position?.next?.id,
  ]
  expect(positions.map(idsIn)).toEqual(ids.map((id) => idsIn(memory.peek('position', { query, id }))))
  expect(rows.count).toBe(inWindow.length)
  expect(rows.events.map(toldOf)).toEqual(inWindow.slice(at, at + many).map(toldOf))
  const inLane = inWindow.filter((event) => keyOf(event) === key)
  expect(laneRows.count).toBe(inLane.length)
  expect(laneRows.events.map(({ id }) => id)).toEqual(inLane.slice(0, many).map(({ id }) => id))
}

describe('a corpus that is read from its files', () => {
  it('answers as the naive functions do, whatever its events', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallCorpora.chain(asksOf),
        fc.constantFrom(5000, 500_000),
        async ({ corpus, asks }, mostBytes) => {
          const { address } = await served.put(corpus, mostBytes)
          const answers = asking(address)
          await Promise.all(asks.map((ask) => expectAnswers(corpus, answers, ask)))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('answers so where there are many events in many parts', async () => {
    const answers = asking(clumpedAt)
    await fc.assert(
      fc.asyncProperty(asksOf(clumped), async ({ asks }) => {
        for (const ask of asks) await expectAnswers(clumped, answers, ask)
      }),
      { numRuns: 40 },
    )
  })

  it('tells its names, its days and its size', async () => {
    const answers = asking(clumpedAt)
    const { size, extent, topics, files } = await answers.open(null)
    expect([size, extent]).toEqual([clumped.events.length, clumped.extent])
    expect(topics).toEqual([...clumped.topics.values()])
    expect(files).toBeGreaterThan(4)
    expect(await answers.names(null)).toEqual({
      actors: [...clumped.actors.values()],
      places: [...clumped.places.values()],
    })
  })
})

describe('how events lie over the days', () => {
  it('is counted where each begins, step by step', async () => {
    const answers = asking(clumpedAt)
    await fc.assert(
      fc.asyncProperty(asked, async (query) => {
        const { days, all, asked } = await answers.density(query)
        const width = (days.to - days.from + 1) / all.length
        expect(width % 1).toBe(0)
        // Not a step more than the days of the corpus need.
        expect(days.from).toBeLessThanOrEqual(clumped.extent.from)
        expect(days.from + width).toBeGreaterThan(clumped.extent.from)
        expect(days.to).toBeGreaterThanOrEqual(clumped.extent.to)
        expect(days.to - width).toBeLessThan(clumped.extent.to)
        const expected = (events: readonly EventHead[]) =>
          Array.from(all, (_, step) => {
            const from = days.from + step * width
            return events.filter(({ when }) => when.first >= from && when.first < from + width).length
          })
        expect([...all]).toEqual(expected(clumped.events))
        expect([...asked]).toEqual(expected(select(clumped, query)))
      }),
      { numRuns: 40 },
    )
  })
})
