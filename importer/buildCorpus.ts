import { createHash } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NUMBERS, type NumbersKind, startColumns } from '../src/exchange/columnsOfParts.ts'
import type { Vocabulary } from '../src/index/columns.ts'
import { tableOf } from '../src/index/table.ts'
import { summaryOf } from '../src/index/tally.ts'
import type { Manifest } from '../src/schema/manifest.ts'
import { EVENT_TYPES } from '../src/schema/vocabulary.ts'
import { acceptEvents } from './acceptEvents.ts'
import { makingFolder, requireFolder, requireNotRead, requirePlace } from './places.ts'
import type { Progress } from './progress.ts'
import { inputAt } from './readInput.ts'
import type { Recipe } from './recipe.ts'
import { refusalsIn } from './refusals.ts'
import { type GivenVocabulary, inAllLanguages, vocabularyFrom } from './vocabulary.ts'
import { writeParts } from './writeParts.ts'

export interface CorpusOrder {
  readonly input: string
  /** The recipe for a table in another format, else null. */
  readonly recipe: Recipe | null
  readonly vocabulary: GivenVocabulary | null
  readonly id: string
  readonly title: string
  /** The folder of all corpora; this one gets a subfolder. */
  readonly out: string
  readonly progress: Progress
  /** Lower limits, for tests. */
  readonly mostBytes?: number
  readonly mostInMemory?: number
}

export interface CorpusReport {
  /** Null if nothing could be read: an existing corpus then stays. */
  readonly manifest: Manifest | null
  readonly refused: number
  /** The first twenty, one line each. */
  readonly firstRefused: readonly string[]
  /** Path of the file with all of them, beside the corpus' folder; null if there are none. */
  readonly refusedFile: string | null
}

/** Reads the written columns as a browser does, so that the summary counts those. Throws if a part cannot be read. */
function readBack(folder: string, about: Pick<Manifest, 'size' | 'types' | 'topics' | 'parts'>) {
  const growing = startColumns(about)
  for (const kind of Object.keys(NUMBERS) as NumbersKind[]) {
    for (const { file } of about.parts[kind]) {
      const { buffer } = Uint8Array.from(readFileSync(join(folder, file)))
      growing.add(kind, buffer)
    }
  }
  return growing.finish()
}

function manifestOf(
  { id, title, recipe }: CorpusOrder,
  folder: string,
  lists: Vocabulary,
  written: Pick<Manifest, 'size' | 'parts'>,
): Manifest {
  const about = {
    format: 1 as const,
    id,
    title: inAllLanguages(title),
    types: [...lists.types],
    topics: lists.topics.map(({ id, name }) => ({ id, name })),
    ...(recipe?.coding && { coding: recipe.coding }),
    ...written,
  }
  const table = tableOf(readBack(folder, about), lists)
  const content = { ...about, extent: table.extent, summary: summaryOf(table) }
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 10)
  return { ...content, version }
}

/**
 * Reads events from a file or a folder and writes them as a corpus in files, `OUT/ID/`. Replaces an existing corpus of
 * that name only after everything is written. Rejects with a `BuildFailure` if something else is in that place or the
 * input cannot be read to its end; with Node's error if a file cannot be opened or written.
 */
export async function buildCorpus(order: CorpusOrder): Promise<CorpusReport> {
  const { input, recipe, id, out, progress, mostBytes, mostInMemory } = order
  const place = join(out, id)
  const list = join(out, `${id}-refused.txt`)
  for (const path of [place, list]) requireNotRead(path, input)
  requirePlace(place)
  requireFolder(out)
  const source = inputAt(input, recipe)
  const making = makingFolder(out, id)
  const refusals = refusalsIn(join(making, 'refused.txt'))
  const vocabulary = vocabularyFrom(order.vocabulary ?? source.given)
  const numberIds = recipe !== null && recipe.id === undefined
  const accepted = acceptEvents(vocabulary, refusals, {
    numberIds,
    isOrdered: source.isOrdered,
    mostInMemory,
  })
  try {
    await source.read(vocabulary)({
      take: accepted.take,
      refuse: refusals.add,
      progress: (part) => progress.at('Reading', part),
    })
    const lists: Vocabulary = {
      actors: vocabulary.actors.list(),
      places: vocabulary.places.list(),
      topics: vocabulary.topics.list(),
      types: EVENT_TYPES,
    }
    let done = 0
    const written = writeParts(making, accepted.inOrder(), lists, {
      written: () => progress.at('Writing', ++done / accepted.count()),
      mostBytes,
      mostInMemory,
    })
    progress.end()
    refusals.close()
    const refused = refusals.count()
    if (refused > 0) renameSync(join(making, 'refused.txt'), list)
    else rmSync(list, { force: true })
    const report = { refused, firstRefused: refusals.first(), refusedFile: refused > 0 ? list : null }
    if (written.size === 0) return { ...report, manifest: null }
    const manifest = manifestOf(order, making, lists, written)
    writeFileSync(join(making, 'manifest.json'), `${JSON.stringify(manifest)}\n`)
    requirePlace(place)
    rmSync(place, { recursive: true, force: true })
    renameSync(making, place)
    return { ...report, manifest }
  } finally {
    accepted.close()
    refusals.close()
    rmSync(making, { recursive: true, force: true })
  }
}
