import type { SceneRequest } from '../corpus/questions.ts'
import { REST } from '../index/lanes.ts'
import { linksFrom, linksTo } from '../index/links.ts'
import { type Table, visitRowsIn } from '../index/table.ts'
import { binsOf, eventsIn } from '../index/tally.ts'
import type { Day } from '../lib/day.ts'
import type { AxisCell } from '../model/axis.ts'
import { binsNear, daysOfBins, isFineEnough, type Near, singleLanes } from '../model/nearby.ts'
import type { SceneBin } from '../model/scene.ts'
import type { DrawnEvent, ViewportScene } from '../model/viewport.ts'
import type { DayRange } from '../model/window.ts'
import { columnsNear } from './columnsNear.ts'
import type { CorpusFiles } from './corpusFiles.ts'
import { eventRowsOf } from './eventRows.ts'
import { partsInside } from './hosts.ts'
import { type InLanes, type Laned, rowsOfLanes, type Selections } from './selection.ts'

/** Whether the event of a row is on some of these days. */
const isOn = ({ columns: { first, last } }: Table, row: number, { from, to }: DayRange): boolean =>
  (last[row] ?? 0) >= from && (first[row] ?? 0) <= to

/** The number of events in each lane: of those in view, and of those that overlap `days`. */
function countedIn({ table, mask, of, keys }: InLanes, view: DayRange, days: DayRange) {
  const [seen, near] = [new Uint32Array(keys.length), new Uint32Array(keys.length)]
  const all = { from: Math.min(view.from, days.from), to: Math.max(view.to, days.to) }
  visitRowsIn(table, mask, all, (row) => {
    const lane = of[row] ?? 0
    if (isOn(table, row, view)) seen[lane] = (seen[lane] ?? 0) + 1
    if (isOn(table, row, days)) near[lane] = (near[lane] ?? 0) + 1
  })
  return keys.map((key, lane) => ({ key, seen: seen[lane] ?? 0, near: near[lane] ?? 0 }))
}

/** The bins of a summary, which does not tell the tones of its events. */
const coarseBins = ({ keys, tally }: Laned, bins: readonly AxisCell[], middle: Day): readonly SceneBin[] =>
  keys.flatMap((lane, at) =>
    binsOf(tally, at, bins, middle).map((cell) => ({ lane, ...cell, tones: [0, 0, 0, cell.count] })),
  )

/** A scene of the summary; null where its buckets are too coarse, or titles of a lane would be drawn. */
function coarseScene(laned: Laned, near: Near, view: DayRange | null): ViewportScene | null {
  const { keys, tally } = laned
  const bins = binsNear(near)
  if (!isFineEnough(tally.grain, bins)) return null
  const lanes = keys.map((key, lane) => ({ key, count: eventsIn(tally, lane, tally.extent) }))
  const counted = lanes.map(({ key, count }) => ({ key, seen: count, near: count }))
  if (singleLanes(counted, []).length > 0) return null
  return {
    ...{ near, days: daysOfBins(bins), view, level: { single: [] }, lanes, events: [] },
    bins: coarseBins(laned, bins, near.middle),
  }
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

/** The lanes to draw event by event, and their rows on these days, ascending. */
async function titledIn(
  files: CorpusFiles,
  laned: InLanes,
  counted: ReturnType<typeof countedIn>,
  { days, before }: { readonly days: DayRange; readonly before: readonly string[] },
) {
  const laneOf = laneIn(laned)
  // Which files have the titles is looked up only for lanes that are few enough without that.
  const few = singleLanes(counted, before)
  const rows = rowsOfLanes(laned, few, days)
  const textFileOf = await files.textFileOf()
  const idsOf = (row: number) => [row, ...linksFrom(laned.table, row).map((link) => link.row)]
  const textsOf = (lane: string) =>
    rows
      .filter((row) => laneOf(row) === lane)
      .flatMap(idsOf)
      .map(textFileOf)
  // Where one of them needs too many files, another that is not among them might have room.
  const asked = counted.filter(({ key }) => few.includes(key))
  const single = singleLanes(asked, before, textsOf)
  return { single, rows: rows.filter((row) => single.includes(laneOf(row))) }
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
  const { view = null } = asked.lanes
  const summary = await selections.lanesFromSummary(asked)
  const coarse = summary && coarseScene(summary, near, view)
  if (coarse) return coarse

  const laned = await selections.intoLanes(asked)
  const { table, mask, keys } = laned
  const bins = binsNear(near)
  const days = daysOfBins(bins)
  const counted = countedIn(laned, view ?? table.extent, days)
  const { single, rows } = await titledIn(files, laned, counted, { days, before: before?.single ?? [] })
  const binned = keys.filter((key) => !single.includes(key))

  const laneOf = laneIn(laned)
  const open = asked.open === null ? null : await files.rowOf(asked.open)
  // The open event is drawn by itself in a lane of bins too.
  const isLone = open !== null && mask[open] === 1 && isOn(table, open, days) && binned.includes(laneOf(open))
  const hosts = isLone ? [...rows, open].sort((a, b) => a - b) : rows
  const inside = partsInside(table, mask, open, hosts)
  const shown = [...inside.keys()]
  const drawn = new Set([...shown, ...[...inside.values()].flat()])
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
