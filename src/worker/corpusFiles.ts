import { NUMBERS, type NumbersKind, startColumns } from '../exchange/columnsOfParts.ts'
import type { FullEvent } from '../exchange/fullEvent.ts'
import { readNumbers, readTexts, UnreadablePart } from '../exchange/parquet.ts'
import type { CorpusNames } from '../index/names.ts'
import { type Table, tableOf } from '../index/table.ts'
import { LoadFailure } from '../lib/fetchFile.ts'
import { keeping } from '../lib/keeping.ts'
import type { Manifest } from '../schema/manifest.ts'
import { type Files, filesIn } from './files.ts'
import { readNames } from './names.ts'
import { type Texts, textsIn } from './texts.ts'
import { type WordFiles, wordFilesIn } from './wordFiles.ts'

/**
 * The files of one corpus. Each is fetched when first needed; a failed fetch is retried on the next call. All promises
 * reject with a `LoadFailure`.
 */
export interface CorpusFiles {
  /** The absolute URL of its folder. */
  readonly folder: string
  readonly manifest: () => Promise<Manifest>
  readonly names: () => Promise<CorpusNames>
  /** All numeric columns, with the names that their numbers stand for. */
  readonly table: () => Promise<Table>
  readonly isLoaded: () => boolean
  /** Resolves with a function that returns the text file of a row. */
  readonly textFileOf: () => Promise<(row: number) => number>
  readonly titles: Texts['titles']
  /** The row of an event by its id or former id; null if there is none. */
  readonly rowOf: (id: string) => Promise<number | null>
  /** All data of these events. The rows must be in ascending order. */
  readonly events: (rows: readonly number[]) => Promise<readonly FullEvent[]>
  /** Sets 1 for the rows whose texts have this folded word, anywhere in a word or in another form. */
  readonly markWord: WordFiles['mark']
  /** All folded words of the texts. */
  readonly words: WordFiles['all']
  readonly prefetchWords: WordFiles['prefetch']
}

/** Yields to the message queue between parts (≈ 10 ms each, ≈ 500 ms in all). */
const others = () => new Promise((go) => setTimeout(go))

/** `onLoaded` is called for each loaded file that `table` needs. */
export function corpusFilesIn(folder: string, onLoaded: () => void): CorpusFiles {
  const files = filesIn(folder)
  const come = new Set<string>()
  /** Reads a part that `table` needs. After a failure a part may be loaded again, but it is counted once. */
  const load: Files['read'] = async (part, reader) => {
    const result = await files.read(part, reader)
    if (!come.has(part.file)) onLoaded()
    come.add(part.file)
    return result
  }
  const once = <T>(find: () => Promise<T>) => {
    const keep = keeping<null, T>(1, find)
    return () => keep(null)
  }
  const manifest = once(files.manifest)
  const texts = once(async () => textsIn(folder, files, await manifest()))
  const words = once(async () => wordFilesIn(folder, files, await manifest()))
  const names = once(async () => readNames(await manifest(), load))
  let isLoaded = false

  const table = once(async () => {
    const whole = await manifest()
    const { parts, types, topics } = whole
    const growing = startColumns(whole)
    const fill = async (kind: NumbersKind) => {
      const coming = parts[kind].map((part) => load(part, (buffer) => buffer))
      // Only the first failure is reported: the others must not become unhandled rejections.
      for (const part of coming) part.catch(() => {})
      for (const [at, part] of coming.entries()) {
        const buffer = await part
        await others()
        try {
          growing.add(kind, buffer)
        } catch (cause) {
          if (!(cause instanceof UnreadablePart)) throw cause
          throw new LoadFailure('unreadable', folder + parts[kind][at]?.file, cause)
        }
      }
    }
    ;(await texts()).prefetch()
    const kinds = Object.keys(NUMBERS) as readonly NumbersKind[]
    const [{ actors, places }] = await Promise.all([names(), ...kinds.map(fill)])
    const made = tableOf(growing.finish(), { actors, places, types, topics })
    isLoaded = true
    return made
  })

  const rowOf = keeping(8, async (id: string) => {
    const { ids } = (await manifest()).parts
    const part = ids.findLast(({ least = '' }) => least <= id)
    if (!part) return null
    return files.read(part, (buffer) => {
      const at = readTexts(buffer, ['id'], part.rows).id.indexOf(id)
      return at < 0 ? null : (readNumbers(buffer, ['row'], part.rows)[0]?.[at] ?? null)
    })
  })

  return {
    folder,
    manifest,
    names,
    table,
    isLoaded: () => isLoaded,
    textFileOf: async () => (await texts()).fileOf,
    titles: async (rows) => (await texts()).titles(rows),
    rowOf,
    events: async (rows) => (await texts()).whole(await table(), rows),
    markWord: async (asked, found) => (await words()).mark(asked, found),
    words: async () => (await words()).all(),
    prefetchWords: async () => (await words()).prefetch(),
  }
}
