import type { SceneRequest } from '../corpus/questions.ts'
import { REST } from '../index/lanes.ts'
import { linksFrom, linksTo } from '../index/links.ts'
import { type Table, visitRowsIn } from '../index/table.ts'
import { binsOf, eventsIn } from '../index/tally.ts'
import { binsNear, daysOfBins, isFineEnough, singleLanes } from '../model/nearby.ts'
import type { SceneBin } from '../model/scene.ts'
import type { DrawnEvent, ViewportScene } from '../model/viewport.ts'
import { type DayRange, isInView } from '../model/window.ts'
import { columnsNear } from './columnsNear.ts'
import type { CorpusFiles } from './corpusFiles.ts'
import { eventRowsOf } from './eventRows.ts'
import { partsInside } from './hosts.ts'
import { type InLanes, type Laned, rowsOfLanes, type Selections } from './selection.ts'

/** The number of events in each lane: of those in view, and of those that overlap `days`. */
function countedIn({ table, mask, of, keys }: InLanes, view: DayRange, days: DayRange) {
  const { first, last } = table.columns
  const [seen, near] = [new Uint32Array(keys.length), new Uint32Array(keys.length)]
  const isIn = (row: number, { from, to }: DayRange) => (last[row] ?? 0) >= from && (first[row] ?? 0) <= to
  const all = { from: Math.min(view.from, days.from), to: Math.max(view.to, days.to) }
  visitRowsIn(table, mask, all, (row) => {
    const lane = of[row] ?? 0
    if (isIn(row, view)) seen[lane] = (seen[lane] ?? 0) + 1
    if (isIn(row, days)) near[lane] = (near[lane] ?? 0) + 1
  })
  return keys.map((key, lane) => ({ key, seen: seen[lane] ?? 0, near: near[lane] ?? 0 }))
}

/** The bins of a summary, which does not tell the tones of its events. */
function coarseBins({ keys, tally }: Laned, bins: ReturnType<typeof binsNear>, middle: number) {
  return keys.flatMap((lane, at) =>
    binsOf(tally, at, bins, middle).map(
      (cell): SceneBin => ({ lane, ...cell, tones: [0, 0, 0, cell.count] }),
    ),
  )
}

const laneIn =
  ({ of, keys }: InLanes) =>
  (row: number): string =>
    keys[of[row] ?? 0] ?? REST

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
  const bins = binsNear(near)
  const days = daysOfBins(bins)
  const { view = null } = asked.lanes
  const coarse = await selections.lanesFromSummary(asked)
  if (coarse && isFineEnough(coarse.tally.grain, bins)) {
    const lanes = coarse.keys.map((key, lane) => ({
      key,
      count: eventsIn(coarse.tally, lane, coarse.tally.extent),
    }))
    const counted = lanes.map(({ key, count }) => ({ key, seen: count, near: count }))
    if (singleLanes(counted, [], () => []).length === 0) {
      const drawn = coarseBins(coarse, bins, near.middle)
      return { near, days, view, level: { single: [] }, lanes, bins: drawn, events: [] }
    }
  }

  const laned = await selections.intoLanes(asked)
  const { table, mask, keys } = laned
  const { extent } = table
  const laneOf = laneIn(laned)
  const counted = countedIn(laned, view ?? extent, days)
  const few = singleLanes(counted, before?.single ?? [], () => [])
  const close = rowsOfLanes(laned, few, days)
  const textFileOf = await files.textFileOf()
  const idsOf = (row: number) => [row, ...linksFrom(table, row).map((link) => link.row)]
  const textsOf = (lane: string) =>
    close
      .filter((row) => laneOf(row) === lane)
      .flatMap(idsOf)
      .map(textFileOf)
  const single = singleLanes(counted, before?.single ?? [], textsOf)

  const { first, last } = table.columns
  const isNear = (row: number) => isInView({ when: { first: first[row] ?? 0, last: last[row] ?? 0 } }, days)
  const open = asked.open === null ? null : await files.rowOf(asked.open)
  const isLone = open !== null && mask[open] === 1 && isNear(open) && !single.includes(laneOf(open))
  const rows = [...close.filter((row) => single.includes(laneOf(row))), ...(isLone ? [open] : [])].sort(
    (a, b) => a - b,
  )
  const inside = partsInside(table, mask, open, rows)
  const shown = [...inside.keys()]
  const drawn = new Set([...shown, ...[...inside.values()].flat()])
  const binned = keys.filter((key) => !single.includes(key))
  const events = await eventRowsOf(files, table, shown)
  return {
    ...{ near, days, view, level: { single } },
    lanes: counted.map(({ key, seen }) => ({ key, count: laned.totals?.get(key) ?? seen })),
    bins: columnsNear(laned, { lanes: binned, bins, middle: near.middle, drawn }),
    events: events.map((event, index) => {
      const row = shown[index] ?? 0
      return { lane: laneOf(row), event, parts: inside.get(row)?.length ?? 0, ...tiedTo(table, row) }
    }),
  }
}
