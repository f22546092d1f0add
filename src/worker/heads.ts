import { unpackWhen } from '../index/columns.ts'
import type { Table } from '../index/table.ts'
import type { EventHead } from '../schema/published.ts'
import { ROLES } from '../schema/vocabulary.ts'
import type { Library } from './library.ts'

const NOTHING = { en: '', ar: '', ru: '' }

/**
 * The events of these rows as far as boards and lists show them. What only the whole record tells is a placeholder:
 * `confidence`, `oneSource`, `summary`, `relations`, `aliases`, `words`; of the topics there is only the first. Fetches
 * the texts that hold their titles.
 */
export async function headsOf(
  library: Library,
  { columns, vocabulary }: Table,
  rows: readonly number[],
): Promise<readonly EventHead[]> {
  const { starts, actors, roles } = columns.participations
  const titles = await library.titles(rows)
  return rows.map((row, index): EventHead => {
    const titled = titles[index]
    if (!titled) throw new Error(`headsOf: no title of row ${row}`)
    const from = starts[row] ?? 0
    const taking = Array.from({ length: (starts[row + 1] ?? 0) - from }, (_, at) => ({
      actor: vocabulary.actors[actors[from + at] ?? 0]?.id ?? '',
      role: ROLES[roles[from + at] ?? 0] ?? 'mentioned',
    }))
    const topic = vocabulary.topics[columns.topics[row] ?? 0]
    return {
      ...titled,
      when: unpackWhen(columns.first[row] ?? 0, columns.last[row] ?? 0, columns.looks[row] ?? 0),
      type: vocabulary.types[columns.types[row] ?? 0] ?? 'statement',
      confidence: 'high',
      summary: NOTHING,
      place: vocabulary.places[columns.places[row] ?? 0]?.id ?? null,
      actors: taking,
      relations: [],
      topics: topic ? [topic.id] : [],
      aliases: [],
      oneSource: false,
      words: '',
    }
  })
}
