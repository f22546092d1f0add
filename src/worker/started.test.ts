import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const FOLDER = 'https://example.org/corpora/one/'

/** Records the messages it receives. */
class QuietWorker extends EventTarget {
  readonly address: string
  readonly type: string | undefined
  readonly heard: unknown[] = []
  constructor(address: URL, { type }: WorkerOptions) {
    super()
    this.address = address.href
    this.type = type
    workers.push(this)
  }
  postMessage(message: unknown) {
    this.heard.push(message)
  }
}
const workers: QuietWorker[] = []

/** A fresh module, as in a page that has just been opened. */
const fresh = () => import('./started.ts')

beforeEach(() => {
  workers.length = 0
  vi.resetModules()
  vi.stubGlobal('Worker', QuietWorker)
})
afterEach(() => void vi.unstubAllGlobals())

it('a worker that is started ahead loads its corpus, and is the one that the page asks first', async () => {
  const { startAhead, startedWorker } = await fresh()
  startAhead(FOLDER)
  expect(workers).toHaveLength(1)
  expect(workers[0]?.address).toMatch(/\/worker\.ts$/)
  expect(workers[0]?.type).toBe('module')
  expect(workers[0]?.heard).toEqual([{ ticket: 0, folder: FOLDER, kind: 'load', ask: null }])
  expect(startedWorker()).toBe(workers[0])
  expect(workers).toHaveLength(1)
})

it('the page that asks once more, since the first worker died, gets another', async () => {
  const { startAhead, startedWorker } = await fresh()
  startAhead(FOLDER)
  startedWorker()
  expect(startedWorker()).toBe(workers[1])
  expect(workers[1]?.heard).toEqual([])
})

it('a page without a worker ahead starts one, and none is started beside it', async () => {
  const { startAhead, startedWorker } = await fresh()
  expect(startedWorker()).toBe(workers[0])
  startAhead(FOLDER)
  expect(workers).toHaveLength(1)
})

it('a worker ahead that could not start is not handed on', async () => {
  const { startAhead, startedWorker } = await fresh()
  startAhead(FOLDER)
  workers[0]?.dispatchEvent(new Event('error'))
  expect(startedWorker()).toBe(workers[1])
})
