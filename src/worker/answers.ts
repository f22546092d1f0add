import type { CorpusInfo, LaneRequest, ListedEvent, QuestionKind, Questions } from '../corpus/questions.ts'
import { halvesOf } from '../exchange/fullEvent.ts'
import { MOST_LANES } from '../index/lanes.ts'
import { parentOf, partsOf } from '../index/links.ts'
import { begunBefore, rowsIn, type Table } from '../index/table.ts'
import { eventsIn } from '../index/tally.ts'
import { LoadFailure } from '../lib/fetchFile.ts'
import { keeping } from '../lib/keeping.ts'
import { NO_NEIGHBOURS } from '../model/detail.ts'
import type { DayRange } from '../model/window.ts'
import { tableFacets } from '../query/answer.ts'
import { isEverything } from '../query/query.ts'
import type { Manifest } from '../schema/manifest.ts'
import type { CorpusFiles } from './corpusFiles.ts'
import { densityFrom } from './density.ts'
import { eventRowsOf } from './eventRows.ts'
import { sceneFrom } from './scene.ts'
import { countUpTo, type Laned, rowsOfLanes, selectedRows, selectionsFrom } from './selection.ts'
import { outsideIn, spreadIn } from './spread.ts'
import { tiesFrom } from './ties.ts'
import { wordsNear } from './words.ts'

export type Answers = {
  readonly [K in QuestionKind]: (ask: Questions[K]['ask']) => Promise<Questions[K]['answer']>
}

const USUAL_LANES: LaneRequest = { choice: { by: 'actor' }, most: MOST_LANES, view: null }

const sumIn = ({ tally, keys }: Laned, window: DayRange): number =>
  keys.reduce((sum, _, lane) => sum + eventsIn(tally, lane, window), 0)

function infoOf({ version, title, coding, size, extent, topics, types, parts }: Manifest): CorpusInfo {
  const { actors, places, drawing, participations, topics: moreTopics, relations } = parts
  const first = [actors, places, drawing, participations, moreTopics, relations]
  const isMachineCoded = coding === 'machine'
  return { version, title, isMachineCoded, size, extent, topics, types, files: first.flat().length }
}

async function listed(
  files: CorpusFiles,
  table: Table,
  rows: readonly number[],
): Promise<readonly ListedEvent[]> {
  const parents = rows.map((row) => parentOf(table, row))
  const [events, wholes] = await Promise.all([
    eventRowsOf(files, table, rows),
    files.titles(parents.filter((row) => row !== undefined)),
  ])
  let next = 0
  return events.map((event, index) => ({
    event,
    parts: partsOf(table, rows[index] ?? 0).length,
    partOf: parents[index] === undefined ? null : (wholes[next++] ?? null),
  }))
}

/** All answers about one corpus. They reject with a `LoadFailure` if a file fails to load. */
export function answersFrom(files: CorpusFiles): Answers {
  const selections = selectionsFrom(files)
  const { select, intoLanes, lanesFromSummary, words } = selections
  // Cached, because a page asks for both halves of the open event, and prefetches its neighbours.
  const halves = keeping(4, async (id: string) => {
    const row = await files.rowOf(id)
    const [event] = row === null ? [] : await files.events([row])
    return event ? halvesOf(event) : null
  })
  return {
    about: async () => infoOf(await files.manifest()),
    names: files.names,
    load: async () => {
      await files.table()
      return true
    },
    count: async (query) => {
      if (isEverything(query)) return (await files.manifest()).size
      return (await select(query)).count
    },
    inView: async ({ query, window }) => {
      const asked = { query, lanes: USUAL_LANES }
      const coarse = await lanesFromSummary(asked)
      if (coarse) return sumIn(coarse, window)
      const tally = await selections.tally(query)
      if (tally.grain === 1) return eventsIn(tally, 0, window)
      return rowsIn(await files.table(), (await select(query)).mask, window.from, window.to).length
    },
    outside: async ({ query, window }) => outsideIn(await files.table(), (await select(query)).mask, window),
    spread: async (query) => spreadIn(await files.table(), (await select(query)).mask),
    facets: async (query) => tableFacets(await files.table(), query, await words(query.words)),
    scene: (asked) => sceneFrom(files, selections, asked),
    density: (query) => densityFrom(files, selections, query),
    rows: async ({ range: { query, window, lane }, at, many }) => {
      const table = await files.table()
      const { mask, count } = await select(query)
      if (!window && !lane) {
        return { count, events: await listed(files, table, selectedRows(mask, at, many)) }
      }
      const days = window ?? table.extent
      const rows = lane
        ? rowsOfLanes(await intoLanes({ query, lanes: lane.of }), [lane.key], days)
        : rowsIn(table, mask, days.from, days.to)
      return { count: rows.length, events: await listed(files, table, rows.slice(at, at + many)) }
    },
    rowAt: async ({ query, day }) => {
      const [{ columns }, { mask }] = await Promise.all([files.table(), select(query)])
      return countUpTo(mask, begunBefore(columns, day))
    },
    event: async (id) => (await halves(id))?.head ?? null,
    file: async (id) => {
      const found = await halves(id)
      if (!found) throw new LoadFailure('missing', `${files.folder}${id}`)
      return found.file
    },
    position: async ({ query, id }) => {
      const [row, table, { mask }] = await Promise.all([files.rowOf(id), files.table(), select(query)])
      if (row === null || mask[row] !== 1) return { matches: false, at: -1, ...NO_NEIGHBOURS }
      const beside = [row === 0 ? -1 : mask.lastIndexOf(1, row - 1), mask.indexOf(1, row + 1)]
      const found = beside.filter((at) => at >= 0)
      const events = await eventRowsOf(files, table, found)
      const [previous, next] = beside.map((at) => events[found.indexOf(at)] ?? null)
      return { matches: true, at: countUpTo(mask, row), previous: previous ?? null, next: next ?? null }
    },
    ties: (id) => tiesFrom(files, id),
    near: (word) => wordsNear(files, word),
    records: async ({ query, most }) => {
      const { mask, count } = await select(query)
      return { count, events: await files.events(selectedRows(mask, 0, most)) }
    },
  }
}
