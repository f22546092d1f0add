import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_LANES } from '../index/lanes.ts'
import { eventsIn } from '../index/tally.ts'
import { isInView } from '../model/window.ts'
import { EVERYTHING, isEverything, select } from '../query/query.ts'
import { queries } from '../testing/arbitraries.ts'
import { lanesOf, naiveLanes } from '../testing/naiveScene.ts'
import { asking, clumpedCorpus, type ServedCorpora, serveCorpora } from '../testing/servedCorpora.ts'
import { corpusFilesIn } from './corpusFiles.ts'
import { rowsOfLanes, selectionsFrom } from './selection.ts'

let served: ServedCorpora
const clumped = clumpedCorpus(3000)
let clumpedAt = ''

beforeAll(async () => {
  served = await serveCorpora()
  clumpedAt = (await served.put(clumped, 12_000)).address
})
afterAll(() => served.close())

const fresh = () => {
  const files = corpusFilesIn(clumpedAt, () => {})
  return { files, ...selectionsFrom(files) }
}
const USUAL = { choice: { by: 'actor' as const }, most: MOST_LANES, view: null }

describe('before the columns have come', () => {
  it('the manifest alone gives the answers that they will give', async () => {
    let told = 0
    const answers = asking(clumpedAt, () => {
      told += 1
    })
    const { from, to } = clumped.extent
    const days = to - from + 1
    const near = { dayWidth: 900 / days, from: from - 0.5, to: to + 1.5, middle: Math.floor((from + to) / 2) }
    const lanes = { choice: { by: 'actor' as const }, most: MOST_LANES, view: null }
    const scene = { query: EVERYTHING, lanes, near, open: null, before: null }
    // Aligned with buckets of any grain up to 1,024 days.
    const windows = [17_408, 18_432, 19_456].map((from) => ({ from, to: from + 1023 }))
    const ask = async () => ({
      count: await answers.count(EVERYTHING),
      inView: await Promise.all(windows.map((window) => answers.inView({ query: EVERYTHING, window }))),
    })
    /** The summary does not split counts by tone. */
    const begun = async () => {
      const { days, all } = await answers.density(EVERYTHING)
      const [one, ...others] = Object.values(all)
      return {
        days,
        counts: one?.map((count, step) => others.reduce((sum, all) => sum + (all[step] ?? 0), count)),
      }
    }

    const before = await ask()
    const begunBefore = await begun()
    expect(Object.keys((await answers.density(EVERYTHING)).all)).toEqual(['neutral'])
    const drawn = await answers.scene(scene)
    expect(told).toBe(0)
    await answers.load(null)
    expect(await ask()).toEqual(before)
    expect(await begun()).toEqual(begunBefore)
    const again = await answers.scene({ ...scene, before: drawn.level })
    // Bins of buckets are not quite the units of the calendar, and the tones of their events are not known.
    const sums = ({ bins }: typeof drawn) =>
      drawn.lanes.map(({ key }) =>
        bins.filter(({ lane }) => lane === key).reduce((sum, { count }) => sum + count, 0),
      )
    expect({ ...again, bins: sums(again) }).toEqual({ ...drawn, bins: sums(drawn) })
    for (const { count, tones } of drawn.bins) expect(tones).toEqual([0, 0, 0, count])
    expect(again.bins.length).toBe(drawn.bins.length)
    expect(drawn.bins.reduce((sum, { count }) => sum + count, 0)).toBe(clumped.events.length)
  })

  it('waits for them where the manifest has nothing to say', async () => {
    const answers = asking(clumpedAt)
    const query = { ...EVERYTHING, actors: ['putin'] }
    expect(await answers.count(query)).toBe(select(clumped, query).length)
  })
})

describe('the lanes from the summary of the manifest', () => {
  it('are those of all events by acting actor, each with its count', async () => {
    const { lanesFromSummary, intoLanes } = fresh()
    const coarse = await lanesFromSummary({ query: EVERYTHING, lanes: USUAL })
    const { keys, keyOf } = naiveLanes(clumped, clumped.events, USUAL)
    if (!coarse) throw new Error('no lanes')
    expect(coarse.keys).toEqual(keys)
    expect(keys.map((_, lane) => eventsIn(coarse.tally, lane, clumped.extent))).toEqual(
      keys.map((key) => clumped.events.filter((event) => keyOf(event) === key).length),
    )
    // From now on the columns give finer answers.
    await intoLanes({ query: EVERYTHING, lanes: USUAL })
    expect(await lanesFromSummary({ query: EVERYTHING, lanes: USUAL })).toBe(null)
  })

  it('are null for any other query and any other lanes', async () => {
    const { lanesFromSummary, files } = fresh()
    const others = queries.filter((query) => !isEverything(query))
    await fc.assert(
      fc.asyncProperty(others, async (query) => {
        expect(await lanesFromSummary({ query, lanes: USUAL })).toBe(null)
      }),
      { numRuns: 100 },
    )
    for (const lanes of [
      { ...USUAL, most: MOST_LANES - 1 },
      { ...USUAL, choice: { by: 'topic' as const } },
      { ...USUAL, choice: { by: 'all' as const } },
    ]) {
      expect(await lanesFromSummary({ query: EVERYTHING, lanes })).toBe(null)
    }
    expect(files.isLoaded()).toBe(false)
  })
})

describe('events by lane', () => {
  it('are those of some lanes that share a day with the window, in order', async () => {
    const { intoLanes } = fresh()
    const { from, to } = clumped.extent
    const day = fc.integer({ min: from - 3, max: to + 3 })
    const asks = fc.record({
      query: queries,
      lanes: lanesOf(clumped),
      days: fc.tuple(day, day),
      some: fc.uniqueArray(fc.nat(8)),
    })
    await fc.assert(
      fc.asyncProperty(asks, async ({ query, lanes, days, some }) => {
        const window = { from: Math.min(...days), to: Math.max(...days) }
        const selected = select(clumped, query)
        const { keys, keyOf } = naiveLanes(clumped, selected, lanes)
        const asked = [...keys.filter((_, lane) => some.includes(lane)), 'nobody']
        const laned = await intoLanes({ query, lanes })
        expect(laned.keys).toEqual(keys)
        const rows = rowsOfLanes(laned, asked, window)
        const expected = selected.filter((event) => isInView(event, window) && asked.includes(keyOf(event)))
        expect(rows.map((row) => clumped.events[row]?.id)).toEqual(expected.map(({ id }) => id))
        expect(rowsOfLanes(laned, [], window)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('are found once for all that is near, open or drawn before', async () => {
    const { intoLanes } = fresh()
    const asked = { query: { ...EVERYTHING, actors: ['putin'] }, lanes: USUAL }
    const found = await intoLanes(asked)
    expect(await intoLanes({ ...asked, open: 'e1', near: { from: 1 } } as typeof asked)).toBe(found)
  })
})
