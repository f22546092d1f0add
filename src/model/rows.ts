import type { LabelRoom } from './layout.ts'
import { type EventSlot, overlapInTime, type Slot } from './slots.ts'

/** Slots by row, and the slots that have none. */
interface Rows {
  readonly rows: readonly (readonly EventSlot[])[]
  readonly left: readonly EventSlot[]
}

/** How many of the slots overlap at most at one point. */
export function depthOf(slots: readonly Slot[]): number {
  return slots.reduce((most, { start }) => {
    const here = slots.filter((slot) => slot.start <= start && start < slot.end)
    return Math.max(most, here.length)
  }, 0)
}

/** The slots of highest priority of which at most `rows` overlap at any point, in their order. */
function thinned(slots: readonly EventSlot[], rows: number): ReadonlySet<EventSlot> {
  const starts = [...new Set(slots.map(({ start }) => start))].sort((a, b) => a - b)
  const rank = new Map(starts.map((start, index) => [start, index]))
  const depth = new Uint16Array(starts.length)
  const taken = new Set<EventSlot>()
  for (const slot of slots.toSorted((a, b) => b.priority - a.priority)) {
    const from = rank.get(slot.start) ?? 0
    let until = from
    let deepest = 0
    for (; deepest < rows && until < starts.length && (starts[until] ?? 0) < slot.end; until++) {
      deepest = Math.max(deepest, depth[until] ?? 0)
    }
    if (deepest >= rows) continue
    for (let index = from; index < until; index++) depth[index] = (depth[index] ?? 0) + 1
    taken.add(slot)
  }
  return taken
}

/**
 * Puts the slots of highest priority into at most `most` rows. `slots` are in the order of time: of two that begin on the
 * same day the later one gets the lower row.
 */
export function inRows(slots: readonly EventSlot[], most: number): Rows {
  const taken = thinned(slots, most)
  const rows: EventSlot[][] = []
  const left: EventSlot[] = []
  /** The lowest row of each first day. */
  const lowest = new Map<number, number>()
  for (const slot of slots) {
    const { first } = slot.event.when
    let row = (lowest.get(first) ?? -1) + 1
    while (rows[row]?.some((other) => overlapInTime(slot, other))) row++
    if (!taken.has(slot) || row >= most) {
      left.push(slot)
      continue
    }
    const others = rows[row]
    if (others) others.push(slot)
    else rows[row] = [slot]
    lowest.set(first, row)
  }
  return { rows, left }
}

/** Puts a slot `gap` below all that overlap it in time. */
export function putBelow(slot: Slot, above: readonly Slot[], { laneTop, gap }: LabelRoom): void {
  slot.top = above.reduce(
    (top, other) => (overlapInTime(slot, other) ? Math.max(top, other.top + other.height + gap) : top),
    laneTop,
  )
}

/** Moves every slot up until it is `gap` below all slots of the rows above it. Returns the lowest bottom edge. */
export function settle(rows: readonly (readonly Slot[])[], room: LabelRoom): number {
  const above: Slot[] = []
  for (const slots of rows) {
    for (const slot of slots) putBelow(slot, above, room)
    above.push(...slots)
  }
  return above.reduce((lowest, { top, height }) => Math.max(lowest, top + height), room.laneTop)
}
