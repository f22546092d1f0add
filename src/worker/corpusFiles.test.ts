import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { halvesOf } from '../exchange/fullEvent.ts'
import type { Corpus } from '../index/corpus.ts'
import { MOST_LANES } from '../index/lanes.ts'
import { EVERYTHING, facets, select } from '../query/query.ts'
import type { Manifest } from '../schema/manifest.ts'
import type { EventHead } from '../schema/published.ts'
import { FAULTS, type FaultyHost, faultyHost } from '../testing/faultyHost.ts'
import {
  asking,
  clumpedCorpus,
  failureOf,
  recordOf,
  type ServedCorpora,
  serveCorpora,
  smallCorpora,
} from '../testing/servedCorpora.ts'
import type { Answers } from './answers.ts'

let served: ServedCorpora
let host: FaultyHost
let manifest: Manifest
let answers: Answers
let told = 0
const corpus = clumpedCorpus(200)
/** Enough events that the summary alone suffices to draw all of them. */
const clumped = clumpedCorpus(1500)
let clumpedHost: FaultyHost
let clumpedParts: Manifest['parts']

beforeAll(async () => {
  served = await serveCorpora()
  const { folder } = await served.put(corpus, 5000)
  host = await faultyHost(folder)
  manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const large = await served.put(clumped, 12_000)
  clumpedHost = await faultyHost(large.folder)
  clumpedParts = JSON.parse(readFileSync(join(large.folder, 'manifest.json'), 'utf8')).parts
})
afterAll(async () => {
  await clumpedHost.stop()
  await host.stop()
  await served.close()
})
beforeEach(() => {
  told = 0
  answers = asking(host.address, () => {
    told += 1
  })
})
afterEach(() => {
  host.mend()
  clumpedHost.mend()
  host.asked.length = 0
})

type PartKind = keyof Manifest['parts']
const words = { ...EVERYTHING, words: 'call' }
/** The last event whose row does not need ids of others. */
const last = corpus.events.findLastIndex(({ relations }) => relations.length === 0)
/** The last event with a part: it needs the last file of relations. */
const whole = corpus.events.findLast(({ id }) => corpus.partsOf(id).length > 0) as EventHead
const idOf = (row: number) => corpus.events[row]?.id ?? ''
const rangeOfAll = { query: EVERYTHING, window: null, lane: null }

/** A question that needs the last file of each kind, and the expected answer by plain loops. */
const QUESTIONS: Readonly<Record<PartKind, readonly [(answers: Answers) => Promise<unknown>, unknown]>> = {
  actors: [async ({ names }) => (await names(null)).actors.length, corpus.actors.size],
  places: [async ({ names }) => (await names(null)).places.length, corpus.places.size],
  drawing: [({ load }) => load(null), true],
  participations: [
    ({ count }) => count({ ...EVERYTHING, actors: ['putin'] }),
    select(corpus, { ...EVERYTHING, actors: ['putin'] }).length,
  ],
  topics: [
    async ({ facets }) => (await facets(EVERYTHING)).topics.get('ukraine'),
    corpus.events.filter(({ topics }) => topics.includes('ukraine')).length,
  ],
  relations: [
    async ({ ties }) => (await ties(whole.id)).parts.map(({ id }) => id),
    corpus.partsOf(whole.id).map(({ id }) => id),
  ],
  texts: [
    async ({ rows }) =>
      (await rows({ range: rangeOfAll, at: last, many: 1 })).events.map(({ event }) => event.id),
    [idOf(last)],
  ],
  ids: [
    async ({ event }) => (await event([...corpus.byId.keys()].toSorted().at(-1) ?? ''))?.id,
    [...corpus.byId.keys()].toSorted().at(-1),
  ],
  words: [({ count }) => count(words), select(corpus, words).length],
  postings: [
    ({ count }) => count({ ...EVERYTHING, words: 'я' }),
    select(corpus, { ...EVERYTHING, words: 'я' }).length,
  ],
}
const KINDS = Object.keys(QUESTIONS) as readonly PartKind[]
const filesOf = (kind: PartKind) => manifest.parts[kind].map(({ file }) => file)

