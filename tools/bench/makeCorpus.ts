import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { FullEvent } from '../../src/exchange/fullEvent.ts'
import { CACHE as KEPT } from '../keep.ts'
import type { BenchCorpus } from './benchCorpus.ts'
import { countDays } from './dayCounts.ts'
import { MADE_UP_VOCABULARY, madeUpEvents, madeUpLines, SPAN } from './madeUpEvents.ts'
import { STATES, TOPICS } from './madeUpWorld.ts'
import { peerEventOf } from './peers/peerEvents.ts'

/** Made once, then kept. */
const CACHE = join(KEPT, 'bench')
/** As a host has them: a folder a corpus. */
export const CORPORA = join(CACHE, 'corpora')
/** What peers read: `events-<corpus>.json`. */
export const PEER_EVENTS = join(CACHE, 'peers')
/** None of the peers comes so far that it would be fed more. */
export const MOST_FOR_PEERS = 100_000

const MAKERS = [
  ...['tools/bench', 'tools/corpus', 'tools/corpus/recipes'],
  ...['src/exchange', 'src/index', 'src/lib', 'src/schema'],
]

/** Changes with the code that makes corpora: then those that are kept are made anew. */
function versionOf(): string {
  const hash = createHash('sha256')
  const files = MAKERS.flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [],
  )
  const isMaker = (file: string) =>
    /\.(ts|json)$/.test(file) &&
    !file.endsWith('.test.ts') &&
    (!file.startsWith('tools/bench/') || /(madeUp\w+|random|makeCorpus)\.ts$/.test(file))
  for (const file of files.filter(isMaker).sort()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 10)
}

/** Builds a corpus by our own tool, unless it is there from before. Throws with what the tool says where it fails. */
export async function keepCorpus(
  id: string,
  input: (folder: string) => Promise<{ readonly file: string; readonly options?: readonly string[] }>,
): Promise<void> {
  const mark = join(CACHE, `${id}.made-by`)
  const version = versionOf()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === version) return
  // Two that make the same one at once do so apart from each other.
  const folder = join(CACHE, `${id}.input-${process.pid}`)
  rmSync(mark, { force: true })
  mkdirSync(folder, { recursive: true })
  try {
    const { file, options = [] } = await input(folder)
    const args = ['tsx', 'tools/corpus/build.ts', file, '--id', id, '--out', CORPORA, ...options]
    await promisify(execFile)('npx', args, { maxBuffer: 1e9 })
    writeFileSync(mark, version)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const FILTERS = STATES.slice(0, 5).map((line) => ({
  name: line[0].name.en,
  ids: new Set(line.map(({ id }) => id)),
}))
const WORD = TOPICS[0]?.name.en ?? ''

/** What is truly in the made-up corpus of a size; writes what peers read of it on the way. */
export function makeUp(size: number): BenchCorpus {
  const id = `made-up-${size}`
  const whens: FullEvent['when'][] = []
  const forPeers: ReturnType<typeof peerEventOf>[] = []
  const filtered = FILTERS.map(() => 0)
  let found = 0
  for (const event of madeUpEvents(size)) {
    whens.push(event.when)
    for (const [at, { ids }] of FILTERS.entries()) {
      if (event.actors.some(({ actor }) => ids.has(actor))) filtered[at] = (filtered[at] ?? 0) + 1
    }
    if (event.title.en.includes(WORD)) found++
    if (size <= MOST_FOR_PEERS) forPeers.push(peerEventOf(event))
  }
  if (size <= MOST_FOR_PEERS) {
    mkdirSync(PEER_EVENTS, { recursive: true })
    // Not all of them sort what they are given.
    forPeers.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    writeFileSync(join(PEER_EVENTS, `events-${id}.json`), JSON.stringify(forPeers))
  }
  return {
    ...{ id, size },
    filters: FILTERS.map(({ name }, at) => ({ name, count: filtered[at] ?? 0 })),
    search: { word: WORD, count: found },
    days: countDays(whens, SPAN.from, SPAN.to),
  }
}

/** Some 700 bytes an event: written line by line. */
async function writeInput(folder: string, size: number, title: string) {
  const [file, vocabulary] = [join(folder, 'events.jsonl'), join(folder, 'vocabulary.json')]
  writeFileSync(vocabulary, JSON.stringify(MADE_UP_VOCABULARY))
  await writeFile(file, madeUpLines(size))
  return { file, options: ['--vocabulary', vocabulary, '--title', title] }
}

export const buildMadeUp = (
  { id, size }: Pick<BenchCorpus, 'id' | 'size'>,
  title = `${size} made-up events`,
): Promise<void> => keepCorpus(id, (folder) => writeInput(folder, size, title))
