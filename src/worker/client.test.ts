import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LoadFailure } from '../lib/fetchFile.ts'
import { EVERYTHING } from '../query/query.ts'
import { createClient } from './client.ts'
import type { AnswerMessage, AskMessage } from './protocol.ts'

const FOLDER = 'https://example.org/corpora/one/'
const OTHER = 'https://example.org/corpora/other/'

/** A worker that sends only what the test makes it send. */
class QuietWorker extends EventTarget {
  readonly heard: AskMessage[] = []
  isTerminated = false
  postMessage(message: AskMessage) {
    this.heard.push(structuredClone(message))
  }
  terminate() {
    this.isTerminated = true
  }
  say(data: AnswerMessage) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  fail(kind: 'error' | 'messageerror' = 'error') {
    this.dispatchEvent(new Event(kind))
  }
  asked() {
    return this.heard.filter(({ kind }) => kind !== 'ping')
  }
  pings() {
    return this.heard.length - this.asked().length
  }
  /** Answers the latest request. */
  answer(answer: unknown) {
    this.say({ ticket: this.asked().at(-1)?.ticket ?? Number.NaN, answer })
  }
}

let workers: QuietWorker[] = []
let client = createClient(() => new Worker(''))
const latest = (): QuietWorker => {
  const worker = workers.at(-1)
  if (!worker) throw new Error('no worker was started')
  return worker
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  workers = []
  client = createClient(() => {
    workers.push(new QuietWorker())
    return latest() as unknown as Worker
  })
})
afterEach(() => void vi.useRealTimers())

/** The state of a request so far. */
function watched<T>(asked: Promise<T>) {
  const seen: { answer?: T; error?: unknown } = {}
  asked.then(
    (answer) => {
      seen.answer = answer
    },
    (error: unknown) => {
      seen.error = error
    },
  )
  return seen
}

const settled = () => new Promise((go) => setImmediate(go))
const stopped = (folder: string) => new LoadFailure('stopped', folder)
const count = (folder = FOLDER) => watched(client.ask(folder, 'count', EVERYTHING))

describe('questions', () => {
  it('get each its own answer, in whatever order the answers come', async () => {
    const orders = fc
      .integer({ min: 1, max: 12 })
      .chain((many) => fc.shuffledSubarray([...Array(many).keys()], { minLength: many }))
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const before = workers.length
        const asked = order.map((_, at) => client.ask(FOLDER, 'event', `e${at}`))
        const [worker = latest()] = workers
        const messages = worker.asked().slice(-order.length)
        expect(messages.map(({ folder, kind, ask }) => [folder, kind, ask])).toEqual(
          order.map((_, at) => [FOLDER, 'event', `e${at}`]),
        )
        for (const at of order) worker.say({ ticket: messages[at]?.ticket ?? 0, answer: `answer ${at}` })
        expect(await Promise.all(asked)).toEqual(order.map((_, at) => `answer ${at}`))
        expect(workers.length).toBe(Math.max(1, before))
      }),
      { numRuns: 50 },
    )
  })

  it('start a worker only when the first is asked', () => {
    expect(workers).toHaveLength(0)
    count()
    count(OTHER)
    expect(workers).toHaveLength(1)
    expect(latest().heard.map(({ folder }) => folder)).toEqual([FOLDER, OTHER])
  })

  it('hear how many files have come, each only of its own corpus, until the answer', async () => {
    const [one, other]: [number[], number[]] = [[], []]
    const load = watched(client.ask(FOLDER, 'load', null, (files) => void one.push(files)))
    watched(client.ask(OTHER, 'load', null, (files) => void other.push(files)))
    const quiet = count()
    const [first, second, third] = latest().asked()
    for (const progress of [1, 2]) {
      for (const asked of [first, third]) latest().say({ ticket: asked?.ticket ?? 0, progress })
    }
    latest().say({ ticket: second?.ticket ?? 0, progress: 7 })
    latest().say({ ticket: first?.ticket ?? 0, answer: true })
    latest().say({ ticket: first?.ticket ?? 0, progress: 3 })
    await settled()
    expect([one, other]).toEqual([[1, 2], [7]])
    expect(load).toEqual({ answer: true })
    expect(quiet).toEqual({})
  })

  it('are rejected with the reason and the file that failed, and another may be answered', async () => {
    const failed = count()
    const address = `${FOLDER}drawing-0-0123456789.parquet`
    latest().say({ ticket: latest().heard[0]?.ticket ?? 0, failed: { reason: 'refused', address } })
    await settled()
    expect(failed.error).toBeInstanceOf(LoadFailure)
    expect(failed.error).toMatchObject({ reason: 'refused', address })
    const again = count()
    latest().answer(61)
    await settled()
    expect(again).toEqual({ answer: 61 })
    expect(workers).toHaveLength(1)
  })

  it('are rejected with the words of a bug, which is no failure to load', async () => {
    const broken = count()
    latest().say({ ticket: latest().heard[0]?.ticket ?? 0, broken: 'TypeError: x is not a function' })
    await settled()
    expect(broken.error).toEqual(new Error('TypeError: x is not a function'))
    expect(broken.error).not.toBeInstanceOf(LoadFailure)
  })

  it('are not disturbed by answers that nobody awaits', async () => {
    const asked = count()
    for (const ticket of [0, 99, -1]) latest().say({ ticket, answer: 'not yours' })
    await settled()
    expect(asked).toEqual({})
    latest().answer(3)
    latest().answer(4)
    await settled()
    expect(asked).toEqual({ answer: 3 })
  })
})

