import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker as Thread } from 'node:worker_threads'

/*
 * Polyfills for a corpus in files in happy-dom. A worker is a real Node thread that runs the real code: messages are
 * cloned, and files are fetched over HTTP. Only the worker globals are emulated.
 */

const startOf = (file: string) => `
  import { parentPort } from 'node:worker_threads'
  import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}
  globalThis.postMessage = (message) => parentPort.postMessage(message)
  globalThis.addEventListener = (_, listener) => parentPort.on('message', (data) => listener({ data }))
  register()
  await import(${JSON.stringify(file)})
`

let canStart = true
let held: (() => void)[] | null = null
const living = new Set<ThreadWorker>()

class ThreadWorker extends EventTarget {
  readonly #thread: Thread | null = null

  /** Vite rewrites the worker's URL to `http://localhost/src/…`. */
  constructor({ pathname }: URL) {
    super()
    living.add(this)
    if (!canStart) {
      queueMicrotask(() => this.dispatchEvent(new Event('error')))
      return
    }
    const start = startOf(pathToFileURL(join(process.cwd(), pathname)).href)
    this.#thread = new Thread(new URL(`data:text/javascript,${encodeURIComponent(start)}`))
    this.#thread.on('message', (data) => this.dispatchEvent(new MessageEvent('message', { data })))
    this.#thread.on('error', () => this.dispatchEvent(new Event('error')))
    // The thread must not keep the process alive.
    this.#thread.unref()
  }
  postMessage(message: unknown): void {
    const post = () => this.#thread?.postMessage(message)
    if (held) held.push(post)
    else post()
  }
  terminate(): void {
    living.delete(this)
    void this.#thread?.terminate()
  }
}

export interface Workers {
  /** Queues messages from pages until `letGo`. */
  readonly hold: () => void
  readonly letGo: () => void
  /** Fires `error` on each worker, as a browser does when memory is short, and on each new one until `mend`. */
  readonly fail: () => void
  readonly mend: () => void
}

/** `offsetHeight` of every element, in pixels. */
export const ROW_HEIGHT = 60

/** Installs `Worker`, `offsetHeight` and `scrollHeight` for a test file. `domSetup.ts` restores them. */
export function installWorkers(): Workers {
  canStart = true
  held = null
  globalThis.Worker = ThreadWorker as unknown as typeof Worker
  // With a height of 0 the virtualiser would render every row.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => ROW_HEIGHT })
  // With a page of no height it would scroll to no row.
  Object.defineProperty(HTMLElement.prototype, 'scrollHeight', { configurable: true, get: () => 30_000_000 })
  return {
    hold: () => {
      held = []
    },
    letGo: () => {
      const asked = held ?? []
      held = null
      for (const post of asked) post()
    },
    fail: () => {
      canStart = false
      for (const worker of living) worker.dispatchEvent(new Event('error'))
    },
    mend: () => {
      canStart = true
    },
  }
}
