import { groupBy } from '../lib/groupBy.ts'
import {
  type BinBox,
  type Box,
  barsOf,
  binsOf,
  type EventBox,
  extentOf,
  isCut,
  labelOutside,
  labelsAfter,
  labelsAway,
  overlapInTime,
} from './boxes.ts'
import type { LabelRoom } from './layout.ts'
import { depthOf, inRows, putBelow, settle } from './rows.ts'
import type { Lane, Scene, SceneEvent } from './scene.ts'
import { isInView } from './window.ts'

/** The rows of a lane from the top, bins in the last. */
export interface LanePlan {
  readonly lane: Lane
  readonly rows: readonly (readonly EventBox[])[]
  readonly bins: readonly BinBox[]
  readonly height: number
}

interface Draft extends LanePlan {
  /** The events in view, and the columns that replace single ones. */
  readonly boxes: readonly EventBox[]
  readonly columns: readonly BinBox[]
  /** Events in bins, and the highest of their priorities. */
  readonly missing: { readonly count: number; readonly priority: number }
}

/** Sets the tops of all boxes. All columns of a lane stand on one line. */
function heightOf(rows: LanePlan['rows'], bins: readonly BinBox[], room: LabelRoom): number {
  let lowest = settle([...rows, bins], room)
  const columns = bins.filter(({ share }) => share !== null)
  const top = Math.max(...columns.map((column) => column.top))
  for (const column of columns) {
    column.top = top
    lowest = Math.max(lowest, top + column.height)
  }
  return Math.max(room.laneLeast, lowest + room.laneBottom)
}

/** A lane with at most `most` rows of events, all with one line. */
function draft(
  { lane, boxes, columns }: Pick<Draft, 'lane' | 'boxes' | 'columns'>,
  most: number,
  room: LabelRoom,
): Draft {
  const { rows, left } = inRows(boxes, most)
  const bins = [...binsOf(left, room), ...columns]
  const missing = { count: left.length, priority: Math.max(...left.map(({ priority }) => priority)) }
  return { lane, boxes, columns, rows, bins, height: heightOf(rows, bins, room), missing }
}

function firstDraft(
  lane: Lane,
  events: readonly SceneEvent[],
  columns: readonly BinBox[],
  room: LabelRoom,
): Draft {
  const after = labelsAfter(events, room)
  const away = labelsAway(events, room)
  const boxes = depthOf(away) < depthOf(after) ? away : after
  return draft({ lane, boxes, columns }, 1, room)
}

const isNeedier = (a: Draft, b: Draft): boolean =>
  a.missing.count === b.missing.count
    ? a.missing.priority > b.missing.priority
    : a.missing.count > b.missing.count

/** Greedy: each further row goes to the lane that misses most events, while there is height. */
function addRows(drafts: Draft[], room: LabelRoom): void {
  const rows = drafts.map(() => 1)
  const growing = new Set(drafts.keys())
  let spare = spareOf(drafts, room)
  for (;;) {
    let neediest: { readonly index: number; readonly draft: Draft } | null = null
    for (const index of growing) {
      const each = drafts[index]
      if (!each || each.missing.count === 0 || (rows[index] ?? 0) >= room.maxRows) growing.delete(index)
      else if (!neediest || isNeedier(each, neediest.draft)) neediest = { index, draft: each }
    }
    if (!neediest) return
    const { index, draft: before } = neediest
    const more = (rows[index] ?? 0) + 1
    const grown = draft(before, more, room)
    const cost = grown.height - before.height
    if (cost > spare) {
      growing.delete(index)
      continue
    }
    drafts[index] = grown
    rows[index] = more
    spare -= cost
  }
}

const spareOf = (plans: readonly LanePlan[], { height }: LabelRoom): number =>
  height - plans.reduce((sum, plan) => sum + plan.height, 0)

/** The weight of the open event, which is always drawn. */
const OPEN = Number.MAX_SAFE_INTEGER

/** Label widths are multiples of this: the styles of a prerendered board have fewer values so. */
const STEP = 20

/** Labels become wider, up to these widths in pixels, until their titles fit in so many lines. */
const WIDER = { widths: [164, 200, 240, 280], most: 280, lines: 2 }

