import type { AskMessage } from './protocol.ts'

/*
 * The first worker may be started before the app runs: it fetches its corpus while the code that asks it is on its way.
 * Apart from the client, so that `ahead.ts` carries no more than this.
 */

let ahead: Worker | null = null
let isAsked = false

const start = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

/** Starts a worker that loads the corpus of this folder, a whole address; nothing where one is at work already. */
export function startAhead(folder: string): void {
  if (isAsked) return
  const worker = start()
  // One that could not start is of no use: whoever asks starts another, and hears why.
  worker.addEventListener('error', () => {
    ahead = null
  })
  // Nobody waits for this answer: it is kept for who asks.
  worker.postMessage({ ticket: 0, folder, kind: 'load', ask: null } satisfies AskMessage)
  ahead = worker
}

/** The worker that was started ahead, once; else a new one. */
export function startedWorker(): Worker {
  const worker = ahead ?? start()
  ahead = null
  isAsked = true
  return worker
}
