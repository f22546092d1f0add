import type { Day } from '../lib/day.ts'
import type { LabelRoom } from './layout.ts'
import type { SceneBin, SceneEvent } from './scene.ts'
import { isInView } from './window.ts'

/** The label begins with the first day of a mark, or ends with its last. */
export type LabelSide = 'after' | 'before'

/** The space of a mark: `start` and `end` in pixels along the axis, `top` and `height` within its lane. */
export interface Slot {
  readonly side: LabelSide
  start: number
  end: number
  readonly height: number
  top: number
}

export interface EventSlot extends Slot {
  readonly event: SceneEvent
  readonly priority: number
  height: number
  /** Of the label; the usual width to begin with. */
  labelWidth: number
  /** Lines of the title that are shown; null: all. */
  lines: number | null
}

export interface BinSlot extends Slot {
  readonly first: Day
  readonly last: Day
  readonly events: readonly SceneEvent[]
  readonly count: number
  readonly share: number | null
  readonly tones: readonly number[]
}

export const overlapInTime = (a: Slot, b: Slot): boolean => a.start < b.end && b.start < a.end

/** Above every weight but that of the open event. */
const SPANNING = 1e9

/** An event of which the window shows neither end is drawn before others: no day would be right for its bin. */
const priorityOf = ({ when, weight }: SceneEvent, { view }: LabelRoom): number =>
  when.first < view.from && when.last > view.to ? weight + SPANNING : weight

/** The extent of an event's bar together with a label of this width. */
export function extentOf(
  { when }: SceneEvent,
  side: LabelSide,
  labelWidth: number,
  { dayWidth, view }: LabelRoom,
) {
  const { first, last } = when
  const start = first * dayWidth
  const end = (last + 1) * dayWidth
  // The label of an event that begins before the window stays within it, and so does that of one that ends after it.
  const isSeen = isInView({ when }, view)
  const labelStart = (isSeen ? Math.max(first, view.from) : first) * dayWidth
  const labelEnd = (isSeen ? Math.min(last, view.to) + 1 : last + 1) * dayWidth
  return side === 'after'
    ? { start, end: Math.max(end, labelStart + labelWidth) }
    : { start: Math.min(start, labelEnd - labelWidth), end }
}

/** The slot of an event on one side, one line high. */
const eventSlot = (event: SceneEvent, side: LabelSide, room: LabelRoom): EventSlot => ({
  event,
  side,
  priority: priorityOf(event, room),
  ...extentOf(event, side, room.labelWidth, room),
  labelWidth: room.labelWidth,
  top: 0,
  height: room.lineHeight(event),
  lines: 1,
})

/** Whether the window cuts the label on that side. */
export function isCut(
  { when }: SceneEvent,
  side: LabelSide,
  { dayWidth, labelWidth, view }: LabelRoom,
): boolean {
  if (side === 'after')
    return Math.max(when.first, view.from) * dayWidth + labelWidth > (view.to + 1) * dayWidth
  return (Math.min(when.last, view.to) + 1) * dayWidth - labelWidth < view.from * dayWidth
}

/** Labels after their days, where the window does not cut them. */
export const labelsAfter = (events: readonly SceneEvent[], room: LabelRoom): readonly EventSlot[] =>
  events.map((event) =>
    eventSlot(event, isCut(event, 'after', room) && !isCut(event, 'before', room) ? 'before' : 'after', room),
  )

/** Labels on the side with fewer events, so that those around a crowded day point away from it. */
export function labelsAway(events: readonly SceneEvent[], room: LabelRoom): readonly EventSlot[] {
  const reach = room.labelWidth / room.dayWidth
  return events.map((event) => {
    const { first } = event.when
    const near = (from: Day, to: Day) =>
      events.filter(({ when }) => when.first > from && when.first < to).length
    const isCrowdedAfter = near(first, first + reach) > near(first - reach, first)
    const wanted = isCrowdedAfter ? 'before' : 'after'
    const other = isCrowdedAfter ? 'after' : 'before'
    return eventSlot(event, isCut(event, wanted, room) && !isCut(event, other, room) ? other : wanted, room)
  })
}

/** The label of an event out of view, on the side where it does not reach into the window. */
export const labelOutside = (event: SceneEvent, room: LabelRoom): EventSlot =>
  eventSlot(event, event.when.last < room.view.from ? 'before' : 'after', room)

/** A slot of at least `least` pixels over these days. It reaches neither out of the window nor into it. */
function binSlot(
  { first, last, count }: Pick<SceneBin, 'first' | 'last' | 'count'>,
  least: number,
  height: number,
  { dayWidth, view }: LabelRoom,
): Omit<BinSlot, 'events' | 'share' | 'tones'> {
  const start = first * dayWidth
  // Not `start + days * dayWidth`: rounding must give the same value as the start of the next day.
  const end = (last + 1) * dayWidth
  const isBefore = last < view.from || (last <= view.to && start + least > (view.to + 1) * dayWidth)
  return {
    side: isBefore ? 'before' : 'after',
    start: isBefore ? Math.min(start, end - least) : start,
    end: isBefore ? end : Math.max(end, start + least),
    height,
    top: 0,
    first,
    last,
    count,
  }
}

/** The histogram bars of a lane's `scene.bins`. */
export function barsOf(bins: readonly SceneBin[], room: LabelRoom): readonly BinSlot[] {
  const { view } = room
  const highest = (bins: readonly SceneBin[]) => Math.max(0, ...bins.map(({ count }) => count))
  // What is beyond the view must not make that in view lower.
  const most =
    highest(bins.filter(({ first, last }) => last >= view.from && first <= view.to)) || highest(bins)
  return bins.map((bin) => ({
    ...binSlot(bin, 0, room.columnHeight, room),
    events: [],
    share: Math.min(1, bin.count / most),
    tones: bin.tones,
  }))
}

/** The day whose bin counts an event: the one nearest `middle`, so that the bin of a long interval is in view. */
export const binDayOf = ({ when: { first, last } }: Pick<SceneEvent, 'when'>, middle: Day): Day =>
  Math.min(last, Math.max(first, middle))

/** Groups events into bins that do not overlap. A bin of one event is wider, for its words. */
export function groupIntoBins(left: readonly EventSlot[], room: LabelRoom): readonly BinSlot[] {
  const { binWidth, loneWidth, binHeight, middle } = room
  const placed = left
    .map(({ event }) => ({ event, day: binDayOf(event, middle) }))
    .sort((a, b) => a.day - b.day)
  const bins: BinSlot[] = []
  const binFor = (first: Day, last: Day, events: readonly SceneEvent[]): BinSlot => {
    const count = events.reduce((sum, { parts }) => sum + 1 + parts, 0)
    const least = events.length === 1 ? loneWidth : binWidth
    return { ...binSlot({ first, last, count }, least, binHeight, room), events, share: null, tones: [] }
  }
  for (const { event, day } of placed) {
    let bin = binFor(day, day, [event])
    for (let before = bins.at(-1); before && before.end > bin.start; before = bins.at(-1)) {
      bins.pop()
      bin = binFor(before.first, Math.max(before.last, bin.last), [...before.events, ...bin.events])
    }
    bins.push(bin)
  }
  return bins
}
