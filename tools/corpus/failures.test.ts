import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FailureReason, LoadFailure } from '../../src/lib/fetchFile.ts'
import { EVERYTHING, select } from '../../src/query/query.ts'
import type { Manifest } from '../../src/schema/manifest.ts'
import type { Answers } from '../../src/worker/answers.ts'
import { serve } from '../serve.ts'
import { asking, clumpedCorpus, type ServedCorpora, serveCorpora } from './servedCorpora.ts'

let served: ServedCorpora
const corpus = clumpedCorpus(200)
let [address, folder] = ['', '']
let manifest: Manifest
let answers: Answers

beforeAll(async () => {
  served = await serveCorpora()
  ;({ address, folder } = await served.put(corpus, 5000))
  manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
})
afterAll(() => served.close())
beforeEach(() => {
  answers = asking(address)
})

/** What is asked of a file that is not what it should be; the file is whole again after that. */
async function whileIn<T>(file: string, harm: Harm, ask: () => Promise<T>): Promise<T> {
  const path = join(folder, file)
  const whole = readFileSync(path)
  try {
    harm(path, whole)
    return await ask()
  } finally {
    writeFileSync(path, whole)
  }
}

const failureOf = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    (answer) => ({ answer }),
    (error: unknown) =>
      error instanceof LoadFailure ? { reason: error.reason, address: error.address } : { bug: error },
  )

const PAGE =
  '<!doctype html><html lang="en"><title>Welcome</title><p>Please log in to the network.</p></html>'
type Harm = (path: string, whole: Buffer) => void
const HARMS: readonly (readonly [what: string, reason: FailureReason, Harm])[] = [
  ['cut short', 'unreadable', (path, whole) => writeFileSync(path, whole.subarray(0, whole.length >> 1))],
  ['empty', 'unreadable', (path) => writeFileSync(path, '')],
  ['missing', 'missing', (path) => rmSync(path)],
  ['a page with status 200', 'unreadable', (path) => writeFileSync(path, PAGE)],
]

type PartKind = keyof Manifest['parts']
const words = { ...EVERYTHING, words: 'call' }
const last = corpus.events.length - 1
const idOf = (row: number) => corpus.events[row]?.id ?? ''
const windowOfAll = { query: EVERYTHING, window: corpus.extent, lane: null }

/** A question that needs the last file of each kind, and the naive answer to it. */
const QUESTIONS: Readonly<Record<PartKind, readonly [(answers: Answers) => Promise<unknown>, unknown]>> = {
  actors: [async ({ names }) => (await names(null)).actors.length, corpus.actors.size],
  places: [async ({ names }) => (await names(null)).places.length, corpus.places.size],
  drawing: [({ load }) => load(null), true],
  participations: [
    ({ count }) => count({ ...EVERYTHING, actors: ['putin'] }),
    select(corpus, { ...EVERYTHING, actors: ['putin'] }).length,
  ],
  topics: [
    async ({ facets }) => (await facets(EVERYTHING)).topics.get('ukraine'),
    corpus.events.filter(({ topics }) => topics.includes('ukraine')).length,
  ],
  texts: [
    async ({ rows }) => (await rows({ stretch: windowOfAll, at: last, many: 1 })).events.map(({ id }) => id),
    [idOf(last)],
  ],
  ids: [
    async ({ event }) => (await event([...corpus.byId.keys()].toSorted().at(-1) ?? ''))?.file.id,
    [...corpus.byId.keys()].toSorted().at(-1),
  ],
  words: [({ count }) => count(words), select(corpus, words).length],
  postings: [
    ({ count }) => count({ ...EVERYTHING, words: 'я' }),
    select(corpus, { ...EVERYTHING, words: 'я' }).length,
  ],
}
const KINDS = Object.keys(QUESTIONS) as readonly PartKind[]

