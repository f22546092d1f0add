import { cellsOf, overlapping } from '../index/tally.ts'
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
import type { Window } from '../model/window.ts'
import { headsOf } from './heads.ts'
import type { Library } from './library.ts'
import type { SceneAsked } from './protocol.ts'
import { type Laned, REST, rowsOfLanes, type Selections } from './selection.ts'

/** Lanes with few events, the emptiest first; see `singleLanes`. */
function fewIn(
  { keys, tally }: Laned,
  days: Window,
  before: Level | null,
  textsOf: (lane: string) => number[],
) {
  const bucket = (day: number) => Math.floor(day / tally.grain)
  const counted = keys.map((key, lane) => ({
    key,
    near: overlapping(tally, lane, bucket(days.from), bucket(days.to)),
  }))
  return singleLanes(counted, before?.single ?? [], textsOf)
}

/** The lanes, with bins for all that are not drawn one by one. */
function inBins({ keys, tally }: Laned, near: Near, days: Window, level: Level): Omit<NearbyScene, 'events'> {
  const { extent, grain } = tally
  const bucket = (day: number) => Math.floor(day / grain)
  return {
    near,
    days,
    level,
    grain,
    lanes: keys.map((key, lane) => ({
      key,
      count: overlapping(tally, lane, bucket(extent.from), bucket(extent.to)),
    })),
    bins: keys.flatMap((key, lane) => {
      if (level.single.includes(key)) return []
      const cells = cellsOf(tally, lane, { ...days, middle: near.middle, width: level.binDays })
      return cells.map((cell): SceneBin => ({ lane: key, ...cell }))
    }),
  }
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
    if (fewIn(told, days, before, () => []).length === 0) {
      return { ...inBins(told, near, days, level), events: [] }
    }
  }

  const sorted = await selections.sort(asked)
  const { table, mask, of, keys, tally } = sorted
  const binDays = binDaysAt(near.dayWidth, tally.grain, before?.binDays ?? null)
  const days = wholeBins(near, binDays)
  const laneOf = (row: number) => keys[of[row] ?? 0] ?? REST
  const close = rowsOfLanes(
    sorted,
    fewIn(sorted, days, before, () => []),
    days,
  )
  const textsOf = (lane: string) => close.filter((row) => laneOf(row) === lane).map(library.textOf)
  const single = fewIn(sorted, days, before, textsOf)
  const binned = inBins(sorted, near, days, { binDays, single })

  const rows = close.filter((row) => single.includes(laneOf(row)))
  const open = asked.open === null ? null : await library.rowOf(asked.open)
  const first = open === null ? 0 : (table.columns.first[open] ?? 0)
  const last = open === null ? 0 : (table.columns.last[open] ?? 0)
  const isLone =
    open !== null && mask[open] === 1 && !rows.includes(open) && last >= days.from && first <= days.to
  const shown = isLone ? [...rows, open].sort((a, b) => a - b) : rows
  const heads = await headsOf(library, table, shown)
  return {
    ...binned,
    bins: isLone
      ? without(binned.bins, laneOf(open), Math.min(last, Math.max(first, near.middle)))
      : binned.bins,
    events: heads.map((head, index) => ({ lane: laneOf(shown[index] ?? 0), head })),
  }
}
