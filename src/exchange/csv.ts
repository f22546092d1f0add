import Papa from 'papaparse'
import { COLUMNS, cellsOf, writtenOf } from './eventCells.ts'
import type { FullEvent } from './fullEvent.ts'
import { type ReadEvents, type ReadWhen, readEvents, writeEvent } from './writtenEvent.ts'

/**
 * Matches cells that a spreadsheet would run as a formula, perhaps after invisible characters, and cells that begin
 * with the apostrophe that prevents it. https://owasp.org/www-community/attacks/CSV_Injection
 */
const RISKY = /^(?:[\t\r\n']|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

const disarm = (cell: string) => (RISKY.test(cell) ? `'${cell}` : cell)
const rearm = (cell: string) => (cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell)

/**
 * CSV (RFC 4180), one row per event, with a byte-order mark so that Excel reads it as UTF-8. `actors` and `relations`
 * are written `putin:participant biden:participant` and `responds-to:2021-04-15-us-sanctions-32`, `topics` and
 * `aliases` are separated by spaces (so every id has to be a slug), `claims`, `sources` and `revisions` are JSON. A
 * cell that a spreadsheet would run as a formula begins with an apostrophe. Excel keeps 32,767 characters of a cell.
 */
export function toCsv(events: readonly FullEvent[]): string {
  const rows = events.map((event) => {
    const cells = cellsOf(writeEvent(event))
    return COLUMNS.map((column) => disarm(cells[column]))
  })
  return `\uFEFF${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n' })}\r\n`
}

/** Matches the first column's name, perhaps in quotes, and the delimiter after it. */
const FIRST_NAME = /^\uFEFF?(?:(?:"[^"]*")+ *|(?!")[^,;\t\r\n]*)([,;\t])/

/** Detects the CSV dialect from the start of a file, by the header alone: cells may contain other delimiters. */
export const dialectOf = (start: string) => ({
  delimiter: FIRST_NAME.exec(start)?.[1] ?? ',',
  newline: (/\r\n|\n|\r/.exec(start)?.[0] ?? '\n') as '\r\n' | '\n' | '\r',
})

/** Returns a function from a row below this header to the input of `readEvents`, or a sentence on missing columns. */
export function rowReader(header: readonly string[]): ((row: readonly string[]) => unknown) | string {
  const places = new Map(header.map((name, index) => [name, index]))
  const missing = COLUMNS.filter((column) => !places.has(column) && !/^(first|last)_day$/.test(column))
  if (missing.length > 0) return `Lacks ${missing.join(', ')}.`
  return (row) => writtenOf((column) => rearm(row[places.get(column) ?? -1] ?? ''))
}

/** Parses CSV with columns in any order, split by commas or, as some countries' spreadsheets do, semicolons or tabs. */
export function fromCsv(text: string, readWhen: ReadWhen): ReadEvents {
  const { data, errors } = Papa.parse<readonly string[]>(text, { ...dialectOf(text), skipEmptyLines: true })
  const [header = [], ...rows] = data
  const read = rowReader(header)
  if (typeof read === 'string') return { events: [], problems: [{ at: 'row 1', what: read }] }

  const broken = errors.map(({ row = 0, message }) => ({ at: `row ${row + 1}`, what: `${message}.` }))
  const written = rows.map((row, index) => ({ at: `row ${index + 2}`, value: read(row) }))
  const { events, problems } = readEvents(written, readWhen)
  return { events, problems: [...broken, ...problems] }
}
