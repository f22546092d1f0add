import type { SceneAsked } from '../corpus/questions.ts'
import { binsOf, eventsIn } from '../index/tally.ts'
import {
  binDaysAt,
  isFineEnough,
  type Level,
  type Near,
  type NearbyScene,
  singleLanes,
  wholeBins,
} from '../model/nearby.ts'
import type { SceneBin } from '../model/scene.ts'
import type { DayRange } from '../model/window.ts'
import { headsOf } from './heads.ts'
import type { Library } from './library.ts'
import { type InLanes, type Laned, REST, rowsOfLanes, type Selections } from './selection.ts'

/** Lanes with few events, the emptiest first; see `singleLanes`. */
function fewIn(
  { keys, tally }: Laned,
  days: DayRange,
  before: Level | null,
  textsOf: (lane: string) => number[] = () => [],
) {
  const counted = keys.map((key, lane) => ({ key, near: eventsIn(tally, lane, days) }))
  return singleLanes(counted, before?.single ?? [], textsOf)
}

/** The lanes, with bins for all that are not drawn one by one. */
function inBins(
  { keys, tally }: Laned,
  near: Near,
  days: DayRange,
  level: Level,
): Omit<NearbyScene, 'events'> {
  return {
    near,
    days,
    level,
    grain: tally.grain,
    lanes: keys.map((key, lane) => ({ key, count: eventsIn(tally, lane, tally.extent) })),
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

/** The open event where it is asked for and near, and not among the rows that are drawn one by one. */
function loneIn({ table, mask }: InLanes, open: number | null, rows: readonly number[], days: DayRange) {
  if (open === null || mask[open] !== 1 || rows.includes(open)) return null
  const first = table.columns.first[open] ?? 0
  const last = table.columns.last[open] ?? 0
  return last >= days.from && first <= days.to ? { row: open, first, last } : null
}

/** The bins less one event, which is drawn by itself. */
function without(bins: readonly SceneBin[], lane: string, day: number): readonly SceneBin[] {
  return bins
    .map((bin) =>
      bin.lane === lane && bin.first <= day && day <= bin.last ? { ...bin, count: bin.count - 1 } : bin,
    )
    .filter(({ count }) => count > 0)
}

/**
 * What stands near the window: every event that overlaps the neighbourhood is drawn by itself or counted in one bin.
 * Before the columns have come, the manifest's summary tells as much as it can.
 */
export async function sceneFrom(
  library: Library,
  selections: Selections,
  asked: SceneAsked,
): Promise<NearbyScene> {
  const { near, before } = asked
  const told = await selections.foretell(asked)
  if (told && isFineEnough(told.tally.grain, near)) {
    const level = { binDays: binDaysAt(near.dayWidth, told.tally.grain, null), single: [] }
    const days = wholeBins(near, level.binDays)
    if (fewIn(told, days, before).length === 0) {
      return { ...inBins(told, near, days, level), events: [] }
    }
  }

  const laned = await selections.intoLanes(asked)
  const { table, tally } = laned
  const binDays = binDaysAt(near.dayWidth, tally.grain, before?.binDays ?? null)
  const days = wholeBins(near, binDays)
  const laneOf = laneIn(laned)
  const close = rowsOfLanes(laned, fewIn(laned, days, before), days)
  const textFileOf = await library.textFileOf()
  const textsOf = (lane: string) => close.filter((row) => laneOf(row) === lane).map(textFileOf)
  const single = fewIn(laned, days, before, textsOf)
  const binned = inBins(laned, near, days, { binDays, single })

  const rows = close.filter((row) => single.includes(laneOf(row)))
  const lone = loneIn(laned, asked.open === null ? null : await library.rowOf(asked.open), rows, days)
  const shown = lone ? [...rows, lone.row].sort((a, b) => a - b) : rows
  const heads = await headsOf(library, table, shown)
  return {
    ...binned,
    bins: lone
      ? without(binned.bins, laneOf(lone.row), Math.min(lone.last, Math.max(lone.first, near.middle)))
      : binned.bins,
    events: heads.map((head, index) => ({ lane: laneOf(shown[index] ?? 0), head })),
  }
}
