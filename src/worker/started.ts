import type { AskMessage } from './protocol.ts'

/*
 * The first worker may be started before the app: it then loads its corpus while the app's code is loading. A module of
 * its own, so that `ahead.ts` stays small.
 */

let ahead: Worker | null = null
let isAsked = false

const start = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

/** Starts a worker that loads the corpus of this folder (an absolute URL). No-op if a worker is in use already. */
export function startAhead(folder: string): void {
  if (isAsked) return
  const worker = start()
  // A worker that fails to start is dropped: the next request starts another, and its error is reported.
  worker.addEventListener('error', () => {
    ahead = null
  })
  // No one awaits this answer: the worker caches it for the app.
  worker.postMessage({ ticket: 0, folder, kind: 'load', ask: null } satisfies AskMessage)
  ahead = worker
}

/** Returns the preloaded worker to the first caller; else a new one. */
export function startedWorker(): Worker {
  const worker = ahead ?? start()
  ahead = null
  isAsked = true
  return worker
}