/** Widens labels whose titles need more than two lines, where their lane gets no higher by that. */
function widen({ rows, bins, height }: Draft, room: LabelRoom): void {
  for (const row of rows) {
    for (const box of row) {
      const { event, side } = box
      const before = { start: box.start, end: box.end, labelWidth: box.labelWidth }
      for (const labelWidth of WIDER.widths) {
        if (room.label(event, box.labelWidth).lines <= WIDER.lines) break
        if (labelWidth <= box.labelWidth || isCut(event, side, { ...room, labelWidth })) continue
        Object.assign(box, extentOf(event, side, labelWidth, room), { labelWidth })
        const isFree = !row.some((other) => other !== box && overlapInTime(box, other))
        if (isFree && heightOf(rows, bins, room) <= height)
          Object.assign(before, { start: box.start, end: box.end, labelWidth })
        else Object.assign(box, before)
      }
    }
  }
}

/** Gives titles more lines where there is height, those of highest priority first: all lines, else as many as fit. */
function addLines(drafts: Draft[], room: LabelRoom): void {
  let spare = spareOf(drafts, room)
  const drawn = drafts.flatMap(({ rows }, index) => rows.flat().map((box) => ({ box, index })))
  for (const { box, index } of drawn.sort((a, b) => b.box.priority - a.box.priority)) {
    const before = drafts[index]
    if (!before) continue
    const label = room.label(box.event, box.labelWidth)
    const fewer = Array.from({ length: label.lines }, (_, less) => label.lines - less)
    for (const lines of [null, ...fewer]) {
      box.lines = lines
      box.height = label.height(lines)
      const height = heightOf(before.rows, before.bins, room)
      const cost = height - before.height
      // One line is what it had before.
      if (cost > spare && lines !== 1) continue
      spare -= cost
      drafts[index] = { ...before, height }
      break
    }
  }
}

/** Adds the events out of view, for a pan: those that need no more height are drawn, the others are in bins. */
function addOutside(plan: Draft, events: readonly SceneEvent[], room: LabelRoom): LanePlan {
  const { lane, height } = plan
  const drawn: EventBox[] = plan.rows.flat()
  const rows = [...plan.rows]
  const left: EventBox[] = []
  const lowest = height - room.laneBottom - room.binHeight - room.gap
  for (const event of events) {
    const box = labelOutside(event, room)
    putBelow(box, drawn, room)
    if (box.top + box.height > lowest && event.weight < OPEN) left.push(box)
    else {
      drawn.push(box)
      rows.push([box])
    }
  }
  const bins = [...plan.bins, ...binsOf(left, room)]
  return { lane, rows, bins, height: heightOf(rows, bins, room) }
}

/** Widens labels that are still cut into the free space beside them. Nothing else moves. */
function useSpaceBeside({ rows, bins }: LanePlan, room: LabelRoom): void {
  const { dayWidth, view } = room
  const all: readonly Box[] = [...rows.flat(), ...bins]
  for (const box of rows.flat()) {
    if (box.lines === null || !isInView(box.event, view)) continue
    const beside = all.filter(
      (other) => other !== box && other.top < box.top + box.height && box.top < other.top + other.height,
    )
    const isAfter = box.side === 'after'
    const free = isAfter
      ? Math.min(
          (view.to + 1) * dayWidth,
          ...beside.map(({ start }) => (start >= box.end ? start : Infinity)),
        ) - box.end
      : box.start -
        Math.max(view.from * dayWidth, ...beside.map(({ end }) => (end <= box.start ? end : -Infinity)))
    const labelWidth = Math.min(WIDER.most, STEP * Math.floor((box.labelWidth + free) / STEP))
    // A bar that is longer than its label has the space within.
    if (labelWidth <= box.labelWidth) continue
    Object.assign(box, extentOf(box.event, box.side, labelWidth, room), { labelWidth })
    const label = room.label(box.event, labelWidth)
    if (label.height(null) <= box.height) box.lines = null
    else box.lines = Math.min(box.lines, label.lines)
  }
}

/** The lanes from the top. Height is given to what is in view: first a line for each event, then the rest of their titles. */
export function planLanes(scene: Scene, room: LabelRoom): readonly LanePlan[] {
  const columns = groupBy(scene.bins, ({ lane }) => lane)
  const events = groupBy(scene.events, ({ lane }) => lane)
  // `sort` is stable, so events of one day keep the order of the scene.
  const inOrder = (lane: Lane, isSeen: boolean) =>
    (events.get(lane.id) ?? [])
      .filter((event) => isInView(event, room.view) === isSeen)
      .sort((a, b) => a.when.first - b.when.first)
  const drafts = scene.lanes.map((lane) =>
    firstDraft(lane, inOrder(lane, true), barsOf(columns.get(lane.id) ?? [], room), room),
  )
  addRows(drafts, room)
  for (const draft of drafts) widen(draft, room)
  addLines(drafts, room)
  return drafts.map((draft) => {
    const plan = addOutside(draft, inOrder(draft.lane, false), room)
    useSpaceBeside(plan, room)
    return plan
  })
}