const putins = {
  ids: select(clumped, { ...EVERYTHING, actors: ['putin'] }).map(({ id }) => id),
  counts: facets(clumped, { ...EVERYTHING, actors: ['putin'] }),
}
const putinsDays = { query: { ...EVERYTHING, actors: ['putin'] }, window: clumped.extent }
const { from, to } = clumped.extent
const days = to - from + 1
const wholeScene = {
  query: EVERYTHING,
  lanes: { choice: { by: 'actor' as const }, most: MOST_LANES, view: null },
  near: { dayWidth: 900 / days, from: from - 0.5, to: to + 1.5, middle: Math.floor((from + to) / 2) },
  open: null,
  before: null,
}

describe.each(FAULTS)('a part that is %s', (_, reason, fault) => {
  it.each(KINDS)('of %s is told, and is asked for anew', async (kind) => {
    const [ask, answer] = QUESTIONS[kind]
    const file = filesOf(kind).at(-1) ?? ''
    host.spoil(file, fault)
    expect(await failureOf(ask(answers))).toEqual({ reason, address: host.address + file })
    host.mend()
    expect(await ask(answers)).toEqual(answer)
  })

  // The first questions of a page need all of these files.
  it.each(['drawing', 'actors', 'participations'] as const)(
    'of %s fails what is asked on opening, but not what the summary tells; mended, all is answered',
    async (kind) => {
      const answers = asking(clumpedHost.address)
      const [{ file } = { file: '' }] = clumpedParts[kind]
      clumpedHost.spoil(file, fault)
      const query = { ...EVERYTHING, actors: ['putin'] }
      const asked = [
        answers.load(null),
        answers.count(query),
        answers.facets(query),
        answers.inView(putinsDays),
      ]
      const failure = { reason, address: clumpedHost.address + file }
      expect(await Promise.all(asked.map(failureOf))).toEqual(asked.map(() => failure))

      const many = clumped.events.length
      const scene = await answers.scene(wholeScene)
      expect(scene.bins.reduce((sum, { count }) => sum + count, 0)).toBe(many)
      expect(await answers.count(EVERYTHING)).toBe(many)
      const { all } = await answers.density(EVERYTHING)
      expect(all.neutral?.reduce((sum, count) => sum + count, 0)).toBe(many)

      clumpedHost.mend()
      expect(await answers.load(null)).toBe(true)
      expect(await answers.facets(query)).toEqual(putins.counts)
      const range = { query, window: clumped.extent, lane: null }
      const rows = await answers.rows({ range, at: 0, many: 40 })
      expect(rows.count).toBe(putins.ids.length)
      expect(rows.events.map(({ event }) => event.id)).toEqual(putins.ids.slice(0, 40))
      expect(await answers.names(null)).toEqual({
        actors: [...clumped.actors.values()],
        places: [...clumped.places.values()],
        chronicles: [],
      })
    },
  )

  it('of texts leaves the counts as they are, and the scene comes once it is mended', async () => {
    await answers.load(null)
    const [file = ''] = filesOf('texts')
    const { from } = corpus.extent
    const view = { from, to: from + 8 }
    const near = { dayWidth: 300, ...view, middle: from + 4 }
    const lanes = { choice: { by: 'all' as const }, most: 1, view }
    const asked = { query: EVERYTHING, lanes, near, open: null, before: null }
    host.spoil(file, fault)
    expect(await failureOf(answers.scene(asked))).toEqual({ reason, address: host.address + file })
    expect(await failureOf(answers.event(idOf(0)))).toEqual({ reason, address: host.address + file })
    expect(await answers.count({ ...EVERYTHING, actors: ['putin'] })).toBe(QUESTIONS.participations[1])
    host.mend()
    expect((await answers.scene(asked)).events[0]?.event.title).toEqual(corpus.events[0]?.title)
    expect((await answers.file(idOf(0))).id).toBe(idOf(0))
  })
})

