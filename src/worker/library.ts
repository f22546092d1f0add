import { NUMBERS, type NumbersKind, startColumns } from '../exchange/columnsOfParts.ts'
import { COLUMNS, writtenOf } from '../exchange/eventCells.ts'
import { readNumbers, readTexts } from '../exchange/parquet.ts'
import { readEvents } from '../exchange/writtenEvent.ts'
import { unpackWhen } from '../index/columns.ts'
import { type Table, tableOf } from '../index/table.ts'
import { LoadFailure } from '../lib/fetchFile.ts'
import { keeping } from '../lib/keeping.ts'
import { MOST_TEXTS } from '../model/nearby.ts'
import type { FilePart, Manifest } from '../schema/manifest.ts'
import type { Actor, EventFile, EventHead, LocalizedText, Named } from '../schema/published.ts'
import { ACTOR_KINDS, BODIES } from '../schema/vocabulary.ts'
import { type Files, filesIn } from './files.ts'

interface Titled {
  readonly id: string
  readonly title: LocalizedText
}

interface WholeEvent {
  readonly head: EventHead
  readonly file: EventFile
}

interface Words {
  readonly words: readonly string[]
  /** Where the rows of each word begin among all postings. */
  readonly starts: Uint32Array
}

/**
 * One large corpus. Files are fetched when first needed; what fails is tried anew the next time. All that waits rejects
 * with a `LoadFailure`.
 */
export interface Library {
  readonly manifest: () => Promise<Manifest>
  readonly names: () => Promise<{ readonly actors: readonly Actor[]; readonly places: readonly Named[] }>
  /** All columns of numbers, with the names that they stand for. */
  readonly table: () => Promise<Table>
  readonly isLoaded: () => boolean
  /** Tells which file holds the texts of a row. */
  readonly textFileOf: () => Promise<(row: number) => number>
  readonly titles: (rows: readonly number[]) => Promise<readonly Titled[]>
  /** The row of an event, or null where the corpus has no such id. */
  readonly rowOf: (id: string) => Promise<number | null>
  readonly event: (row: number) => Promise<WholeEvent>
  /** The rows whose texts have this folded text within a word, for each such word. */
  readonly rowsWith: (asked: string) => Promise<readonly Int32Array[]>
}

const NAMES = ['name_en', 'name_ar', 'name_ru'] as const
const TITLES = ['id', 'title_en', 'title_ar', 'title_ru'] as const

/** Decoded texts kept, in files of at most 512 KB: those of a neighbourhood and of the open event, which may lie apart. */
const TEXTS_KEPT = MOST_TEXTS + 1

const textIn = (en: string | undefined, ar: string | undefined, ru: string | undefined): LocalizedText => ({
  en: en ?? '',
  ar: ar ?? '',
  ru: ru ?? '',
})

/** Where each part begins, counted in rows of all parts before; one more number than there are parts. */
function startsOf(parts: readonly FilePart[]): readonly number[] {
  const starts = [0]
  for (const { rows } of parts) starts.push((starts.at(-1) ?? 0) + rows)
  return starts
}

/** The part that holds a row: the last that begins at it or before. */
function partAt(starts: readonly number[], row: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high - 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= row) low = middle
    else high = middle
  }
  return low
}

/** Lets in what else is asked meanwhile: a part takes some ten milliseconds, all of them half a second. */
const others = () => new Promise((go) => setTimeout(go))

