import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type fc from 'fast-check'
import { buildCorpus, type CorpusOrder } from '../../importer/buildCorpus.ts'
import { compareRows } from '../../importer/compareRows.ts'
import { noProgress } from '../../importer/progress.ts'
import { serve } from '../../tools/serve.ts'
import type { FullEvent } from '../exchange/fullEvent.ts'
import { writeEvent } from '../exchange/writtenEvent.ts'
import type { Corpus } from '../index/corpus.ts'
import { LoadFailure } from '../lib/fetchFile.ts'
import type { EventHead } from '../schema/published.ts'
import { CONFIDENCES, RELATIONS, type RelationType } from '../schema/vocabulary.ts'
import { type Answers, answersFrom } from '../worker/answers.ts'
import { corpusFilesIn } from '../worker/corpusFiles.ts'
import { ACTORS, corpusOf, eventOf, exactDay, PLACES, TOPICS, TYPES, text } from './arbitraries.ts'
import { below, oneOf, seeded } from './random.ts'
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
    const named = corpus.events.filter(hasName)
    const ids = new Set(named.map(({ id }) => id))
    const events = named
      // The importer would fill in a title that lacks a language.
      .map((event, index) => ({
        ...event,
        title: text(`Meeting ${event.title.en}`),
        topics: index % 4 === 0 ? [] : event.topics,
        relations: event.relations.filter((relation) => ids.has(relation.event)),
      }))
    return corpusOf(events.toSorted(compareRows), { actors: [...corpus.actors.values()] })
  })
  .filter(({ events }) => events.length > 0)

/** `size` events: most on a few days, a tenth over several weeks, some years away from all others. */
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
      confidence: pick(CONFIDENCES),
      oneSource: number % 2 === 0,
      words: pick(['', 'a word that stands nowhere else']),
    })
  })
  const sorted = events.toSorted(compareRows)
  // Includes nested parts, parts in another lane than their parent, and parts that come before it.
  const related = sorted.map((event, row): EventHead => {
    if (upTo(2) > 0) return event
    const other = sorted[Math.max(0, row - upTo(upTo(2) > 0 ? 600 : 12) + upTo(3))] ?? event
    const type = pick<RelationType>(['part-of', 'part-of', 'implements', 'implements', ...RELATIONS])
    return { ...event, relations: [{ type, event: other.id }] }
  })
  return corpusOf(related)
}

/** The absolute URL of a corpus' folder, and its path on disk. */
interface ServedCorpus {
  readonly address: string
  readonly folder: string
}

export interface ServedCorpora {
  /** Builds a corpus with parts of at most `mostBytes`. */
  readonly put: (corpus: Corpus, mostBytes: number) => Promise<ServedCorpus>
  /** Builds a corpus from a file or a folder. */
  readonly putInput: (input: string) => Promise<ServedCorpus>
  readonly close: () => Promise<void>
}

/** Starts a server for corpora built as by `npm run corpus:build`. */
export async function serveCorpora(): Promise<ServedCorpora> {
  const root = mkdtempSync(join(tmpdir(), 'served-corpora-'))
  const { address, close } = await serve({ folder: root, port: 0 })
  let made = 0
  const build = async (
    order: Pick<CorpusOrder, 'input' | 'vocabulary' | 'mostBytes'>,
    size: number | null,
  ) => {
    const id = `c${++made}`
    const usual = { id, title: 'Made up', recipe: null, out: root, progress: noProgress }
    const { manifest, refused, firstRefused } = await buildCorpus({ ...usual, ...order })
    if (refused > 0 || manifest?.size !== (size ?? manifest?.size)) throw new Error(firstRefused.join('\n'))
    return { address: `${address}${id}/`, folder: join(root, id) }
  }
  return {
    put: (corpus, mostBytes) => {
      const input = join(root, `${made}.jsonl`)
      const lines = corpus.events.map((event) => `${JSON.stringify(writeEvent(recordOf(event)))}\n`)
      writeFileSync(input, lines.join(''))
      const { actors, places, topics } = corpus
      const vocabulary = {
        actors: [...actors.values()],
        places: [...places.values()],
        topics: [...topics.values()],
      }
      return build({ input, vocabulary, mostBytes }, corpus.events.length)
    },
    putInput: (input) => build({ input, vocabulary: null }, null),
    close: async () => {
      await close()
      rmSync(root, { recursive: true })
    },
  }
}

/** Answers questions about the corpus at this URL in the test's own thread, by the worker's code. */
export const asking = (address: string, onProgress: () => void = () => {}): Answers =>
  answersFrom(corpusFilesIn(address, onProgress))

/** Reason and URL of a `LoadFailure`; `{ answer }` if the promise resolves, `{ bug }` for any other error. */
export const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    (answer) => ({ answer }),
    (error: unknown) =>
      error instanceof LoadFailure ? { reason: error.reason, address: error.address } : { bug: error },
  )
