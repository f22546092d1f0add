import { groupBy } from '../lib/groupBy.ts'
import type { LabelRoom } from './layout.ts'
import { depthOf, inRows, putBelow, settle } from './rows.ts'
import type { Lane, Scene, SceneEvent } from './scene.ts'
import {
  type BinSlot,
  barsOf,
  type EventSlot,
  extentOf,
  groupIntoBins,
  isCut,
  labelOutside,
  labelsAfter,
  labelsAway,
  overlapInTime,
  type Slot,
} from './slots.ts'
import { isInView } from './window.ts'

/** The rows of a lane from the top, bins in the last. */
export interface LanePlan {
  readonly lane: Lane
  readonly rows: readonly (readonly EventSlot[])[]
  readonly bins: readonly BinSlot[]
  readonly height: number
}

interface Draft extends LanePlan {
  /** The events in view, and the columns that replace single ones. */
  readonly slots: readonly EventSlot[]
  readonly columns: readonly BinSlot[]
  /** Events in bins, and the highest of their priorities. */
  readonly missing: { readonly count: number; readonly priority: number }
}

/** Sets the tops of all slots. All columns of a lane stand on one line. */
function heightOf(rows: LanePlan['rows'], bins: readonly BinSlot[], room: LabelRoom): number {
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
  { lane, slots, columns }: Pick<Draft, 'lane' | 'slots' | 'columns'>,
  most: number,
  room: LabelRoom,
): Draft {
  const { rows, left } = inRows(slots, most)
  const bins = [...groupIntoBins(left, room), ...columns]
  const missing = { count: left.length, priority: Math.max(...left.map(({ priority }) => priority)) }
  return { lane, slots, columns, rows, bins, height: heightOf(rows, bins, room), missing }
}

function firstDraft(
  lane: Lane,
  events: readonly SceneEvent[],
  columns: readonly BinSlot[],
  room: LabelRoom,
): Draft {
  const after = labelsAfter(events, room)
  const away = labelsAway(events, room)
  const slots = depthOf(away) < depthOf(after) ? away : after
  return draft({ lane, slots, columns }, 1, room)
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
const STEP = 40

/** Labels become wider, up to these widths in pixels, until their titles fit in so many lines. */
const WIDER = { widths: [164, 200, 240, 280], most: 280, lines: 2 }

/** Widens labels whose titles need more than two lines, where their lane gets no higher by that. */
function widen({ rows, bins, height }: Draft, room: LabelRoom): void {
  for (const row of rows) {
    for (const slot of row) {
      const { event, side } = slot
      const before = { start: slot.start, end: slot.end, labelWidth: slot.labelWidth }
      for (const labelWidth of WIDER.widths) {
        if (room.label(event, slot.labelWidth).lines <= WIDER.lines) break
        if (labelWidth <= slot.labelWidth || isCut(event, side, { ...room, labelWidth })) continue
        Object.assign(slot, extentOf(event, side, labelWidth, room), { labelWidth })
        const isFree = !row.some((other) => other !== slot && overlapInTime(slot, other))
        if (isFree && heightOf(rows, bins, room) <= height)
          Object.assign(before, { start: slot.start, end: slot.end, labelWidth })
        else Object.assign(slot, before)
      }
    }
  }
}

/** Gives titles more lines where there is height, those of highest priority first: all lines, else as many as fit. */
function addLines(drafts: Draft[], room: LabelRoom): void {
  let spare = spareOf(drafts, room)
  const drawn = drafts.flatMap(({ rows }, index) => rows.flat().map((slot) => ({ slot, index })))
  for (const { slot, index } of drawn.sort((a, b) => b.slot.priority - a.slot.priority)) {
    const before = drafts[index]
    if (!before) continue
    const label = room.label(slot.event, slot.labelWidth)
    const fewer = Array.from({ length: label.lines }, (_, less) => label.lines - less)
    for (const lines of [null, ...fewer]) {
      slot.lines = lines
      slot.height = label.height(lines)
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
  const drawn: EventSlot[] = plan.rows.flat()
  const rows = [...plan.rows]
  const left: EventSlot[] = []
  const lowest = height - room.laneBottom - room.binHeight - room.gap
  for (const event of events) {
    const slot = labelOutside(event, room)
    putBelow(slot, drawn, room)
    if (slot.top + slot.height > lowest && event.weight < OPEN) left.push(slot)
    else {
      drawn.push(slot)
      rows.push([slot])
    }
  }
  const bins = [...plan.bins, ...groupIntoBins(left, room)]
  return { lane, rows, bins, height: heightOf(rows, bins, room) }
}

/** Widens labels that are still cut into the free space beside them. Nothing else moves. */
function fillBeside({ rows, bins }: LanePlan, room: LabelRoom): void {
  const { dayWidth, view } = room
  const all: readonly Slot[] = [...rows.flat(), ...bins]
  for (const slot of rows.flat()) {
    if (slot.lines === null || !isInView(slot.event, view)) continue
    const beside = all.filter(
      (other) => other !== slot && other.top < slot.top + slot.height && slot.top < other.top + other.height,
    )
    const isAfter = slot.side === 'after'
    const free = isAfter
      ? Math.min(
          (view.to + 1) * dayWidth,
          ...beside.map(({ start }) => (start >= slot.end ? start : Infinity)),
        ) - slot.end
      : slot.start -
        Math.max(view.from * dayWidth, ...beside.map(({ end }) => (end <= slot.start ? end : -Infinity)))
    const labelWidth = Math.min(WIDER.most, STEP * Math.floor((slot.labelWidth + free) / STEP))
    // A bar that is longer than its label has the space within.
    if (labelWidth <= slot.labelWidth) continue
    Object.assign(slot, extentOf(slot.event, slot.side, labelWidth, room), { labelWidth })
    const label = room.label(slot.event, labelWidth)
    if (label.height(null) <= slot.height) slot.lines = null
    else slot.lines = Math.min(slot.lines, label.lines)
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
    fillBeside(plan, room)
    return plan
  })
}