describe.each(HARMS)('a part that is %s', (_, reason, harm) => {
  it.each(KINDS)('of %s is told, and is asked for anew', async (kind) => {
    const [ask, answer] = QUESTIONS[kind]
    const { file } = manifest.parts[kind].at(-1) ?? { file: '' }
    const told = await whileIn(file, harm, () => failureOf(ask(answers)))
    expect(told).toEqual({ reason, address: address + file })
    expect(await ask(answers)).toEqual(answer)
  })
})

const MANIFEST_HARMS: typeof HARMS = [
  ...HARMS,
  ['other JSON', 'unreadable', (path) => writeFileSync(path, '{"format": 1}')],
  [
    'of a later format',
    'unreadable',
    (path) => writeFileSync(path, JSON.stringify({ ...manifest, format: 2 })),
  ],
]

describe('a manifest', () => {
  it.each(MANIFEST_HARMS)('that is %s is told, and is asked for anew', async (_, reason, harm) => {
    const told = await whileIn('manifest.json', harm, () => failureOf(answers.open(null)))
    expect(told).toEqual({ reason, address: `${address}manifest.json` })
    expect((await answers.open(null)).size).toBe(corpus.events.length)
  })

  it('is told where it counts other events than its parts hold', async () => {
    const harm = (path: string) =>
      writeFileSync(path, JSON.stringify({ ...manifest, size: manifest.size + 1 }))
    const told = await whileIn('manifest.json', harm, () => failureOf(answers.load(null)))
    expect(told).toEqual({ reason: 'unreadable', address: `${address}manifest.json` })
    expect(await answers.load(null)).toBe(true)
  })

  it('is told where it lacks the rows of words', async () => {
    const parts = { ...manifest.parts, postings: manifest.parts.postings.slice(1) }
    const harm = (path: string) => writeFileSync(path, JSON.stringify({ ...manifest, parts }))
    const told = await whileIn('manifest.json', harm, () => failureOf(answers.count(words)))
    expect(told).toMatchObject({ reason: 'unreadable' })
  })

  it('is told where it counts other rows in a part', async () => {
    const [first, ...others] = manifest.parts.participations
    if (!first) throw new Error('nobody takes part')
    const participations = [{ ...first, rows: first.rows + 1 }, ...others]
    const parts = { ...manifest.parts, participations }
    const harm = (path: string) => writeFileSync(path, JSON.stringify({ ...manifest, parts }))
    const told = await whileIn('manifest.json', harm, () => failureOf(answers.load(null)))
    expect(told).toEqual({ reason: 'unreadable', address: address + first.file })
  })
})

describe('a part that is cut at any byte', () => {
  it('never gives an answer', async () => {
    const parts = fc.constantFrom(...KINDS.map((kind) => [kind, manifest.parts[kind].at(-1)] as const))
    await fc.assert(
      fc.asyncProperty(parts, fc.double({ min: 0, max: 1, noNaN: true }), async ([kind, part], share) => {
        const { file, bytes } = part ?? { file: '', bytes: 0 }
        const harm = (path: string, whole: Buffer) =>
          writeFileSync(path, whole.subarray(0, Math.floor(share * (bytes - 1))))
        const told = await whileIn(file, harm, () => failureOf(QUESTIONS[kind][0](asking(address))))
        expect(told).toEqual({ reason: 'unreadable', address: address + file })
      }),
      { numRuns: 60 },
    )
  })
})

describe('a host that cannot be reached', () => {
  it('is told, and is asked anew', async () => {
    const first = await serve({ folder, port: 0 })
    const answers = asking(first.address)
    expect((await answers.open(null)).size).toBe(corpus.events.length)
    await first.close()
    // Both, so that no file is still on its way: who asks for that meanwhile waits for the same.
    for (const asked of [answers.load(null), answers.names(null)]) {
      expect(await failureOf(asked)).toMatchObject({ reason: 'offline' })
    }
    const second = await serve({ folder, port: Number(new URL(first.address).port) })
    expect(await answers.load(null)).toBe(true)
    await second.close()
  })
})
