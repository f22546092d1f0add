import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { hashOf, CACHE as KEPT } from '../../build/keep.ts'
import type { CountedCorpus } from './countedCorpus.ts'
import { MADE_UP_VOCABULARY, madeUpLines } from './madeUpEvents.ts'

/** Corpora that several runs share. */
export const CACHE = join(KEPT, 'bench')
/** One folder per corpus, as on a host. */
export const CORPORA = join(CACHE, 'corpora')

/** Inputs of the cache key: if one of these changes, cached corpora are built again. */
const MAKERS = [
  ...['importer', 'src/exchange', 'src/index', 'src/lib', 'src/schema'],
  ...['madeUpEvents', 'madeUpWorld', 'random'].map((name) => `src/testing/${name}.ts`),
]

/** Builds a corpus with the importer unless it is cached. Throws with the importer's output if it fails. */
export async function keepCorpus(
  id: string,
  input: (folder: string) => Promise<{ readonly file: string; readonly options?: readonly string[] }>,
  madeFrom: readonly string[] = [],
): Promise<void> {
  const mark = join(CACHE, `${id}.made-by`)
  const version = hashOf([...MAKERS, ...madeFrom])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === version) return
  // Named by process id, so that two processes may build the same corpus at once.
  const folder = join(CACHE, `${id}.input-${process.pid}`)
  rmSync(mark, { force: true })
  mkdirSync(folder, { recursive: true })
  try {
    const { file, options = [] } = await input(folder)
    const args = ['tsx', 'importer/build.ts', file, '--id', id, '--out', CORPORA, ...options]
    await promisify(execFile)('npx', args, { maxBuffer: 1e9 })
    writeFileSync(mark, version)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Streams the events to a file, because each takes about 700 bytes. */
async function writeInput(folder: string, size: number, title: string) {
  const [file, vocabulary] = [join(folder, 'events.jsonl'), join(folder, 'vocabulary.json')]
  writeFileSync(vocabulary, JSON.stringify(MADE_UP_VOCABULARY))
  await writeFile(file, madeUpLines(size))
  return { file, options: ['--vocabulary', vocabulary, '--title', title] }
}

export const buildMadeUp = (
  { id, size }: Pick<CountedCorpus, 'id' | 'size'>,
  title = `${size} made-up events`,
): Promise<void> => keepCorpus(id, (folder) => writeInput(folder, size, title))

/** The id of the records of `data/` as a corpus in files. */
export const CURATED = 'curated'

export const buildCurated = (): Promise<void> =>
  keepCorpus(CURATED, async () => ({ file: 'data' }), ['data', 'build/records'])
