import type { SceneRequest } from '../corpus/questions.ts'
import { lanesBy, MOST_LANES, REST, topicTotals } from '../index/lanes.ts'
import { rowsIn, type Table, visitRowsIn } from '../index/table.ts'
import { type Tally, tallyOf, tallyOfSummary } from '../index/tally.ts'
import { keeping } from '../lib/keeping.ts'
import type { DayRange } from '../model/window.ts'
import { type Answer, answer } from '../query/answer.ts'
import { isEverything, type Query } from '../query/query.ts'
import type { CorpusFiles } from './corpusFiles.ts'
import { rowsWithWords } from './words.ts'

/** The lanes of all events, with their counts. */
export interface Laned {
  /** From the top. */
  readonly keys: readonly string[]
  readonly tally: Tally
}

/** The lanes of the selected events, once the columns are loaded. */
export interface InLanes extends Pick<Laned, 'keys'> {
  readonly table: Table
  readonly mask: Uint8Array
  /** Index into `keys` for each row. */
  readonly of: Uint8Array
  /** The number of events in view of lanes that count more than is drawn in them: storylines. */
  readonly totals?: ReadonlyMap<string, number>
}

/** Applies queries and lanes to the rows. All functions reject with a `LoadFailure` if a file fails to load. */
export interface Selections {
  readonly words: (words: string) => Promise<Uint8Array | null>
  readonly select: (query: Query) => Promise<Answer>
  /** The counts of the selected events by day, all in one lane. */
  readonly tally: (query: Query) => Promise<Tally>
  readonly intoLanes: (asked: Pick<SceneRequest, 'query' | 'lanes'>) => Promise<InLanes>
  /** The answer from the manifest's summary, before the columns are loaded; null if the summary cannot answer. */
  readonly lanesFromSummary: (asked: Pick<SceneRequest, 'query' | 'lanes'>) => Promise<Laned | null>
}

/** 1 for the selected rows that overlap these days. */
function maskIn(table: Table, mask: Uint8Array, days: DayRange): Uint8Array {
  const seen = new Uint8Array(mask.length)
  visitRowsIn(table, mask, days, (row) => {
    seen[row] = 1
  })
  return seen
}

export function selectionsFrom(files: CorpusFiles): Selections {
  const words = keeping(4, async (asked: string) => rowsWithWords(files, await files.table(), asked))
  const select = keeping(4, async (query: Query) =>
    answer(await files.table(), query, await words(query.words)),
  )
  const tally = keeping(4, async (query: Query) => {
    const [table, { mask }] = await Promise.all([files.table(), select(query)])
    return tallyOf(table, mask, new Uint8Array(mask.length), 1)
  })
  const intoLanes = keeping(
    4,
    async ({ query, lanes }: Pick<SceneRequest, 'query' | 'lanes'>): Promise<InLanes> => {
      const [table, { mask }] = await Promise.all([files.table(), select(query)])
      const { choice, most, view } = lanes
      const seen = view ? maskIn(table, mask, view) : mask
      const { lanes: found, of } = lanesBy(table, choice, mask, most, seen)
      const laned = { table, mask, of, keys: found.map(({ key }) => key ?? REST) }
      return choice.by === 'topic' ? { ...laned, totals: topicTotals(table, seen) } : laned
    },
  )
  return {
    words,
    select,
    tally,
    // Drops the other fields of a scene's question: they would be part of the cache key.
    intoLanes: ({ query, lanes }) => intoLanes({ query, lanes }),
    lanesFromSummary: async ({ query, lanes: { choice, most, view } }) => {
      const isInSummary = isEverything(query) && choice.by === 'actor' && most === MOST_LANES
      if (files.isLoaded() || !isInSummary) return null
      const { summary, extent } = await files.manifest()
      // Which actors have most events in a part of the days is not known.
      if (view && (view.from > extent.from || view.to < extent.to)) return null
      const keys = summary.lanes.map(({ actor }) => actor ?? REST)
      return { keys, tally: tallyOfSummary(summary, extent) }
    },
  }
}

/** The rows of these lanes that overlap the window, ascending. O(rows), or O(1) for no lane. */
export function rowsOfLanes(
  { table, mask, of, keys }: InLanes,
  lanes: readonly string[],
  window: DayRange,
): readonly number[] {
  if (lanes.length === 0) return []
  const isAsked = Uint8Array.from(keys, (key) => (lanes.includes(key) ? 1 : 0))
  const few = new Uint8Array(mask.length)
  for (let row = 0; row < mask.length; row++) few[row] = (mask[row] ?? 0) & (isAsked[of[row] ?? 0] ?? 0)
  return rowsIn(table, few, window.from, window.to)
}

/** Number of selected rows before this one. O(rows). */
export function countUpTo(mask: Uint8Array, end: number): number {
  let count = 0
  for (let row = 0; row < end; row++) count += mask[row] ?? 0
  return count
}

/** At most `many` selected rows, from the one at index `at` among them. O(rows). */
export function selectedRows(mask: Uint8Array, at: number, many: number): readonly number[] {
  const rows: number[] = []
  let place = 0
  for (let row = mask.indexOf(1); row >= 0 && rows.length < many; row = mask.indexOf(1, row + 1)) {
    if (place++ >= at) rows.push(row)
  }
  return rows
}