describe.each(['error', 'messageerror'] as const)('a worker that ends in a %s', (kind) => {
  it('rejects all that waits, each with its corpus, and the next question starts another', async () => {
    const [one, other, answered] = [count(), count(OTHER), count()]
    latest().answer(5)
    latest().fail(kind)
    await settled()
    expect([one.error, other.error]).toEqual([stopped(FOLDER), stopped(OTHER)])
    expect(answered).toEqual({ answer: 5 })
    expect(latest().isTerminated).toBe(true)
    expect(workers).toHaveLength(1)

    const again = count()
    expect(workers).toHaveLength(2)
    expect(latest().heard).toMatchObject([{ folder: FOLDER, kind: 'count', ask: EVERYTHING }])
    latest().answer(61)
    await settled()
    expect(again).toEqual({ answer: 61 })
    expect(latest().isTerminated).toBe(false)
  })
})

describe('a worker that fails', () => {
  it('again and again ends each question as stopped, until one lives', async () => {
    for (let died = 1; died <= 4; died++) {
      const asked = count()
      latest().fail()
      await settled()
      expect(asked.error).toEqual(stopped(FOLDER))
      expect(workers).toHaveLength(died)
    }
    const asked = count()
    latest().answer(61)
    await settled()
    expect(asked).toEqual({ answer: 61 })
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, true, true, false])
  })

  it('twice leaves alone the one that took its place', async () => {
    count()
    const [first] = workers
    first?.fail()
    const again = count()
    first?.fail()
    await settled()
    expect(again).toEqual({})
    expect(latest().isTerminated).toBe(false)
    latest().answer(61)
    await settled()
    expect(again).toEqual({ answer: 61 })
  })

  it('while nothing is asked is missed by nobody', async () => {
    const asked = count()
    latest().answer(1)
    latest().fail()
    await settled()
    expect(asked).toEqual({ answer: 1 })
    count()
    expect(workers).toHaveLength(2)
  })
})

describe('a worker that is silent', () => {
  it('is asked now and then whether it lives, and is given up within some seconds', async () => {
    const asked = count()
    vi.advanceTimersByTime(7000)
    await settled()
    expect(asked).toEqual({})
    expect(latest().pings()).toBeGreaterThan(1)
    vi.advanceTimersByTime(5000)
    await settled()
    expect(asked.error).toEqual(stopped(FOLDER))
    expect(latest().isTerminated).toBe(true)

    const again = count()
    expect(workers).toHaveLength(2)
    latest().answer(61)
    await settled()
    expect(again).toEqual({ answer: 61 })
  })

  it('is given up although the reader goes on asking', async () => {
    const first = count()
    for (let step = 0; step < 12; step++) {
      vi.advanceTimersByTime(1000)
      count()
    }
    await settled()
    expect(first.error).toEqual(stopped(FOLDER))
    expect(workers).toHaveLength(2)
  })

  it('but says that it lives may take as long as it needs', async () => {
    const asked = count()
    for (let second = 0; second < 120; second++) {
      const before = latest().pings()
      vi.advanceTimersByTime(1000)
      if (latest().pings() > before) latest().say({ ticket: 0, answer: true })
    }
    await settled()
    expect(asked).toEqual({})
    expect(workers).toHaveLength(1)
    latest().answer(61)
    await settled()
    expect(asked).toEqual({ answer: 61 })
  })

  it('is let alone while nothing is asked of it, however long that is', async () => {
    count()
    latest().answer(1)
    vi.advanceTimersByTime(2000)
    const pings = latest().pings()
    vi.advanceTimersByTime(3_600_000)
    expect(latest().pings()).toBe(pings)
    expect(latest().isTerminated).toBe(false)
    expect(vi.getTimerCount()).toBe(0)

    // Time without pending requests does not count as silence.
    const asked = count()
    vi.advanceTimersByTime(3000)
    latest().answer(2)
    await settled()
    expect(asked).toEqual({ answer: 2 })
    expect(workers).toHaveLength(1)
  })
})