describe('a part that is cut at any byte', () => {
  it('never gives an answer', async () => {
    const parts = fc.constantFrom(...KINDS.map((kind) => [kind, manifest.parts[kind].at(-1)] as const))
    await fc.assert(
      fc.asyncProperty(parts, fc.double({ min: 0, max: 1, noNaN: true }), async ([kind, part], share) => {
        const { file, bytes } = part ?? { file: '', bytes: 0 }
        host.mend()
        host.spoil(file, (response, whole) =>
          response.end(whole.subarray(0, Math.floor(share * (bytes - 1)))),
        )
        const failure = await failureOf(QUESTIONS[kind][0](asking(host.address)))
        expect(failure).toEqual({ reason: 'unreadable', address: host.address + file })
      }),
      { numRuns: 60 },
    )
  })
})

describe('a bug in the reader of columns', () => {
  it('is thrown as it is, not told as a part that cannot be read', async () => {
    const bug = new TypeError('looks is undefined')
    const set = vi.spyOn(Uint16Array.prototype, 'set').mockImplementation(() => {
      throw bug
    })
    const failure = await failureOf(answers.load(null))
    set.mockRestore()
    expect(failure).toEqual({ bug })
    expect(await answers.load(null)).toBe(true)
  })
})

describe('a manifest', () => {
  const spoilManifest = (change: Partial<Manifest>) =>
    host.spoil('manifest.json', (response) => response.end(JSON.stringify({ ...manifest, ...change })))

  it.each(FAULTS)(
    'that is %s fails every question, and each is answered once it is mended',
    async (_, reason, fault) => {
      host.spoil('manifest.json', fault)
      const failure = { reason, address: `${host.address}manifest.json` }
      for (const kind of KINDS) expect(await failureOf(QUESTIONS[kind][0](answers))).toEqual(failure)
      expect(await failureOf(answers.about(null))).toEqual(failure)
      expect(await failureOf(answers.density(EVERYTHING))).toEqual(failure)
      host.mend()
      expect((await answers.about(null)).size).toBe(corpus.events.length)
      for (const kind of KINDS) expect(await QUESTIONS[kind][0](answers)).toEqual(QUESTIONS[kind][1])
    },
  )

  it('is told where it counts other events than its parts hold', async () => {
    spoilManifest({ size: manifest.size + 1 })
    const failure = { reason: 'unreadable', address: `${host.address}manifest.json` }
    expect(await failureOf(answers.load(null))).toEqual(failure)
    host.mend()
    expect(await answers.load(null)).toBe(true)
  })

  it('is told where it lacks the rows of words', async () => {
    spoilManifest({ parts: { ...manifest.parts, postings: manifest.parts.postings.slice(1) } })
    expect(await failureOf(answers.count(words))).toEqual({
      reason: 'unreadable',
      address: host.address + filesOf('words').at(-1),
    })
  })

  it('is told where it counts other rows in a part', async () => {
    const [first, ...others] = manifest.parts.participations
    if (!first) throw new Error('nobody takes part')
    const participations = [{ ...first, rows: first.rows + 1 }, ...others]
    spoilManifest({ parts: { ...manifest.parts, participations } })
    const failure = { reason: 'unreadable', address: host.address + first.file }
    expect(await failureOf(answers.load(null))).toEqual(failure)
  })
})

describe('a host that cannot be reached', () => {
  it('is told, and is asked anew', async () => {
    expect((await answers.about(null)).size).toBe(corpus.events.length)
    await host.stop()
    // Await both, so that no request is pending: later callers would share it.
    for (const asked of [answers.load(null), answers.names(null)]) {
      expect(await failureOf(asked)).toMatchObject({ reason: 'offline' })
    }
    await host.start()
    expect(await answers.load(null)).toBe(true)
  })

  it('leaves what has come: it goes on answering, and the rest comes with the network', async () => {
    await answers.load(null)
    await host.stop()
    const query = { ...EVERYTHING, actors: ['russia'] }
    expect(await answers.facets(query)).toEqual(facets(corpus, query))
    const [ask, answer] = QUESTIONS.texts
    const address = host.address + filesOf('texts').at(-1)
    expect(await failureOf(ask(answers))).toEqual({ reason: 'offline', address })
    expect(await failureOf(answers.count(words))).toMatchObject({ reason: 'offline' })
    await host.start()
    expect(await ask(answers)).toEqual(answer)
    expect(await answers.count(words)).toBe(QUESTIONS.words[1])
  })
})

