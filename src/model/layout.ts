import type { Day } from '../lib/day.ts'
import { groupBy } from '../lib/groupBy.ts'
import type { Lane, Scene, SceneBin, SceneEvent } from './scene.ts'

/** The constraints of a layout, in pixels unless said otherwise. */
export interface Room {
  readonly dayWidth: number
  /** Minimum width of an event's mark. */
  readonly labelWidth: number
  /** Height of an event's mark at that width. */
  readonly heightOf: (event: SceneEvent) => number
  /** Minimum width of a bin's mark, and its height. */
  readonly binWidth: number
  readonly binHeight: number
  /** Height of the histogram of `scene.bins`. */
  readonly columnHeight: number
  /** Padding above and below the marks of a lane. */
  readonly laneTop: number
  readonly laneBottom: number
  /** Vertical gap between marks. */
  readonly gap: number
  readonly laneLeast: number
  /** Height available to all lanes together. If one row per lane needs more, the board scrolls. */
  readonly height: number
  /** A day that every viewport of this layout contains. */
  readonly middle: Day
  /** Maximum number of event rows in a lane. */
  readonly maxRows: number
}

interface Place {
  readonly id: string
  readonly lane: string
  /** Row in the lane, from 0 at the top. Bins are in the row below the events. */
  readonly row: number
  /** Pixels from the top of the lane. */
  readonly top: number
  /** The days that its bar covers, both inclusive. */
  readonly first: Day
  readonly last: Day
  /** Width of bar and label in (fractional) days, from the start of `first`. */
  readonly days: number
}

export interface EventMark extends Place {
  readonly kind: 'event'
  readonly event: SceneEvent
}

/** "+3": events that did not fit, from `first` to `last`. A bin of one event has that event's id. */
export interface BinMark extends Place {
  readonly kind: 'bin'
  /** Empty for `scene.bins`, which are only counts. */
  readonly events: readonly SceneEvent[]
  /** Number of events, including the parts drawn inside them. */
  readonly count: number
  /** Count relative to the fullest of its lane's `scene.bins`, 0–1; null for other bins. */
  readonly share: number | null
}

export type Mark = EventMark | BinMark

/** `marks` are in reading order: by first day, then lane, then row. */
export interface Layout {
  /** `height` is the least that a lane needs, in pixels: the board divides spare height among the lanes. */
  readonly lanes: readonly (Lane & { readonly height: number })[]
  readonly marks: readonly Mark[]
  /** Width of every label in pixels. */
  readonly labelWidth: number
}

const LABEL_WIDTHS = { min: 164, max: 280 }
/** From this day width on, labels are no wider than their day, so events of adjacent days can share a row. */
export const ROOMY_DAY = 128
const STEPS_PER_DOUBLING = 8

/**
 * Rounds a day width down to one of eight steps per doubling, so that a small zoom reuses the layout. Marks that do not
 * overlap at the rounded width do not overlap at the real one either.
 */
export const calmDayWidth = (dayWidth: number): number =>
  2 ** (Math.floor(Math.log2(dayWidth) * STEPS_PER_DOUBLING) / STEPS_PER_DOUBLING)

/** Label width for a day width: 164 px below `ROOMY_DAY`, else the day's width up to 280 px. */
export const labelWidthAt = (dayWidth: number): number =>
  dayWidth < ROOMY_DAY ? LABEL_WIDTHS.min : Math.floor(Math.min(LABEL_WIDTHS.max, dayWidth))

interface Box {
  readonly start: number
  readonly end: number
  readonly height: number
  top: number
}

interface EventBox extends Box {
  readonly event: SceneEvent
}

interface BinBox extends Box {
  readonly first: Day
  readonly last: Day
  readonly events: readonly SceneEvent[]
  readonly count: number
  readonly share: number | null
}

interface Plan {
  readonly lane: Lane
  readonly rows: readonly (readonly EventBox[])[]
  readonly bins: readonly BinBox[]
  readonly height: number
  /** The weight of the heaviest event in a bin, or null when all are drawn. */
  readonly missing: number | null
}

const boxOf = (event: SceneEvent, { dayWidth, labelWidth, heightOf }: Room): EventBox => {
  const start = event.when.first * dayWidth
  const end = Math.max(start + labelWidth, (event.when.last + 1) * dayWidth)
  let height: number | undefined
  return {
    event,
    start,
    end,
    top: 0,
    // Lazy, because measuring is slow: zoomed out, most events are never drawn.
    get height() {
      height ??= heightOf(event)
      return height
    },
  }
}

