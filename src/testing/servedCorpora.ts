import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type fc from 'fast-check'
import { below, oneOf, seeded } from '../../tools/bench/random.ts'
import { buildCorpus } from '../../tools/corpus/buildCorpus.ts'
import { compareRows } from '../../tools/corpus/compareRows.ts'
import { noProgress } from '../../tools/corpus/progress.ts'
import { serve } from '../../tools/serve.ts'
import type { FullEvent } from '../exchange/fullEvent.ts'
import { writeEvent } from '../exchange/writtenEvent.ts'
import type { Corpus } from '../index/corpus.ts'
import { LoadFailure } from '../lib/fetchFile.ts'
import type { EventHead } from '../schema/published.ts'
import { type Answers, answersFrom } from '../worker/answers.ts'
import { libraryIn } from '../worker/library.ts'
import { ACTORS, corpusOf, eventOf, exactDay, PLACES, TOPICS, TYPES, text } from './arbitraries.ts'
import { worlds } from './tables.ts'

/* Corpora built from generated events and served over HTTP, to compare with the same events in memory. */

/** A full record of an event, with its `words` in a claim. */
export function recordOf({ words, oneSource, ...head }: EventHead): FullEvent {
  const citation = { source: 'kremlin-ru', basis: 'claim' as const }
  const sources = oneSource ? [citation] : [citation, { ...citation, source: 'state-gov' }]
  return {
    ...head,
    version: '0123456789',
    published: 18_800,
    updated: 18_805,
    claims: [{ text: { en: words, ar: words, ru: words }, sources }],
    sources: [],
    revisions: [{ on: 18_805, note: text(`Note on ${head.id}`) }],
  }
}

/** Whether the dates are in the years -9999 to 9999, in which EDTF can name every day. */
const hasName = ({ when }: EventHead) => when.first >= -4_371_587 && when.last <= 2_932_896

/** Small corpora with dates of every kind, in row order. */
export const smallCorpora: fc.Arbitrary<Corpus> = worlds
  .map(({ corpus }) => {
    const events = corpus.events
      .filter(hasName)
      // The importer fills in a missing translation of a title, so give every event all of them.
      .map((event, index) => ({
        ...event,
        title: text(`Meeting ${event.title.en}`),
        topics: index % 4 === 0 ? [] : event.topics,
        oneSource: index % 3 === 0,
      }))
    return corpusOf(events.toSorted(compareRows), { actors: [...corpus.actors.values()] })
  })
  .filter(({ events }) => events.length > 0)

/** `size` events: most on a few days, a tenth over weeks, some years away from all others. */
export function clumpedCorpus(size: number): Corpus {
  const random = seeded(4)
  const upTo = (end: number) => below(random, end)
  const pick = <T>(all: readonly T[]): T => oneOf(random, all)
  const busy = [18_640, 18_641, 18_655, 18_720, 18_721, 18_722, 18_800]
  const people = ACTORS.map(({ id }) => id)
  const events = Array.from({ length: size }, (_, number) => {
    const first = upTo(10) < 7 ? pick(busy) : 18_600 + upTo(number % 50 === 0 ? 2000 : 240)
    const length = upTo(10) === 0 ? 1 + upTo(40) : 1
    return eventOf(`e${number}-${upTo(1000)}`, {
      when: exactDay(first, first + length - 1),
      type: pick(TYPES),
      title: text(`${pick(['Call', 'قمّة', 'Ёлка'])} ${number}`),
      place: pick([null, ...PLACES]),
      // The first lane is by far the largest, and some events have no acting actor.
      actors: [
        ...(upTo(8) === 0
          ? []
          : [{ actor: upTo(3) === 0 ? 'putin' : pick(people), role: 'initiator' as const }]),
        ...(upTo(2) === 0 ? [] : [{ actor: pick(people), role: 'target' as const }]),
      ],
      topics: pick([[], ['summit'], TOPICS.slice(1), TOPICS.slice(0, 2)]),
      oneSource: number % 2 === 0,
      words: pick(['', 'a word that stands nowhere else']),
    })
  })
  return corpusOf(events.toSorted(compareRows))
}

export interface ServedCorpora {
  /** Builds a corpus with parts of at most `mostBytes`. Returns the URL of its folder, and its path on disk. */
  readonly put: (
    corpus: Corpus,
    mostBytes: number,
  ) => Promise<{ readonly address: string; readonly folder: string }>
  readonly close: () => Promise<void>
}

/** Starts a server for corpora built as by `npm run corpus:build`. */
export async function serveCorpora(): Promise<ServedCorpora> {
  const root = mkdtempSync(join(tmpdir(), 'served-corpora-'))
  const { address, close } = await serve({ folder: root, port: 0 })
  let made = 0
  return {
    put: async (corpus, mostBytes) => {
      const id = `c${++made}`
      const input = join(root, `${id}.jsonl`)
      const lines = corpus.events.map((event) => `${JSON.stringify(writeEvent(recordOf(event)))}\n`)
      writeFileSync(input, lines.join(''))
      const [actors, places, topics] = [corpus.actors, corpus.places, corpus.topics].map((map) => [
        ...map.values(),
      ])
      const vocabulary = { actors, places, topics } as Parameters<typeof buildCorpus>[0]['vocabulary']
      const { manifest, firstRefused } = await buildCorpus({
        ...{
          input,
          id,
          vocabulary,
          mostBytes,
          recipe: null,
          title: 'Made up',
          out: root,
          progress: noProgress,
        },
      })
      if (manifest?.size !== corpus.events.length) throw new Error(firstRefused.join('\n'))
      return { address: `${address}${id}/`, folder: join(root, id) }
    },
    close: async () => {
      await close()
      rmSync(root, { recursive: true })
    },
  }
}

/** Answers questions about the corpus at this URL in the test's own thread, by the worker's code. */
export const asking = (address: string, onProgress: () => void = () => {}): Answers =>
  answersFrom(libraryIn(address, onProgress))

/** Reason and URL of a `LoadFailure`; `{ answer }` if the promise resolves, `{ bug }` for any other error. */
export const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    (answer) => ({ answer }),
    (error: unknown) =>
      error instanceof LoadFailure ? { reason: error.reason, address: error.address } : { bug: error },
  )
