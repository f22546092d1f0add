import { createReadStream, type ReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import Papa from 'papaparse'
import { dialectOf, rowReader } from '../../src/exchange/csv.ts'
import { fullEvents } from '../../src/exchange/fullEvent.ts'
import { fromJson } from '../../src/exchange/json.ts'
import { writeEvent } from '../../src/exchange/writtenEvent.ts'
import { formatProblem } from '../../src/schema/problem.ts'
import { compile } from '../compile.ts'
import { readRecords } from '../readRecords.ts'
import { jsonElements } from './jsonElements.ts'
import { readWhen } from './readWhen.ts'
import { type Recipe, type RowReader, recipeReader } from './recipe.ts'
import type { CorpusVocabulary, GivenVocabulary } from './vocabulary.ts'

/** Where what was read goes. */
interface Reader {
  /** An event as our files have it, and where it stands: `row 3`. */
  readonly take: (at: string, value: unknown) => void
  /** Something that is no event, with a sentence. */
  readonly refuse: (at: string, what: string) => void
  /** From 0 to 1. */
  readonly progress: (part: number) => void
}

type ReadInto = (reader: Reader) => Promise<void>

/** A file that is read from its beginning to its end, telling how far. */
function opened(path: string, { progress }: Reader): ReadStream {
  const { size } = statSync(path)
  const stream = createReadStream(path, 'utf8')
  stream.on('data', () => progress(size === 0 ? 1 : stream.bytesRead / size))
  return stream
}

/** The first characters of a file: enough to tell what it is. */
async function startOf(path: string): Promise<string> {
  for await (const piece of createReadStream(path, { encoding: 'utf8', end: 65_535 })) return piece
  return ''
}

async function readTable(
  path: string,
  reader: Reader,
  read: (header: readonly string[]) => RowReader | string,
): Promise<void> {
  const dialect = dialectOf(await startOf(path))
  let readRow: RowReader | null = null
  let columns = 0
  let number = 0
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(opened(path, reader), {
      ...dialect,
      skipEmptyLines: true,
      step: ({ data, errors }, parser) => {
        number += 1
        const at = `row ${number}`
        if (readRow === null) {
          const header = data.map((name, index) => (index === 0 ? name.replace(/^\uFEFF/, '') : name))
          const found = read(header)
          if (typeof found === 'string') {
            reader.refuse(at, found)
            parser.abort()
            return
          }
          readRow = found
          columns = header.length
          return
        }
        const [error] = errors
        // In such a row a cell may stand below another's name.
        const uneven = `Has ${data.length} cells where the first row has ${columns}.`
        const row = error ? `${error.message}.` : data.length === columns ? readRow(data) : uneven
        if (typeof row === 'string') reader.refuse(at, row)
        else reader.take(at, row.value)
      },
      complete: () => resolve(),
      error: reject,
    })
  })
}

async function readJson(path: string, reader: Reader): Promise<void> {
  const elements = jsonElements()
  let number = 0
  for await (const piece of opened(path, reader)) {
    for (const text of elements.add(piece)) takeJson(reader, `event ${++number}`, text)
  }
  const { about, problems } = fromJson(elements.around(), readWhen)
  if (about === null) for (const { what } of problems) reader.refuse('the file', what)
}

function takeJson(reader: Reader, at: string, text: string) {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    reader.refuse(at, `Is not JSON: ${(error as SyntaxError).message}.`)
    return
  }
  reader.take(at, value)
}

async function readLines(path: string, reader: Reader): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: opened(path, reader), crlfDelay: Infinity })) {
    number += 1
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (text.trim() !== '') takeJson(reader, `line ${number}`, text)
  }
}

function readFolder(folder: string): { readonly given: GivenVocabulary; readonly read: ReadInto } {
  const { records, problems } = readRecords(folder)
  if (problems.length > 0) {
    const read: ReadInto = async ({ refuse }) => {
      for (const problem of problems) refuse(folder, formatProblem(problem))
    }
    return { given: { actors: [], places: [], topics: [] }, read }
  }
  const { corpus, events } = compile(records)
  const read: ReadInto = async ({ take, progress }) => {
    const all = fullEvents(corpus.events, events.values())
    for (const [index, event] of all.entries()) {
      take(event.id, writeEvent(event))
      progress((index + 1) / all.length)
    }
  }
  return { given: corpus, read }
}

/**
 * How to read an input, and the names that it brings along. A folder holds our records; a file that ends in `.json`,
 * `.jsonl` or `.ndjson` our events as JSON; any other is a table, ours or that of a recipe.
 */
export function inputAt(
  path: string,
  recipe: Recipe | null,
): { readonly given: GivenVocabulary; readonly read: (vocabulary: CorpusVocabulary) => ReadInto } {
  const given = { actors: [], places: [], topics: [] }
  if (statSync(path).isDirectory()) {
    const { given, read } = readFolder(path)
    return { given, read: () => read }
  }
  if (/\.(jsonl|ndjson)$/i.test(path)) return { given, read: () => (reader) => readLines(path, reader) }
  if (/\.json$/i.test(path)) return { given, read: () => (reader) => readJson(path, reader) }
  const read = (vocabulary: CorpusVocabulary) => (header: readonly string[]) => {
    if (recipe) return recipeReader(recipe, header, vocabulary)
    const readRow = rowReader(header)
    return typeof readRow === 'string' ? readRow : (row: readonly string[]) => ({ value: readRow(row) })
  }
  return { given, read: (vocabulary) => (reader) => readTable(path, reader, read(vocabulary)) }
}