/**
 * Picks the boxes that fit into `rows` rows, heaviest first. Input and output are sorted by start.
 * It only counts overlaps: intervals of which at most n overlap at any point fit into n rows.
 */
function fitRows(boxes: readonly EventBox[], rows: number): { drawn: EventBox[]; left: EventBox[] } {
  const starts = [...new Set(boxes.map(({ start }) => start))]
  const rank = new Map(starts.map((start, index) => [start, index]))
  const depth = new Uint16Array(starts.length)
  const taken = new Set<EventBox>()
  for (const box of boxes.toSorted((a, b) => b.event.weight - a.event.weight)) {
    const from = rank.get(box.start) ?? 0
    let until = from
    let deepest = 0
    for (; deepest < rows && until < starts.length && (starts[until] ?? 0) < box.end; until++) {
      deepest = Math.max(deepest, depth[until] ?? 0)
    }
    if (deepest >= rows) continue
    for (let index = from; index < until; index++) depth[index] = (depth[index] ?? 0) + 1
    taken.add(box)
  }
  return { drawn: boxes.filter((box) => taken.has(box)), left: boxes.filter((box) => !taken.has(box)) }
}

/** First-fit row assignment: the first row that is free at the box's start and below all boxes of the same start. */
function inRows(boxes: readonly EventBox[]): EventBox[][] {
  const rows: EventBox[][] = []
  let day = Number.NaN
  let above = -1
  for (const box of boxes) {
    if (box.start !== day) above = -1
    day = box.start
    let row = above + 1
    while ((rows[row]?.at(-1)?.end ?? Number.NEGATIVE_INFINITY) > box.start) row++
    const taken = rows[row]
    if (taken) taken.push(box)
    else rows[row] = [box]
    above = row
  }
  return rows
}

/** The day whose bin counts an event: the one nearest `middle`, so that the bin of a long interval is in view. */
const binDay = ({ when: { first, last } }: SceneEvent, { middle }: Room): Day =>
  Math.min(last, Math.max(first, middle))

/** Groups events that are less than one bin's width apart into one bin. */
function inBins(left: readonly EventBox[], room: Room): BinBox[] {
  const { dayWidth, binWidth } = room
  const groups: { first: Day; last: Day; events: SceneEvent[] }[] = []
  const placed = left.map(({ event }) => ({ event, day: binDay(event, room) })).sort((a, b) => a.day - b.day)
  for (const { event, day } of placed) {
    const group = groups.at(-1)
    if (group && day * dayWidth < group.first * dayWidth + binWidth) {
      group.events.push(event)
      group.last = day
    } else groups.push({ first: day, last: day, events: [event] })
  }
  return groups.map(({ first, last, events }) => {
    const count = events.reduce((sum, { parts }) => sum + 1 + parts, 0)
    return { ...binBox({ first, last, count }, room, room.binHeight), events, share: null }
  })
}

function binBox(
  { first, last, count }: Omit<SceneBin, 'lane'>,
  { dayWidth, binWidth }: Room,
  height: number,
): Omit<BinBox, 'events' | 'share'> {
  const start = first * dayWidth
  // Not `start + days * dayWidth`: rounding must give the same value as the start of the next day.
  const end = Math.max(start + binWidth, (last + 1) * dayWidth)
  return { start, end, height, top: 0, first, last, count }
}

/** The histogram bars of a lane's `scene.bins`. */
function barsOf(bins: readonly SceneBin[], room: Room): readonly BinBox[] {
  const most = bins.reduce((most, { count }) => Math.max(most, count), 0)
  return bins.map((bin) => {
    const share = bin.count / most
    return { ...binBox(bin, { ...room, binWidth: 0 }, room.columnHeight), events: [], share }
  })
}

/** Moves every box up until it is `gap` below the boxes above it. Sets `top`; returns the lowest bottom edge. */
function settle(rows: readonly (readonly Box[])[], { laneTop, gap }: Room): number {
  let lowest = laneTop
  for (const [row, boxes] of rows.entries()) {
    const next = new Array<number>(row).fill(0)
    for (const box of boxes) {
      box.top = laneTop
      for (let above = 0; above < row; above++) {
        const others = rows[above] ?? []
        let index = next[above] ?? 0
        while (index < others.length && (others[index]?.end ?? 0) <= box.start) index++
        next[above] = index
        for (let other = others[index]; other && other.start < box.end; other = others[++index]) {
          box.top = Math.max(box.top, other.top + other.height + gap)
        }
      }
      lowest = Math.max(lowest, box.top + box.height)
    }
  }
  return lowest
}

