import { createReadStream, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { compile } from '../build/records/compile.ts'
import { readRecords } from '../build/records/readRecords.ts'
import { dialectOf, rowReader } from '../src/exchange/csv.ts'
import { fullEvents } from '../src/exchange/fullEvent.ts'
import { fromJson } from '../src/exchange/json.ts'
import { writeEvent } from '../src/exchange/writtenEvent.ts'
import { formatProblem } from '../src/schema/problem.ts'
import { BuildFailure } from './buildFailure.ts'
import { jsonElements } from './jsonElements.ts'
import { readWhen } from './readWhen.ts'
import { type Recipe, type RowReader, recipeReader } from './recipe.ts'
import type { CorpusVocabulary, GivenVocabulary } from './vocabulary.ts'

/** Receives what was read. */
interface Reader {
  /** Called with an event in the format of our files, and its place: `row 3`. */
  readonly take: (at: string, value: unknown) => void
  /** Called with the place and a sentence for anything that is not an event. */
  readonly refuse: (at: string, what: string) => void
  /** From 0 to 1. */
  readonly progress: (part: number) => void
}

type ReadInto = (reader: Reader) => Promise<void>

/** Streams a file's text, without byte-order mark, and reports progress. Throws a `BuildFailure` if it is not UTF-8. */
async function* textOf(path: string, { progress }: Reader): AsyncGenerator<string> {
  const { size } = statSync(path)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let read = 0
  let line = 1
  const decoded = (piece: Buffer, stream: boolean) => {
    try {
      return decoder.decode(piece, { stream })
    } catch {
      const before = piece.toString().split('\uFFFD', 1)[0] ?? ''
      const near = line + before.split('\n').length - 1
      const what = `near line ${near}, it is not in UTF-8. Save it as UTF-8, and build again.`
      throw new BuildFailure(`\`${path}\`: ${what}`)
    }
  }
  for await (const piece of createReadStream(path)) {
    yield decoded(piece, true)
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) line += 1
    read += piece.length
    progress(size === 0 ? 1 : read / size)
  }
  yield decoded(Buffer.alloc(0), false)
}

/** The first characters of a file, enough to detect its format. */
async function startOf(path: string): Promise<string> {
  for await (const piece of createReadStream(path, { encoding: 'utf8', end: 65_535 })) return piece
  return ''
}

/** In characters: far above the maximum of a valid row. */
const LONGEST_ROW = 4_000_000

async function readTable(
  path: string,
  reader: Reader,
  read: (header: readonly string[]) => RowReader | string,
): Promise<void> {
  const dialect = dialectOf(await startOf(path))
  let readRow: RowReader | null = null
  let columns = 0
  let number = 0
  const unread = (what: string) =>
    new BuildFailure(`\`${path}\`: row ${number + 1}: ${what}; everything after it could not be read.`)
  let waiting = 0
  async function* pieces() {
    for await (const piece of textOf(path, reader)) {
      waiting += piece.length
      // While a quote is open, the parser scans its whole buffer again for each piece.
      if (waiting > LONGEST_ROW)
        throw unread(`has no end within ${LONGEST_ROW} characters, perhaps for a quote`)
      yield piece
    }
  }
  await new Promise<void>((resolve, reject) => {
    const stream = Readable.from(pieces())
    Papa.parse<string[]>(stream, {
      ...dialect,
      skipEmptyLines: true,
      step: ({ data, errors }, parser) => {
        if (errors.some(({ code }) => code === 'MissingQuotes')) {
          reject(unread('a quote is never closed'))
          parser.abort()
          return
        }
        waiting = 0
        number += 1
        const at = `row ${number}`
        if (readRow === null) {
          const found = read(data)
          if (typeof found === 'string') {
            reader.refuse(at, found)
            parser.abort()
            stream.destroy()
            return
          }
          readRow = found
          columns = data.length
          return
        }
        // The cells of such a row may belong to other columns.
        const uneven = `Has ${data.length} cells where the first row has ${columns}.`
        const row =
          errors.length > 0
            ? openQuote(data, dialect.newline)
            : data.length === columns
              ? readRow(data)
              : uneven
        if (typeof row === 'string') reader.refuse(at, row)
        else reader.take(at, row.value)
      },
      complete: () => resolve(),
      error: reject,
    })
  })
}

function openQuote(row: readonly string[], newline: string): string {
  const more = row.join('').split(newline).length - 1
  const lines = more === 0 ? '' : ` ${more} line${more === 1 ? '' : 's'} more were read as part of this row.`
  return `A quote is not closed where its cell ends, or not doubled within it.${lines}`
}

const BARE_LIST =
  'Is a list. Write {"format": 1, "version": "1", "address": "", "events": […]} around it, or an event a line in a file ' +
  'that ends in .jsonl.'

async function readJson(path: string, reader: Reader): Promise<void> {
  if (/^\uFEFF?\s*\[/.test(await startOf(path))) {
    reader.refuse('the file', BARE_LIST)
    return
  }
  const elements = jsonElements()
  let number = 0
  for await (const piece of textOf(path, reader)) {
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
  const take = (line: string) => {
    number += 1
    if (line.trim() !== '') takeJson(reader, `line ${number}`, line)
  }
  let rest = ''
  for await (const piece of textOf(path, reader)) {
    const lines = piece.split('\n')
    lines[0] = rest + lines[0]
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  }
  take(rest)
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

const OTHER_TABLE = 'For a table of another kind, give a --recipe: see docs/large-corpora.md.'

interface Input {
  /** The names that the input itself defines. */
  readonly given: GivenVocabulary
  /** Whether the input order of events on the same day is meaningful: an answer comes after its cause. */
  readonly isOrdered: boolean
  readonly read: (vocabulary: CorpusVocabulary) => ReadInto
}

/**
 * Chooses the reader of an input. A folder holds our records; `.json`, `.jsonl` and `.ndjson` hold our events as JSON;
 * anything else is a table, in our format or that of a recipe.
 */
export function inputAt(path: string, recipe: Recipe | null): Input {
  if (statSync(path).isDirectory()) {
    const { given, read } = readFolder(path)
    return { given, isOrdered: true, read: () => read }
  }
  const unordered = { given: { actors: [], places: [], topics: [] }, isOrdered: false }
  if (/\.(jsonl|ndjson)$/i.test(path))
    return { ...unordered, read: () => (reader) => readLines(path, reader) }
  if (/\.json$/i.test(path)) return { ...unordered, read: () => (reader) => readJson(path, reader) }
  const read = (vocabulary: CorpusVocabulary) => (header: readonly string[]) => {
    if (recipe) return recipeReader(recipe, header, vocabulary)
    const readRow = rowReader(header)
    if (typeof readRow === 'string') return `${readRow} ${OTHER_TABLE}`
    return (row: readonly string[]) => ({ value: readRow(row) })
  }
  return { ...unordered, read: (vocabulary) => (reader) => readTable(path, reader, read(vocabulary)) }
}
