import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { buildCorpus, type CorpusOrder } from '../../importer/buildCorpus.ts'
import { noProgress } from '../../importer/progress.ts'
import type { FullEvent } from '../exchange/fullEvent.ts'
import { writeEvent } from '../exchange/writtenEvent.ts'
import type { Manifest } from '../schema/manifest.ts'
import { actors, places, topics } from './madeUp.ts'
import { spoilFile } from './spoilFile.ts'

export interface CorpusInFiles {
  readonly manifest: Manifest
  /** File names of the parts of a kind: `drawing`, `texts`. */
  readonly partsOf: (kind: keyof Manifest['parts']) => readonly string[]
  readonly spoil: typeof spoilFile
  /** Copies the corpus to a new id, for which no cache has an entry. */
  readonly copyAs: (id: string) => CorpusInFiles
}

const filesOf = (out: string, id: string, manifest: Manifest): CorpusInFiles => ({
  manifest,
  partsOf: (kind) => manifest.parts[kind].map(({ file }) => file),
  spoil: (file, change) => spoilFile(join(out, id, file), change),
  copyAs: (copy) => {
    cpSync(join(out, id), join(out, copy), { recursive: true })
    return filesOf(out, copy, manifest)
  },
})

/** Builds a corpus with the importer into the test server's folder, to be opened by `?corpus=ID`. */
export async function corpusInFiles(
  id: string,
  events: Iterable<FullEvent>,
  more: Partial<Pick<CorpusOrder, 'title' | 'vocabulary' | 'mostBytes'>> = {},
): Promise<CorpusInFiles> {
  const { folder } = inject('site')
  const out = join(folder, 'corpora')
  const input = join(folder, `${id}.jsonl`)
  writeFileSync(input, [...events].map((event) => JSON.stringify(writeEvent(event))).join('\n'))
  const vocabulary = { actors: [...actors], places: [...places], topics: [...topics] }
  const order = { id, title: 'Made-up events', recipe: null, vocabulary, input, out, progress: noProgress }
  const { manifest, firstRefused } = await buildCorpus({ ...order, ...more })
  if (!manifest || firstRefused.length > 0) throw new Error(`corpusInFiles: ${firstRefused.join('\n')}`)
  return filesOf(out, id, manifest)
}
