import { LoadFailure } from '../lib/fetchFile.ts'
import { type Answers, answersFrom } from './answers.ts'
import { type CorpusFiles, corpusFilesIn } from './corpusFiles.ts'
import type { AnswerMessage, AskMessage } from './protocol.ts'

/*
 * Reads corpora in files, off the main thread. It opens one corpus per folder. Every request names its folder, so a
 * restarted worker needs no further state.
 */

interface OpenCorpus {
  readonly files: CorpusFiles
  readonly answers: Answers
  readonly waiting: Set<number>
}

const tell = (message: AnswerMessage) => postMessage(message)
const held = new Map<string, OpenCorpus>()

function hold(folder: string): OpenCorpus {
  const known = held.get(folder)
  if (known) return known
  let loaded = 0
  const waiting = new Set<number>()
  const files = corpusFilesIn(folder, () => {
    loaded += 1
    for (const ticket of waiting) tell({ ticket, progress: loaded })
  })
  const made = { files, answers: answersFrom(files), waiting }
  held.set(folder, made)
  return made
}

/** Queue priority: cheap counts before scenes and lists. */
const FIRST: readonly AskMessage['kind'][] = [
  ...(['ping', 'about', 'names', 'count', 'inView', 'scene', 'event', 'file', 'position'] as const),
  ...(['rowAt', 'rows', 'outside', 'spread', 'ties', 'density'] as const),
]
const rank = ({ kind }: AskMessage): number => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length)

const asked: AskMessage[] = []

/** Answers one request, then yields to the message queue. */
function next(): void {
  asked.sort((a, b) => rank(a) - rank(b))
  const message = asked.shift()
  if (message) void answer(message)
  if (asked.length > 0) setTimeout(next)
}

/** Milliseconds after `load`, so that the page's own questions come first. */
const PREFETCH_DELAY_MS = 500

/** Prefetches the words, a third of a second for a million events, so that the first search need not wait for them. */
function prefetchWords({ prefetchWords }: CorpusFiles): void {
  setTimeout(() => prefetchWords().catch(() => {}), PREFETCH_DELAY_MS)
}

async function answer({ ticket, folder, kind, ask }: AskMessage): Promise<void> {
  if (kind === 'ping') return tell({ ticket, answer: true })
  const { files, answers, waiting } = hold(folder)
  waiting.add(ticket)
  try {
    tell({ ticket, answer: await answers[kind](ask as never) })
    if (kind === 'load') prefetchWords(files)
  } catch (error) {
    if (error instanceof LoadFailure) {
      tell({ ticket, failed: { reason: error.reason, address: error.address } })
    } else {
      tell({ ticket, broken: String(error) })
      throw error
    }
  } finally {
    waiting.delete(ticket)
  }
}

addEventListener('message', ({ data }: MessageEvent<AskMessage>) => {
  asked.push(data)
  if (asked.length === 1) setTimeout(next)
})