function planLane(
  lane: Lane,
  events: readonly SceneEvent[],
  counted: readonly BinBox[],
  room: Room,
  rowCount: number,
): Plan {
  // `sort` is stable, so events of one day keep the order of the scene.
  const boxes = events.map((event) => boxOf(event, room)).sort((a, b) => a.start - b.start)
  const { drawn, left } = fitRows(boxes, rowCount)
  const rows = inRows(drawn)
  const bins = [...inBins(left, room), ...counted]
  const height = Math.max(room.laneLeast, settle([...rows, bins], room) + room.laneBottom)
  // All bars of a lane's histogram share one baseline.
  const top = Math.max(...counted.map((column) => column.top))
  for (const column of counted) column.top = top
  const missing = left.length === 0 ? null : left.reduce((most, { event }) => Math.max(most, event.weight), 0)
  return { lane, rows, bins, height, missing }
}

/** Greedy: each lane gets one row, then each further row goes to the lane with the heaviest event not yet drawn. */
function planLanes(scene: Scene, room: Room): readonly Plan[] {
  const events = groupBy(scene.events, ({ lane }) => lane)
  const columns = new Map(
    [...groupBy(scene.bins, ({ lane }) => lane)].map(([lane, bins]) => [lane, barsOf(bins, room)]),
  )
  const plan = (lane: Lane, rows: number) =>
    planLane(lane, events.get(lane.id) ?? [], columns.get(lane.id) ?? [], room, rows)
  const plans = scene.lanes.map((lane) => plan(lane, 1))
  const rows = plans.map(() => 1)
  const growing = new Set(plans.keys())
  let spare = room.height - plans.reduce((sum, { height }) => sum + height, 0)
  for (;;) {
    let neediest: { index: number; missing: number } | null = null
    for (const index of growing) {
      const missing = plans[index]?.missing ?? null
      if (missing === null || (rows[index] ?? 0) >= room.maxRows) growing.delete(index)
      else if (neediest === null || missing > neediest.missing) neediest = { index, missing }
    }
    const lane = neediest && scene.lanes[neediest.index]
    if (!neediest || !lane) return plans
    const { index } = neediest
    const more = (rows[index] ?? 0) + 1
    const grown = plan(lane, more)
    const cost = grown.height - (plans[index]?.height ?? 0)
    if (cost > spare) {
      growing.delete(index)
      continue
    }
    plans[index] = grown
    rows[index] = more
    spare -= cost
  }
}

function marksOf({ lane, rows, bins }: Plan, { dayWidth }: Room): readonly Mark[] {
  const place = ({ start, end, top }: Box, row: number) => ({
    lane: lane.id,
    row,
    top,
    days: (end - start) / dayWidth,
  })
  const drawn = rows.flatMap((boxes, row) =>
    boxes.map((box): EventMark => {
      const { event } = box
      const { first, last } = event.when
      return { kind: 'event', id: event.id, event, first, last, ...place(box, row) }
    }),
  )
  const binned = bins.map((box): BinMark => {
    const { first, last, events, count, share } = box
    const id = (events.length === 1 && events[0]?.id) || `+${lane.id}+${first}`
    return { kind: 'bin', id, events, count, share, first, last, ...place(box, rows.length) }
  })
  return [...drawn, ...binned]
}

/**
 * Computes the position of every mark. It does not depend on the viewport, so nothing moves while panning. Every event
 * is in exactly one mark or `scene.bins` entry, marks of a lane never overlap, and of two events in one lane with the
 * same first day the later one in the scene is lower. Throws for an event whose lane is not in the scene.
 */
export function layOut(scene: Scene, room: Room): Layout {
  const known = new Set(scene.lanes.map(({ id }) => id))
  const stray = scene.events.find(({ lane }) => !known.has(lane))
  if (stray) throw new Error(`${stray.id} stands in lane "${stray.lane}", which the scene does not have`)

  const plans = planLanes(scene, room)
  const fromTop = new Map(scene.lanes.map(({ id }, index) => [id, index]))
  return {
    labelWidth: room.labelWidth,
    lanes: plans.map(({ lane, height }) => ({ ...lane, height })),
    marks: plans
      .flatMap((plan) => marksOf(plan, room))
      .sort(
        (a, b) =>
          a.first - b.first || (fromTop.get(a.lane) ?? 0) - (fromTop.get(b.lane) ?? 0) || a.row - b.row,
      ),
  }
}
