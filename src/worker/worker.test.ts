import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { LoadFailure } from '../lib/fetchFile.ts'
import { EVERYTHING, facets, select } from '../query/query.ts'
import { FAULTS, faultyHost } from '../testing/faultyHost.ts'
import { clumpedCorpus, type ServedCorpora, serveCorpora } from '../testing/servedCorpora.ts'
import { createClient } from './client.ts'
import type { AnswerMessage, AskMessage } from './protocol.ts'

/* The worker's code behind a message channel, which clones messages as between threads; files are served over HTTP. */

const large = clumpedCorpus(200)
const small = clumpedCorpus(30)
const withPutin = { ...EVERYTHING, actors: ['putin'] }
let served: ServedCorpora
let [largeAt, smallAt, smallFolder] = ['', '', '']

const { port1: page, port2: inside } = new MessageChannel()
/** Each test uses its own client over the same channel. */
const asWorker = () => Object.assign(page, { terminate: () => {} }) as unknown as Worker
const told: AnswerMessage[] = []
let hear = () => {}
page.addEventListener('message', ({ data }) => {
  told.push(data)
  hear()
})
const post = (message: AskMessage) => page.postMessage(message)

beforeAll(async () => {
  served = await serveCorpora()
  largeAt = (await served.put(large, 5000)).address
  ;({ address: smallAt, folder: smallFolder } = await served.put(small, 5000))
  vi.resetModules()
  vi.stubGlobal('postMessage', (message: unknown) => inside.postMessage(message))
  vi.stubGlobal('addEventListener', inside.addEventListener.bind(inside))
  await import('./worker.ts')
  for (const port of [page, inside]) port.start()
})
afterAll(async () => {
  vi.unstubAllGlobals()
  for (const port of [page, inside]) port.close()
  await served.close()
})
afterEach(() => {
  told.length = 0
})

/** Resolves when all of these are answered. */
const answersOf = (tickets: readonly number[]) =>
  new Promise<readonly AnswerMessage[]>((resolve) => {
    hear = () => {
      const answers = told.filter((message) => tickets.includes(message.ticket) && !('progress' in message))
      if (answers.length === tickets.length) resolve(answers)
    }
    hear()
  })

const { from, to } = large.extent
const lanes = { choice: { by: 'topic' as const }, most: 8, view: null }
const near = { dayWidth: 900 / (to - from + 1), from, to, middle: from }
const asks = (query: typeof EVERYTHING) => ({
  facets: query,
  density: query,
  rows: { range: { query, window: large.extent, lane: null }, at: 0, many: 5 },
  scene: { query, lanes, near, open: null, before: null },
  inView: { query, window: large.extent },
  count: query,
  ping: null,
})
type Asked = keyof ReturnType<typeof asks>
const KINDS = Object.keys(asks(EVERYTHING)) as readonly Asked[]

describe('what a gesture asks at once', () => {
  it('is answered numbers first, then the scene, then the rest, in whatever order it was asked', async () => {
    const client = createClient(asWorker)
    // Any other fetch would be counted later.
    await client.ask(largeAt, 'load', null)
    const warm = asks(withPutin)
    await Promise.all([
      client.ask(largeAt, 'scene', warm.scene),
      client.ask(largeAt, 'rows', warm.rows),
      client.ask(largeAt, 'density', warm.density),
    ])
    let ticket = 1000
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...KINDS], { minLength: 2 }),
        fc.nat(KINDS.length),
        async (kinds, twice) => {
          told.length = 0
          const all = twice < kinds.length ? [...kinds, kinds[twice] ?? 'ping'] : kinds
          const messages = all.map((kind) => {
            const folder = kind === 'ping' ? '' : largeAt
            return { ticket: ++ticket, folder, kind, ask: warm[kind] }
          })
          for (const message of messages) post(message)
          const answers = await answersOf(messages.map((message) => message.ticket))
          const order = answers.map(
            (answer) => messages.find((asked) => asked.ticket === answer.ticket)?.kind,
          )
          const numbers = order.findLastIndex((kind) => kind === 'count' || kind === 'inView')
          const scene = order.indexOf('scene')
          const rest = order.findIndex((kind) => kind === 'rows' || kind === 'density' || kind === 'facets')
          const least = (at: number) => (at < 0 ? Number.POSITIVE_INFINITY : at)
          expect(numbers).toBeLessThan(Math.min(least(scene), least(rest)))
          expect(scene).toBeLessThan(least(rest))
          if (order.includes('ping')) expect(order[0]).toBe('ping')
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is answered by a sign of life while a file is still on its way', async () => {
    const slow = await faultyHost(smallFolder)
    let send = () => {}
    const isAsked = new Promise<void>((asked) => {
      slow.spoil('manifest.json', (response, whole) => {
        send = () => response.end(whole)
        asked()
      })
    })
    post({ ticket: 1, folder: slow.address, kind: 'about', ask: null })
    await isAsked
    post({ ticket: 2, folder: '', kind: 'ping', ask: null })
    expect(await answersOf([2])).toEqual([{ ticket: 2, answer: true }])
    expect(told).toHaveLength(1)
    send()
    await answersOf([1])
    await slow.stop()
  })
})

