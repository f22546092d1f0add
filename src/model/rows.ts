import { type Box, type EventBox, overlapInTime } from './boxes.ts'
import type { LabelRoom } from './layout.ts'

/** Boxes by row, and the boxes that have none. */
interface Rows {
  readonly rows: readonly (readonly EventBox[])[]
  readonly left: readonly EventBox[]
}

/** How many of the boxes overlap at most at one point. */
export function depthOf(boxes: readonly Box[]): number {
  return boxes.reduce((most, { start }) => {
    const here = boxes.filter((box) => box.start <= start && start < box.end)
    return Math.max(most, here.length)
  }, 0)
}

/** The boxes of highest priority of which at most `rows` overlap at any point, in their order. */
function thinned(boxes: readonly EventBox[], rows: number): ReadonlySet<EventBox> {
  const starts = [...new Set(boxes.map(({ start }) => start))].sort((a, b) => a - b)
  const rank = new Map(starts.map((start, index) => [start, index]))
  const depth = new Uint16Array(starts.length)
  const taken = new Set<EventBox>()
  for (const box of boxes.toSorted((a, b) => b.priority - a.priority)) {
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
  return taken
}

/**
 * Puts the boxes of highest priority into at most `most` rows. `boxes` are in the order of time: of two that begin on the
 * same day the later one gets the lower row.
 */
export function inRows(boxes: readonly EventBox[], most: number): Rows {
  const taken = thinned(boxes, most)
  const rows: EventBox[][] = []
  const left: EventBox[] = []
  /** The lowest row of each first day. */
  const lowest = new Map<number, number>()
  for (const box of boxes) {
    const { first } = box.event.when
    let row = (lowest.get(first) ?? -1) + 1
    while (rows[row]?.some((other) => overlapInTime(box, other))) row++
    if (!taken.has(box) || row >= most) {
      left.push(box)
      continue
    }
    const others = rows[row]
    if (others) others.push(box)
    else rows[row] = [box]
    lowest.set(first, row)
  }
  return { rows, left }
}

/** Puts a box `gap` below all that overlap it in time. */
export function putBelow(box: Box, above: readonly Box[], { laneTop, gap }: LabelRoom): void {
  box.top = above.reduce(
    (top, other) => (overlapInTime(box, other) ? Math.max(top, other.top + other.height + gap) : top),
    laneTop,
  )
}

/** Moves every box up until it is `gap` below all boxes of the rows above it. Returns the lowest bottom edge. */
export function settle(rows: readonly (readonly Box[])[], room: LabelRoom): number {
  const above: Box[] = []
  for (const boxes of rows) {
    for (const box of boxes) putBelow(box, above, room)
    above.push(...boxes)
  }
  return above.reduce((lowest, { top, height }) => Math.max(lowest, top + height), room.laneTop)
}
