import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker as Thread } from 'node:worker_threads'

/*
 * What a large corpus needs of a browser. A worker is a real thread of Node's: it runs the true code, its messages are
 * cloned, and what it fetches comes over HTTP. Only its few globals are lent to it.
 */

const startOf = (file: string) => `
  import { parentPort } from 'node:worker_threads'
  import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}
  globalThis.postMessage = (message) => parentPort.postMessage(message)
  globalThis.addEventListener = (_, hear) => parentPort.on('message', (data) => hear({ data }))
  register()
  await import(${JSON.stringify(file)})
`

let canStart = true
let held: (() => void)[] | null = null
const living = new Set<ThreadWorker>()

class ThreadWorker extends EventTarget {
  readonly #thread: Thread | null = null

  /** Vite has made the address of its source one that a server has: `http://localhost/src/…`. */
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
    // It does not keep the tests from ending.
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
  /** Keeps back what pages ask, until `letGo`. */
  readonly hold: () => void
  readonly letGo: () => void
  /** Ends each as a browser does whose memory is short, and lets none start until `mend`. */
  readonly fail: () => void
  readonly mend: () => void
}

/** Pixels of a row of a list. */
export const ROW_HEIGHT = 60

/** Lends to the pages of a test file workers, and rows that have a height. */
export function lendForLarge(): Workers {
  canStart = true
  held = null
  living.clear()
  globalThis.Worker = ThreadWorker as unknown as typeof Worker
  // Without one, each row of a list that is cut to the screen would make room for one more.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => ROW_HEIGHT })
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