describe('files', () => {
  it('are fetched when they are first needed, once, however many questions wait for them', async () => {
    await Promise.all([answers.about(null), answers.about(null), answers.count(EVERYTHING)])
    expect(host.asked).toEqual(['manifest.json'])
    await Promise.all([answers.names(null), answers.load(null), answers.facets(EVERYTHING)])
    await answers.load(null)
    const { actors, places, drawing, participations, topics, relations } = manifest.parts
    const first = [actors, places, drawing, participations, topics, relations].flat().map(({ file }) => file)
    expect(host.asked.toSorted()).toEqual(['manifest.json', ...first].toSorted())
  })

  it('of words are fetched only for words, and of the rows of words only those of the words found', async () => {
    await answers.load(null)
    host.asked.length = 0
    await answers.count({ ...EVERYTHING, words: 'zzzz' })
    expect(host.asked.toSorted()).toEqual(filesOf('words').toSorted())
    await answers.count({ ...EVERYTHING, words: 'atlantis' })
    expect(host.asked).toHaveLength(filesOf('words').length)
    await answers.count(words)
    const postings = host.asked.slice(filesOf('words').length)
    expect(postings.length).toBeGreaterThan(0)
    expect(new Set(postings).size).toBe(postings.length)
    for (const file of postings) expect(filesOf('postings')).toContain(file)
  })

  it('of texts are fetched for the rows that are shown, not for others', async () => {
    await answers.load(null)
    host.asked.length = 0
    expect(filesOf('texts').length).toBeGreaterThan(1)
    const [ask, answer] = QUESTIONS.texts
    expect(await ask(answers)).toEqual(answer)
    expect(await ask(answers)).toEqual(answer)
    expect(host.asked).toEqual([filesOf('texts').at(-1)])
  })

  it('are counted while all is loaded, up to as many as were announced', async () => {
    const { files } = await answers.about(null)
    expect(told).toBe(0)
    await answers.load(null)
    expect(told).toBe(files)
    // Files fetched later do not count.
    for (const kind of KINDS) await QUESTIONS[kind][0](answers)
    expect(told).toBe(files)
  })

  it('are counted once, however often one of them fails', async () => {
    const { files } = await answers.about(null)
    const [file = ''] = filesOf('drawing')
    for (const [, , fault] of FAULTS) {
      host.spoil(file, fault)
      await failureOf(answers.load(null))
      expect(told).toBeLessThan(files)
    }
    host.mend()
    await answers.load(null)
    expect(told).toBe(files)
  })

  it('are counted without the only one of texts, which is fetched along with them', async () => {
    const { address } = await served.put(corpus, 500_000)
    const answers = asking(address, () => {
      told += 1
    })
    const { files } = await answers.about(null)
    await Promise.all([answers.load(null), answers.event(idOf(0))])
    expect(told).toBe(files)
  })
})

describe('an event by its id', () => {
  const expectWholeEvents = async (corpus: Corpus, address: string, events: readonly EventHead[]) => {
    const answers = asking(address)
    const found = await Promise.all(
      events.map(({ id }) => Promise.all([answers.event(id), answers.file(id)])),
    )
    for (const [at, event] of events.entries()) {
      const { head, file } = halvesOf(recordOf(event))
      expect(found[at]).toEqual([head, file])
    }
    for (const id of ['', 'e', 'zzz', '-', `${corpus.events[0]?.id}0`, 'Не слаг']) {
      expect(await answers.event(id)).toBe(null)
    }
  }

  it('is its whole record, whatever it holds, and null for an id that no event has', async () => {
    await fc.assert(
      fc.asyncProperty(smallCorpora, fc.constantFrom(5000, 500_000), async (corpus, mostBytes) => {
        const { address } = await served.put(corpus, mostBytes)
        await expectWholeEvents(corpus, address, corpus.events)
      }),
      { numRuns: 30 },
    )
  })

  it('is found in whichever part it lies', async () => {
    const some = clumped.events.filter((_, row) => row % 61 === 0 || row === clumped.events.length - 1)
    await expectWholeEvents(clumped, clumpedHost.address, some)
  })
})
