import type { SceneRequest } from '../corpus/questions.ts'
import { REST } from '../index/lanes.ts'
import { linksFrom, linksTo } from '../index/links.ts'
import type { Table } from '../index/table.ts'
import { binsOf, eventsIn } from '../index/tally.ts'
import { binDaysAt, isFineEnough, type Level, type Near, singleLanes, wholeBins } from '../model/nearby.ts'
import type { SceneBin } from '../model/scene.ts'
import type { DrawnEvent, ViewportScene } from '../model/viewport.ts'
import type { DayRange } from '../model/window.ts'
import type { CorpusFiles } from './corpusFiles.ts'
import { eventRowsOf } from './eventRows.ts'
import { partsInside } from './hosts.ts'
import { type InLanes, type Laned, rowsOfLanes, type Selections } from './selection.ts'

/** The lanes with few events, fewest first; see `singleLanes`. */
function fewIn(
  { keys, tally }: Laned,
  days: DayRange,
  before: Level | null,
  textsOf: (lane: string) => number[] = () => [],
) {
  const counted = keys.map((key, lane) => ({ key, near: eventsIn(tally, lane, days) }))
  return singleLanes(counted, before?.single ?? [], textsOf)
}

/** The scene with bins for all lanes that are not drawn event by event. */
function inBins(
  { keys, tally, totals }: Laned,
  near: Near,
  days: DayRange,
  level: Level,
): Omit<ViewportScene, 'events'> {
  return {
    near,
    days,
    level,
    grain: tally.grain,
    lanes: keys.map((key, lane) => ({ key, count: totals?.get(key) ?? eventsIn(tally, lane, tally.extent) })),
    bins: keys.flatMap((key, lane) => {
      if (level.single.includes(key)) return []
      const cells = binsOf(tally, lane, { ...days, middle: near.middle, width: level.binDays })
      return cells.map((cell): SceneBin => ({ lane: key, ...cell }))
    }),
  }
}

const laneIn =
  ({ of, keys }: InLanes) =>
  (row: number): string =>
    keys[of[row] ?? 0] ?? REST

/** Whether the event overlaps these days. */
const isIn = ({ columns: { first, last } }: Table, row: number, { from, to }: DayRange): boolean =>
  (last[row] ?? 0) >= from && (first[row] ?? 0) <= to

/** The bins without these rows' events, which are drawn by themselves: each leaves the bin where `binsOf` counts it. */
function without(
  bins: readonly SceneBin[],
  rows: readonly number[],
  {
    table,
    near: { middle },
    binDays,
    laneOf,
  }: {
    readonly table: Table
    readonly near: Near
    readonly binDays: number
    readonly laneOf: (row: number) => string
  },
): readonly SceneBin[] {
  const keyOf = (lane: string, day: number) => `${Math.floor(day / binDays)} ${lane}`
  const { first, last } = table.columns
  const drawn = new Map<string, number>()
  for (const row of rows) {
    const key = keyOf(laneOf(row), Math.min(last[row] ?? 0, Math.max(first[row] ?? 0, middle)))
    drawn.set(key, (drawn.get(key) ?? 0) + 1)
  }
  return bins
    .map((bin) => ({ ...bin, count: bin.count - (drawn.get(keyOf(bin.lane, bin.first)) ?? 0) }))
    .filter(({ count }) => count > 0)
}

/** The number of an event's relations, and whether it is announced, as `isAnnounced` in `memory/memoryScene.ts`. */
function tiedTo(table: Table, row: number): Pick<DrawnEvent, 'weight' | 'announced'> {
  const { first, last } = table.columns
  const to = linksTo(table, row)
  return {
    weight: linksFrom(table, row).length + to.length,
    announced: to.some((link) => link.type === 'implements' && (first[link.row] ?? 0) > (last[row] ?? 0)),
  }
}

/**
 * The events around the viewport: each event that overlaps the range is drawn by itself, drawn inside another, or
 * counted in one bin. Before the columns are loaded, answers from the manifest's summary if that is fine enough.
 */
export async function sceneFrom(
  files: CorpusFiles,
  selections: Selections,
  asked: SceneRequest,
): Promise<ViewportScene> {
  const { near, before } = asked
  if (near === null) throw new Error('sceneFrom: files answer for what is near, not for all days')
  const coarse = await selections.lanesFromSummary(asked)
  if (coarse && isFineEnough(coarse.tally.grain, near)) {
    const level = { binDays: binDaysAt(near.dayWidth, coarse.tally.grain, null), single: [] }
    const days = wholeBins(near, level.binDays)
    if (fewIn(coarse, days, before).length === 0) {
      return { ...inBins(coarse, near, days, level), events: [] }
    }
  }

  const laned = await selections.intoLanes(asked)
  const { table, tally, mask } = laned
  const binDays = binDaysAt(near.dayWidth, tally.grain, before?.binDays ?? null)
  const days = wholeBins(near, binDays)
  const laneOf = laneIn(laned)
  const close = rowsOfLanes(laned, fewIn(laned, days, before), days)
  const textFileOf = await files.textFileOf()
  const idsOf = (row: number) => [row, ...linksFrom(table, row).map((link) => link.row)]
  const textsOf = (lane: string) =>
    close
      .filter((row) => laneOf(row) === lane)
      .flatMap(idsOf)
      .map(textFileOf)
  const single = fewIn(laned, days, before, textsOf)
  const binned = inBins(laned, near, days, { binDays, single })

  const isBinned = (row: number) => !single.includes(laneOf(row)) && isIn(table, row, days)
  const open = asked.open === null ? null : await files.rowOf(asked.open)
  const lone = open !== null && mask[open] === 1 && isBinned(open) ? [open] : []
  const rows = [...close.filter((row) => single.includes(laneOf(row))), ...lone].sort((a, b) => a - b)
  const inside = partsInside(table, mask, open, rows)
  const shown = [...inside.keys()]
  const parts = [...inside.values()].flat()
  const events = await eventRowsOf(files, table, shown)
  return {
    ...binned,
    bins: without(binned.bins, [...lone, ...parts.filter(isBinned)], { table, near, binDays, laneOf }),
    events: events.map((event, index) => {
      const row = shown[index] ?? 0
      return { lane: laneOf(row), event, parts: inside.get(row)?.length ?? 0, ...tiedTo(table, row) }
    }),
  }
}
