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

/* For tests: corpora on a real server, beside the same events in memory as the naive functions ask them. */

/** The whole record of an event: its words stand in a claim. */
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

/** The years -9999 to 9999, of which EDTF can name every day. */
const hasName = ({ when }: EventHead) => when.first >= -4_371_587 && when.last <= 2_932_896

/** Worlds of a few events over dates of every kind, in the order of their rows. */
export const smallCorpora: fc.Arbitrary<Corpus> = worlds
  .map(({ corpus }) => {
    const events = corpus.events
      .filter(hasName)
      // A title that lacks a language would be filled in from another.
      .map((event, index) => ({
        ...event,
        title: text(`Meeting ${event.title.en}`),
        topics: index % 4 === 0 ? [] : event.topics,
        oneSource: index % 3 === 0,
      }))
    return corpusOf(events.toSorted(compareRows), { actors: [...corpus.actors.values()] })
  })
  .filter(({ events }) => events.length > 0)

/** Some thousand events, most of them on a few days, a tenth over weeks, some years apart from all others. */
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
      // The first lane is by far the fullest, and some have nobody who acts.
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
  /** The whole address of the folder of a corpus, and where that lies on this disk. Parts have at most `mostBytes`. */
  readonly put: (
    corpus: Corpus,
    mostBytes: number,
  ) => Promise<{ readonly address: string; readonly folder: string }>
  readonly close: () => Promise<void>
}

/** Corpora made as by `npm run corpus:build`, on a server of their own. */
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

/** Asks as the worker does. */
export const asking = (address: string, told: () => void = () => {}): Answers =>
  answersFrom(libraryIn(address, told))

/** Why a question failed and for which file; its answer where it did not, and the error where that is a bug. */
export const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    (answer) => ({ answer }),
    (error: unknown) =>
      error instanceof LoadFailure ? { reason: error.reason, address: error.address } : { bug: error },
  )
