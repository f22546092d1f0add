import { knownOf } from '../index/columns.ts'
import { linksFrom } from '../index/links.ts'
import type { Table } from '../index/table.ts'
import { lowerBound } from '../lib/lowerBound.ts'
import type { EventRow } from '../schema/published.ts'
import { ROLES } from '../schema/vocabulary.ts'
import type { CorpusFiles } from './corpusFiles.ts'

/** The further topics of a row, after its first. */
function moreTopics({ columns: { moreTopics } }: Table, row: number): readonly number[] {
  const { rows, topics } = moreTopics
  const start = lowerBound(rows.length, (at) => (rows[at] ?? 0) < row)
  const end = lowerBound(rows.length, (at) => (rows[at] ?? 0) <= row)
  return [...topics.subarray(start, end)]
}

/** These rows as boards and lists show them. Fetches the texts with their titles and with the ids they point to. */
export async function eventRowsOf(
  files: CorpusFiles,
  table: Table,
  rows: readonly number[],
): Promise<readonly EventRow[]> {
  const { columns, vocabulary } = table
  const { starts, actors, roles } = columns.participations
  const links = rows.map((row) => linksFrom(table, row))
  const targets = links.flat().map(({ row }) => row)
  const [titles, named] = await Promise.all([files.titles(rows), files.titles(targets)])
  let next = 0
  return rows.map((row, index): EventRow => {
    const titled = titles[index]
    if (!titled) throw new Error(`eventRowsOf: no title of row ${row}`)
    const from = starts[row] ?? 0
    const taking = Array.from({ length: (starts[row + 1] ?? 0) - from }, (_, at) => ({
      actor: vocabulary.actors[actors[from + at] ?? 0]?.id ?? '',
      role: ROLES[roles[from + at] ?? 0] ?? 'mentioned',
    }))
    const topics = [columns.topics[row] ?? 0, ...moreTopics(table, row)]
    return {
      ...titled,
      ...knownOf(columns, row),
      type: vocabulary.types[columns.types[row] ?? 0] ?? 'statement',
      place: vocabulary.places[columns.places[row] ?? 0]?.id ?? null,
      actors: taking,
      relations: (links[index] ?? []).map(({ type }) => ({ type, event: named[next++]?.id ?? '' })),
      topics: topics.flatMap((topic) => vocabulary.topics[topic]?.id ?? []),
    }
  })
}
