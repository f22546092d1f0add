import Papa from 'papaparse'
import type { FullEvent } from './fullEvent.ts'
import { type ReadEvents, type ReadWhen, readEvents, type WrittenEvent, writeEvent } from './writtenEvent.ts'

/** Only those that stand here are read. There may be more one day; none is renamed. */
const COLUMNS = [
  ...(['id', 'when', 'first_day', 'last_day', 'reported', 'type', 'confidence'] as const),
  ...(['title_en', 'title_ar', 'title_ru', 'summary_en', 'summary_ar', 'summary_ru'] as const),
  ...(['place', 'actors', 'relations', 'topics', 'aliases'] as const),
  ...(['published', 'updated', 'version', 'claims', 'sources', 'revisions'] as const),
] as const
type Column = (typeof COLUMNS)[number]

const cellsOf = ({ title, summary, ...event }: WrittenEvent): Readonly<Record<Column, string>> => ({
  ...event,
  first_day: event.first_day ?? '',
  last_day: event.last_day ?? '',
  reported: event.reported ?? '',
  title_en: title.en,
  title_ar: title.ar,
  title_ru: title.ru,
  summary_en: summary.en,
  summary_ar: summary.ar,
  summary_ru: summary.ru,
  place: event.place ?? '',
  actors: event.actors.map(({ actor, role }) => `${actor}:${role}`).join(' '),
  relations: event.relations.map(({ type, event: id }) => `${type}:${id}`).join(' '),
  topics: event.topics.join(' '),
  aliases: event.aliases.join(' '),
  claims: JSON.stringify(event.claims),
  sources: JSON.stringify(event.sources),
  revisions: JSON.stringify(event.revisions),
})

/** A row as `readEvents` wants it; whatever it cannot be stands as its text, for `readEvents` to refuse. */
function eventOf(cell: (column: Column) => string): unknown {
  const list = (column: Column) => cell(column).split(/\s+/).filter(Boolean)
  const pairs = (column: Column) =>
    list(column).map((pair) => {
      const colon = pair.indexOf(':')
      return colon < 0 ? [pair, ''] : [pair.slice(0, colon), pair.slice(colon + 1)]
    })
  const json = (column: Column): unknown => {
    try {
      return JSON.parse(cell(column))
    } catch {
      return cell(column)
    }
  }
  return {
    id: cell('id'),
    when: cell('when'),
    reported: cell('reported') || undefined,
    type: cell('type'),
    confidence: cell('confidence'),
    title: { en: cell('title_en'), ar: cell('title_ar'), ru: cell('title_ru') },
    summary: { en: cell('summary_en'), ar: cell('summary_ar'), ru: cell('summary_ru') },
    place: cell('place') || null,
    actors: pairs('actors').map(([actor, role]) => ({ actor, role })),
    relations: pairs('relations').map(([type, event]) => ({ type, event })),
    topics: list('topics'),
    aliases: list('aliases'),
    published: cell('published'),
    updated: cell('updated'),
    version: cell('version'),
    claims: json('claims'),
    sources: json('sources'),
    revisions: json('revisions'),
  }
}

/**
 * Begins as a spreadsheet's formula does, perhaps behind what cannot be seen; or with the sign that disarms one.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const RISKY = /^(?:[\t\r\n']|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

const disarm = (cell: string) => (RISKY.test(cell) ? `'${cell}` : cell)
const rearm = (cell: string) => (cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell)

/**
 * CSV by RFC 4180, a row an event, with the mark by which Excel knows UTF-8. `actors` and `relations` are written
 * `putin:participant biden:participant` and `responds-to:2021-04-15-us-sanctions-32`, `topics` and `aliases` parted by
 * spaces (so every id has to be a slug), `claims`, `sources` and `revisions` as JSON. A cell that a spreadsheet would
 * run begins with an apostrophe. Excel keeps 32,767 characters of a cell.
 */
export function toCsv(events: readonly FullEvent[]): string {
  const rows = events.map((event) => {
    const cells = cellsOf(writeEvent(event))
    return COLUMNS.map((column) => disarm(cells[column]))
  })
  return `\uFEFF${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n' })}\r\n`
}

/** Columns in any order, parted by commas or as spreadsheets of other countries save them, by semicolons or tabs. */
export function fromCsv(text: string, readWhen: ReadWhen): ReadEvents {
  // Named, not guessed: a text inside may hold more of another sign.
  const delimiter = /^\uFEFF?"?\w+"?([,;\t])/.exec(text)?.[1] ?? ','
  const newline = (/\r\n|\n|\r/.exec(text)?.[0] ?? '\n') as '\r\n' | '\n' | '\r'
  const { data, errors } = Papa.parse<readonly string[]>(text, { delimiter, newline, skipEmptyLines: true })
  const [header = [], ...rows] = data
  const places = new Map(header.map((name, index) => [name, index]))
  const missing = COLUMNS.filter((column) => !places.has(column) && !/^(first|last)_day$/.test(column))
  if (missing.length > 0)
    return { events: [], problems: [{ at: 'row 1', what: `Lacks ${missing.join(', ')}.` }] }

  const broken = errors.map(({ row = 0, message }) => ({ at: `row ${row + 1}`, what: `${message}.` }))
  const written = rows.map((row, index) => ({
    at: `row ${index + 2}`,
    value: eventOf((column) => rearm(row[places.get(column) ?? -1] ?? '')),
  }))
  const { events, problems } = readEvents(written, readWhen)
  return { events, problems: [...broken, ...problems] }
}