describe('who waits for files', () => {
  // Must run before other tests ask this corpus, because loaded files are cached.
  it('hears of each one that comes, up to as many as were announced, and of no other corpus', async () => {
    const client = createClient(asWorker)
    const [heard, other]: [number[], number[]] = [[], []]
    const { files } = await client.ask(smallAt, 'about', null)
    await Promise.all([
      client.ask(smallAt, 'load', null, (count) => heard.push(count)),
      client.ask(largeAt, 'count', withPutin, (count) => other.push(count)),
    ])
    expect(heard).toEqual(Array.from({ length: files }, (_, at) => at + 1))
    expect(other).toEqual([])
  })
})

describe('the words of a corpus', () => {
  it('come by themselves once all that a page opens with is there', async () => {
    const host = await faultyHost(smallFolder)
    await createClient(asWorker).ask(host.address, 'load', null)
    const words = () => host.asked.filter((file) => file.startsWith('words-'))
    expect(words()).toEqual([])
    await vi.waitFor(() => expect(words()).not.toEqual([]), { timeout: 5000 })
    await host.stop()
  })
})

describe('several corpora', () => {
  it('are answered side by side, each from its own folder', async () => {
    const client = createClient(asWorker)
    const counts = await Promise.all([
      client.ask(largeAt, 'count', withPutin),
      client.ask(smallAt, 'count', withPutin),
      client.ask(largeAt, 'facets', withPutin),
      client.ask(smallAt, 'facets', withPutin),
    ])
    expect(counts).toEqual([
      select(large, withPutin).length,
      select(small, withPutin).length,
      facets(large, withPutin),
      facets(small, withPutin),
    ])
  })
})

describe('what fails in the worker', () => {
  it.each(FAULTS)(
    'is told with its reason and its file, and is asked for anew: %s',
    async (_, reason, fault) => {
      const client = createClient(asWorker)
      // A new URL each time, because loaded files are cached.
      const spoilt = await faultyHost(smallFolder)
      spoilt.spoil('manifest.json', fault)
      const failed = client.ask(spoilt.address, 'count', withPutin)
      await expect(failed).rejects.toBeInstanceOf(LoadFailure)
      await expect(failed).rejects.toMatchObject({ reason, address: `${spoilt.address}manifest.json` })
      expect(await client.ask(largeAt, 'count', withPutin)).toBe(select(large, withPutin).length)
      spoilt.mend()
      expect(await client.ask(spoilt.address, 'count', withPutin)).toBe(select(small, withPutin).length)
      await spoilt.stop()
    },
  )

  it('and is a bug is told in its words and thrown for the console; the next question is answered', async () => {
    const listeners = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    const thrown: unknown[] = []
    process.on('unhandledRejection', (error) => thrown.push(error))
    try {
      post({ ticket: 1, folder: largeAt, kind: 'rows', ask: { range: null, at: 0, many: 1 } })
      const [answer] = await answersOf([1])
      expect(answer).toEqual({ ticket: 1, broken: expect.stringMatching(/^TypeError: /) })
      await vi.waitFor(() => expect(thrown).toEqual([expect.any(TypeError)]))
    } finally {
      process.removeAllListeners('unhandledRejection')
      for (const listener of listeners) process.on('unhandledRejection', listener)
    }
    post({ ticket: 2, folder: largeAt, kind: 'count', ask: withPutin })
    expect(await answersOf([2])).toEqual([{ ticket: 2, answer: select(large, withPutin).length }])
  })
})
