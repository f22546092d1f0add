import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SceneRequest } from '../corpus/questions.ts'
import type { Corpus } from '../index/corpus.ts'
import { isInView } from '../model/window.ts'
import { EVERYTHING } from '../query/query.ts'
import { queries } from '../testing/arbitraries.ts'
import { expectWhole, lanesOf, nearIn } from '../testing/naiveScene.ts'
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

const scenesOf = (corpus: Corpus): fc.Arbitrary<SceneRequest> =>
  fc.record({
    query: fc.oneof(
      fc.constant(EVERYTHING),
      queries,
      queries.map(({ words }) => ({ ...EVERYTHING, words })),
    ),
    lanes: lanesOf(corpus),
    near: nearIn(corpus.extent),
    open: fc.option(fc.constantFrom('nobody', ...corpus.events.map(({ id }) => id)), { freq: 3 }),
    before: fc.option(
      fc.record({
        single: fc.subarray(['russia', 'united-states', 'poland', 'nato', 'summit', 'first', 'all', '']),
      }),
    ),
  })

/** One of the lanes with few events in view needs too many files of titles. */
const NO_ROOM: SceneRequest = {
  query: { ...EVERYTHING, topics: ['summit'], places: ['geneva'] },
  lanes: { choice: { by: 'actor' }, most: 2, view: { from: 18_597, to: 18_597 } },
  near: { dayWidth: 2.7374301675977786, from: 18_421, to: 18_779, middle: 18_528 },
  open: null,
  before: null,
}

describe('a scene of what is near', () => {
  it('has every event in one place, whatever the events', async () => {
    const asks = smallCorpora.chain((corpus) =>
      fc.record({
        corpus: fc.constant(corpus),
        asks: fc.array(scenesOf(corpus), { minLength: 1, maxLength: 8 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(asks, async ({ corpus, asks }) => {
        const answers = asking((await served.put(corpus, 5000)).address)
        await answers.load(null)
        for (const ask of asks) expectWhole(corpus, ask, await answers.scene(ask))
      }),
      { numRuns: 40 },
    )
  })

  it('has every event in one place where there are far too many to draw', async () => {
    const answers = asking(clumpedAt)
    await answers.load(null)
    const seen = { single: 0, bins: 0, lone: 0, inside: 0, announced: 0 }
    await fc.assert(
      fc.asyncProperty(scenesOf(clumped), async (ask) => {
        const scene = await answers.scene(ask)
        expectWhole(clumped, ask, scene)
        seen.single += scene.level.single.length
        seen.bins += scene.bins.length
        seen.inside += scene.events.reduce((sum, { parts }) => sum + parts, 0)
        seen.announced += scene.events.filter(({ announced }) => announced).length
        seen.lone += scene.events.filter(({ lane }) => !scene.level.single.includes(lane)).length
      }),
      { numRuns: 120, examples: [[NO_ROOM]] },
    )
    // Every case has occurred at least once.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
  })

  it('draws the open event by itself and counts it nowhere else, wherever it stands', async () => {
    const answers = asking(clumpedAt)
    await answers.load(null)
    // Events that last for weeks are counted in the bin nearest to the middle.
    const lasting = clumped.events.filter(({ when }) => when.last - when.first > 7)
    const events = fc.oneof(fc.constantFrom(...clumped.events), fc.constantFrom(...lasting))
    const openAndNear = events.chain(({ id, when }) =>
      fc.record({
        open: fc.constant(id),
        near: fc.oneof(
          nearIn(clumped.extent),
          nearIn({ from: when.first, to: when.last }),
          // The range contains only its last or its first day, and its bins contain no other event.
          fc.constantFrom(
            { dayWidth: 60, from: when.last, to: when.last + 20, middle: when.last + 10 },
            { dayWidth: 60, from: when.first - 20, to: when.first, middle: when.first - 10 },
          ),
        ),
        // One lane holds enough events to be drawn in bins.
        lanes: fc.oneof(
          fc.constant({ choice: { by: 'all' as const }, most: 1, view: null }),
          lanesOf(clumped),
        ),
      }),
    )
    await fc.assert(
      fc.asyncProperty(openAndNear, async (asked) => {
        const ask = { ...asked, query: EVERYTHING, before: null }
        const scene = await answers.scene(ask)
        expectWhole(clumped, ask, scene)
        const event = clumped.byId.get(asked.open)
        const days = { from: Math.floor(asked.near.from), to: Math.ceil(asked.near.to) }
        const drawn = scene.events.filter(({ event }) => event.id === asked.open)
        expect(drawn.length).toBe(event && isInView(event, days) ? 1 : 0)
      }),
      { numRuns: 120 },
    )
  })

  it('is of what is near: of all days at once files hold too much', async () => {
    const ask = {
      query: EVERYTHING,
      lanes: { choice: { by: 'all' as const }, most: 1, view: null },
      open: null,
      before: null,
    }
    await expect(asking(clumpedAt).scene({ ...ask, near: null })).rejects.toThrow('near')
  })

  it('stays as it is while the reader zooms a little', async () => {
    const answers = asking(clumpedAt)
    await answers.load(null)
    await fc.assert(
      fc.asyncProperty(
        scenesOf(clumped),
        fc.double({ min: 0.8, max: 1.2, noNaN: true }),
        async (ask, zoom) => {
          const { level } = await answers.scene({ ...ask, before: null })
          if (!ask.near) return
          const near = { ...ask.near, dayWidth: ask.near.dayWidth * zoom }
          const { level: next } = await answers.scene({ ...ask, near, before: level })
          expect(next).toEqual(level)
        },
      ),
      { numRuns: 60 },
    )
  })
})
