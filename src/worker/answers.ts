import { MOST_LANES } from '../index/lanes.ts'
import { rowsIn } from '../index/table.ts'
import { density, overlapping, tallyOfSummary } from '../index/tally.ts'
import { tableFacets } from '../query/answer.ts'
import { headsOf } from './heads.ts'
import type { Library } from './library.ts'
import type { Kind, LanesAsked, Questions } from './protocol.ts'
import { sceneFrom } from './scene.ts'
import { isEverything, rowsOfLanes, selectionsFrom } from './selection.ts'

export type Answers = { readonly [K in Kind]: (ask: Questions[K]['ask']) => Promise<Questions[K]['answer']> }

const USUAL_LANES: LanesAsked = { choice: { by: 'actor' }, most: MOST_LANES }

/** The answers to all that a page may ask of one corpus. They reject with a `LoadFailure` where a file fails. */
export function answersFrom(library: Library): Answers {
  const selections = selectionsFrom(library)
  const { select, sort, foretell, words } = selections
  return {
    open: async () => {
      const { version, title, size, extent, topics, types, parts } = await library.manifest()
      const files = [parts.actors, parts.places, parts.drawing, parts.participations, parts.topics].flat()
      return { version, title, size, extent, topics, types, files: files.length }
    },
    names: library.names,
    load: async () => {
      await library.table()
      return true
    },
    count: async (query) => {
      if (!library.isLoaded() && isEverything(query)) return (await library.manifest()).size
      return (await select(query)).count
    },
    inView: async ({ query, window }) => {
      const asked = { query, lanes: USUAL_LANES }
      const { tally, keys } = (await foretell(asked)) ?? (await sort(asked))
      const bucket = (day: number) => Math.floor(day / tally.grain)
      const inLane = (lane: number) => overlapping(tally, lane, bucket(window.from), bucket(window.to))
      return keys.reduce((sum, _, lane) => sum + inLane(lane), 0)
    },
    facets: async (query) => tableFacets(await library.table(), query, await words(query.words)),
    scene: (asked) => sceneFrom(library, selections, asked),
    density: async (query) => {
      const { summary } = await library.manifest()
      const steps = summary.lanes[0]?.begun.length ?? 0
      const from = summary.first * summary.grain
      const days = { from, to: from + steps * summary.grain - 1 }
      const all = density(tallyOfSummary(summary), days.from, days.to, steps)
      if (isEverything(query)) return { days, all, asked: all }
      const { tally } = await sort({ query, lanes: USUAL_LANES })
      return { days, all, asked: density(tally, days.from, days.to, steps) }
    },
    rows: async ({ stretch: { query, window, lane }, at, many }) => {
      const table = await library.table()
      const rows = lane
        ? rowsOfLanes(await sort({ query, lanes: lane.of }), [lane.key], window)
        : rowsIn(table, (await select(query)).mask, window.from, window.to)
      return { count: rows.length, events: await headsOf(library, table, rows.slice(at, at + many)) }
    },
    event: async (id) => {
      const row = await library.rowOf(id)
      return row === null ? null : library.event(row)
    },
    matches: async ({ query, id }) => {
      const [row, { mask }] = await Promise.all([library.rowOf(id), select(query)])
      return row !== null && mask[row] === 1
    },
  }
}
