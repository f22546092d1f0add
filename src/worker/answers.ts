import type { LanesAsked, QuestionKind, Questions } from '../corpus/questions.ts'
import { MOST_LANES } from '../index/lanes.ts'
import { rowsIn } from '../index/table.ts'
import { density, eventsIn, tallyOfSummary } from '../index/tally.ts'
import { NO_NEIGHBOURS } from '../model/detail.ts'
import type { DayRange } from '../model/window.ts'
import { tableFacets } from '../query/answer.ts'
import { isEverything } from '../query/query.ts'
import { headsOf } from './heads.ts'
import type { Library } from './library.ts'
import { sceneFrom } from './scene.ts'
import { type Laned, rowsOfLanes, selectionsFrom } from './selection.ts'

export type Answers = {
  readonly [K in QuestionKind]: (ask: Questions[K]['ask']) => Promise<Questions[K]['answer']>
}

const USUAL_LANES: LanesAsked = { choice: { by: 'actor' }, most: MOST_LANES }

const sumIn = ({ tally, keys }: Laned, window: DayRange): number =>
  keys.reduce((sum, _, lane) => sum + eventsIn(tally, lane, window), 0)

/** The answers to all that a page may ask of one corpus. They reject with a `LoadFailure` where a file fails. */
export function answersFrom(library: Library): Answers {
  const selections = selectionsFrom(library)
  const { select, intoLanes, foretell, words } = selections
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
      if (isEverything(query)) return (await library.manifest()).size
      return (await select(query)).count
    },
    inView: async ({ query, window }) => {
      const asked = { query, lanes: USUAL_LANES }
      const told = await foretell(asked)
      if (told) return sumIn(told, window)
      const laned = await intoLanes(asked)
      if (laned.tally.grain === 1) return sumIn(laned, window)
      return rowsIn(laned.table, laned.mask, window.from, window.to).length
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
      const { tally } = await intoLanes({ query, lanes: USUAL_LANES })
      return { days, all, asked: density(tally, days.from, days.to, steps) }
    },
    rows: async ({ stretch: { query, window, lane }, at, many }) => {
      const table = await library.table()
      const rows = lane
        ? rowsOfLanes(await intoLanes({ query, lanes: lane.of }), [lane.key], window)
        : rowsIn(table, (await select(query)).mask, window.from, window.to)
      return { count: rows.length, events: await headsOf(library, table, rows.slice(at, at + many)) }
    },
    event: async (id) => {
      const row = await library.rowOf(id)
      return row === null ? null : library.event(row)
    },
    position: async ({ query, id }) => {
      const [row, table, { mask }] = await Promise.all([library.rowOf(id), library.table(), select(query)])
      if (row === null || mask[row] !== 1) return { matches: false, ...NO_NEIGHBOURS }
      const beside = [row === 0 ? -1 : mask.lastIndexOf(1, row - 1), mask.indexOf(1, row + 1)]
      const found = beside.filter((at) => at >= 0)
      const heads = await headsOf(library, table, found)
      const [previous, next] = beside.map((at) => heads[found.indexOf(at)] ?? null)
      return { matches: true, previous: previous ?? null, next: next ?? null }
    },
  }
}