/** `told` hears of each file that has come of those that `table` needs. */
export function libraryIn(folder: string, told: () => void): Library {
  const files = filesIn(folder)
  const come = new Set<string>()
  /** Reads a part that `table` needs. Where another of them fails, it may come more than once, and counts once. */
  const load: Files['read'] = async (part, reader) => {
    const result = await files.read(part, reader)
    if (!come.has(part.file)) told()
    come.add(part.file)
    return result
  }
  const once = <T>(find: () => Promise<T>) => {
    const keep = keeping<null, T>(1, find)
    return () => keep(null)
  }
  const manifest = once(files.manifest)
  const textStarts = once(async () => startsOf((await manifest()).parts.texts))
  let isLoaded = false

  const names = once(async () => {
    const { parts } = await manifest()
    const actorParts = parts.actors.map((part) =>
      load(part, (buffer) => readTexts(buffer, ['id', 'kind', 'body', 'parent', ...NAMES], part.rows)),
    )
    const placeParts = parts.places.map((part) =>
      load(part, (buffer) => readTexts(buffer, ['id', ...NAMES], part.rows)),
    )
    const [actorTexts, placeTexts] = await Promise.all([Promise.all(actorParts), Promise.all(placeParts)])
    const actors = actorTexts.flatMap((texts) =>
      texts.id.map((id, at): Actor => {
        const body = BODIES.find((known) => known === texts.body[at])
        const parent = texts.parent[at]
        return {
          id,
          kind: ACTOR_KINDS.find((known) => known === texts.kind[at]) ?? 'organisation',
          name: textIn(texts.name_en[at], texts.name_ar[at], texts.name_ru[at]),
          offices: [],
          ...(body ? { body } : {}),
          ...(parent ? { parent } : {}),
        }
      }),
    )
    const places = placeTexts.flatMap((texts) =>
      texts.id.map(
        (id, at): Named => ({ id, name: textIn(texts.name_en[at], texts.name_ar[at], texts.name_ru[at]) }),
      ),
    )
    return { actors, places }
  })

  const table = once(async () => {
    const whole = await manifest()
    const { parts, types, topics } = whole
    const growing = startColumns(whole)
    const fill = async (kind: NumbersKind) => {
      const coming = parts[kind].map((part) => load(part, (buffer) => buffer))
      // Whichever fails first is told; the others are not to be heard as unhandled.
      for (const part of coming) part.catch(() => {})
      for (const [at, part] of coming.entries()) {
        const buffer = await part
        await others()
        try {
          growing.add(kind, buffer)
        } catch (cause) {
          throw new LoadFailure('unreadable', folder + parts[kind][at]?.file, cause)
        }
      }
    }
    // Where all texts are in one file, what is drawn needs it in any case.
    if (parts.texts.length === 1) titlesIn(0).catch(() => {})
    const kinds = Object.keys(NUMBERS) as readonly NumbersKind[]
    const [{ actors, places }] = await Promise.all([names(), ...kinds.map(fill)])
    const made = tableOf(growing.finish(), { actors, places, types, topics })
    isLoaded = true
    return made
  })

  const titlesIn = keeping(TEXTS_KEPT, async (at: number) => {
    const part = (await manifest()).parts.texts[at]
    if (!part) throw new Error(`libraryIn: no text ${at}`)
    return files.read(part, (buffer) => readTexts(buffer, TITLES, part.rows))
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

  const words = once(async (): Promise<Words> => {
    const { parts } = await manifest()
    const read = await Promise.all(
      parts.words.map((part) =>
        files.read(part, (buffer) => ({
          words: readTexts(buffer, ['word'], part.rows).word,
          counts: readNumbers(buffer, ['count'], part.rows)[0] ?? new Int32Array(),
        })),
      ),
    )
    const counts = read.flatMap((part) => [...part.counts])
    const starts = new Uint32Array(counts.length + 1)
    for (const [word, count] of counts.entries()) starts[word + 1] = (starts[word] ?? 0) + count
    // Else the search would look for rows behind the last file.
    if (starts.at(-1) !== startsOf(parts.postings).at(-1)) {
      throw new LoadFailure('unreadable', `${folder}${parts.words.at(-1)?.file ?? 'manifest.json'}`)
    }
    return { words: read.flatMap((part) => part.words), starts }
  })

  const postingsIn = keeping(24, async (at: number) => {
    const part = (await manifest()).parts.postings[at]
    if (!part) throw new Error(`libraryIn: no postings ${at}`)
    return files.read(part, (buffer) => readNumbers(buffer, ['row'], part.rows)[0] ?? new Int32Array())
  })

  return {
    manifest,
    names,
    table,
    isLoaded: () => isLoaded,
    textFileOf: async () => {
      const starts = await textStarts()
      return (row) => partAt(starts, row)
    },
    titles: async (rows) => {
      const starts = await textStarts()
      return Promise.all(
        rows.map(async (row) => {
          const part = partAt(starts, row)
          const texts = await titlesIn(part)
          const at = row - (starts[part] ?? 0)
          return {
            id: texts.id[at] ?? '',
            title: textIn(texts.title_en[at], texts.title_ar[at], texts.title_ru[at]),
          }
        }),
      )
    },
    rowOf,
    event: async (row) => {
      const [{ columns }, { parts }, starts] = await Promise.all([table(), manifest(), textStarts()])
      const index = partAt(starts, row)
      const part = parts.texts[index]
      if (!part) throw new Error(`libraryIn: no text for row ${row}`)
      return files.read(part, (buffer) => {
        const texts = readTexts(buffer, COLUMNS, part.rows)
        const at = row - (starts[index] ?? 0)
        // What the date says stands in the columns, so no parser of dates is needed here.
        const when = unpackWhen(columns.first[row] ?? 0, columns.last[row] ?? 0, columns.looks[row] ?? 0)
        const { events, problems } = readEvents(
          [{ at: '', value: writtenOf((column) => texts[column][at] ?? '') }],
          () => when,
        )
        const [event] = events
        if (!event) throw new LoadFailure('unreadable', folder + part.file, problems)
        const { version, published, updated, claims, sources, revisions, ...head } = event
        const cited = new Set(claims.flatMap((claim) => claim.sources.map(({ source }) => source)))
        return {
          head: { ...head, oneSource: cited.size === 1, words: '' },
          file: { id: event.id, version, published, updated, claims, sources, revisions },
        }
      })
    },
    rowsWith: async (asked) => {
      const [{ words: all, starts }, { parts }] = await Promise.all([words(), manifest()])
      const fileStarts = startsOf(parts.postings)
      const pieces: Promise<Int32Array>[] = []
      for (const [word, text] of all.entries()) {
        if (!text.includes(asked)) continue
        const [from, to] = [starts[word] ?? 0, starts[word + 1] ?? 0]
        for (let file = partAt(fileStarts, from); (fileStarts[file] ?? 0) < to; file++) {
          const start = fileStarts[file] ?? 0
          pieces.push(postingsIn(file).then((rows) => rows.subarray(Math.max(0, from - start), to - start)))
        }
      }
      return Promise.all(pieces)
    },
  }
}
