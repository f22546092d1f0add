import type { QuestionKind, Questions } from '../corpus/questions.ts'
import { LoadFailure } from '../lib/fetchFile.ts'
import type { AnswerMessage, AskMessage } from './protocol.ts'
import { startedWorker } from './started.ts'

/** In ms. Pings go out at this interval while requests are pending; `TIMEOUT` without a message stops the worker. */
const PING_INTERVAL = 2000
const TIMEOUT = 8000

interface Waiting {
  readonly folder: string
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly told: ((files: number) => void) | undefined
}

/** The page's side of the worker. If it stops, pending requests reject with a `LoadFailure`; the next restarts it. */
export function createClient(begin: () => Worker) {
  let worker: Worker | null = null
  let watch: ReturnType<typeof setInterval> | undefined
  let heard = 0
  let tickets = 0
  let stops = 0
  const waiting = new Map<number, Waiting>()

  function stop() {
    stops += 1
    worker?.terminate()
    worker = null
    clearInterval(watch)
    watch = undefined
    for (const { folder, reject } of waiting.values()) reject(new LoadFailure('stopped', folder))
    waiting.clear()
  }

  function start(): Worker {
    const started = begin()
    // A worker that was stopped may still fire `error`: that must not stop its successor.
    const fail = () => worker === started && stop()
    started.addEventListener('error', fail)
    started.addEventListener('messageerror', fail)
    started.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => {
      heard = performance.now()
      const asked = waiting.get(data.ticket)
      if (!asked) return
      if ('progress' in data) return asked.told?.(data.progress)
      waiting.delete(data.ticket)
      if ('answer' in data) asked.resolve(data.answer)
      else if ('failed' in data) asked.reject(new LoadFailure(data.failed.reason, data.failed.address))
      else asked.reject(new Error(data.broken))
    })
    return started
  }

  function listen() {
    // Reset only for the first pending request: otherwise repeated requests would keep a dead worker alive.
    if (waiting.size === 1) heard = performance.now()
    watch ??= setInterval(() => {
      if (waiting.size === 0) {
        clearInterval(watch)
        watch = undefined
      } else if (performance.now() - heard > TIMEOUT) stop()
      else send({ ticket: 0, folder: '', kind: 'ping', ask: null })
    }, PING_INTERVAL)
  }

  const send = (message: AskMessage) => {
    worker ??= start()
    worker.postMessage(message)
  }

  return {
    /** How many workers have stopped so far. */
    stops: () => stops,
    /** `folder` is the absolute URL of the corpus' folder. `told` is called with the number of files loaded so far. */
    ask<K extends QuestionKind>(
      folder: string,
      kind: K,
      ask: Questions[K]['ask'],
      told?: (files: number) => void,
    ): Promise<Questions[K]['answer']> {
      return new Promise((resolve, reject) => {
        tickets += 1
        waiting.set(tickets, { folder, resolve: resolve as (answer: unknown) => void, reject, told })
        send({ ticket: tickets, folder, kind, ask })
        listen()
      })
    },
  }
}

export const corpusWorker = createClient(startedWorker)
