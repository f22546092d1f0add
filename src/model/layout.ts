import type { Day } from '../lib/day.ts'
import type { LabelSize } from './label.ts'
import { type LanePlan, planLanes } from './planLanes.ts'
import type { Lane, Scene, SceneEvent } from './scene.ts'
import type { LabelSide, Slot } from './slots.ts'
import type { DayRange } from './window.ts'

/** The constraints of a layout, in pixels at the usual size of text unless said otherwise. */
export interface Room {
  readonly dayWidth: number
  /** The days in view: labels of their events stay within them, and only these events get height. */
  readonly view: DayRange
  /** Widths that labels may have, the best first. */
  readonly labelWidths: readonly number[]
  /** The lines and heights of an event's mark at such a width. */
  readonly label: (event: SceneEvent, width: number) => LabelSize
  /** Height of an event's mark with one line. */
  readonly lineHeight: (event: SceneEvent) => number
  /** Minimum width of a bin's mark, and of one with a single event, which shows its first words. */
  readonly binWidth: number
  readonly loneWidth: number
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
  /** Where bar and label begin, and their width, in (fractional) days. */
  readonly start: number
  readonly days: number
  readonly side: LabelSide
}

export interface EventMark extends Place {
  readonly kind: 'event'
  readonly event: SceneEvent
  /** Width of its label in pixels. */
  readonly labelWidth: number
  /** The day with which a label on the side `before` ends: that of the bar, or the last in view. */
  readonly labelLast: Day
  /** Lines of the title that are shown; null: all. */
  readonly lines: number | null
}

/** "+3": events that did not fit, from `first` to `last`. A bin of one event has that event's id. */
export interface BinMark extends Place {
  readonly kind: 'bin'
  /** Empty for `scene.bins`, which are only counts. */
  readonly events: readonly SceneEvent[]
  /** Number of events, including the parts drawn inside them. */
  readonly count: number
  /** Count relative to the fullest of its lane's `scene.bins` in view, at most 1; null for other bins. */
  readonly share: number | null
  /** The count of each tone, in the order of `TONES_UP`; empty for other bins. */
  readonly tones: readonly number[]
}

export type Mark = EventMark | BinMark

/** A histogram bar: a bin of `scene.bins`. */
export const isColumn = (mark: Mark): mark is BinMark => mark.kind === 'bin' && mark.share !== null

/** A room with one width of labels. */
export interface LabelRoom extends Room {
  readonly labelWidth: number
}

/** `marks` are in reading order: by first day, then lane, then row. */
export interface Layout {
  /** `height` is the least that a lane needs, in pixels: the board divides spare height among the lanes. */
  readonly lanes: readonly (Lane & { readonly height: number })[]
  readonly marks: readonly Mark[]
  /** Width in pixels of labels that no mark has another of. */
  readonly labelWidth: number
}

function marksOf({ lane, rows, bins }: LanePlan, { dayWidth, view }: Room): readonly Mark[] {
  const place = ({ start, end, top, side }: Slot, row: number) => ({
    lane: lane.id,
    row,
    top,
    side,
    start: start / dayWidth,
    days: (end - start) / dayWidth,
  })
  const drawn = rows.flatMap((slots, row) =>
    slots.map((slot): EventMark => {
      const { event, lines, labelWidth } = slot
      const { first, last } = event.when
      const labelLast = first > view.to ? last : Math.min(last, view.to)
      const label = { labelWidth, labelLast, lines }
      return { kind: 'event', id: event.id, event, first, last, ...label, ...place(slot, row) }
    }),
  )
  const binned = bins.map((slot): BinMark => {
    const { first, last, events, count, share, tones } = slot
    const id = (events.length === 1 && events[0]?.id) || `+${lane.id}+${first}`
    return { kind: 'bin', id, events, count, share, tones, first, last, ...place(slot, rows.length) }
  })
  return [...drawn, ...binned]
}

/** Measuring text is slow, and the plans try the same widths. */
function memoizeLabels(label: Room['label']): Room['label'] {
  const known = new Map<string, LabelSize>()
  return (event, width) => {
    const key = `${event.id} ${width}`
    const size = known.get(key) ?? label(event, width)
    known.set(key, size)
    return size
  }
}

/** Events of a plan that are only counted. */
const hiddenIn = (plans: readonly LanePlan[]): number =>
  plans.reduce((sum, { bins }) => sum + bins.reduce((sum, { events }) => sum + events.length, 0), 0)

/** Plans with the widest labels among those that hide the fewest events. */
function planAtBest(
  scene: Scene,
  room: Room,
): { readonly labelWidth: number; readonly plans: readonly LanePlan[] } {
  const label = memoizeLabels(room.label)
  const planAt = (labelWidth: number) => ({
    labelWidth,
    plans: planLanes(scene, { ...room, label, labelWidth }),
  })
  const [usual = 0, ...tighter] = room.labelWidths
  let best = planAt(usual)
  for (const width of tighter) {
    if (hiddenIn(best.plans) === 0) break
    const other = planAt(width)
    if (hiddenIn(other.plans) < hiddenIn(best.plans)) best = other
  }
  return best
}

/**
 * Computes the position of every mark. Every event is in exactly one mark or `scene.bins` entry, marks of a lane never
 * overlap, and of two events in one lane with the same first day the later one in the scene is lower. Throws for an event
 * whose lane is not in the scene.
 */
export function layOut(scene: Scene, room: Room): Layout {
  const known = new Set(scene.lanes.map(({ id }) => id))
  const stray = scene.events.find(({ lane }) => !known.has(lane))
  if (stray) throw new Error(`${stray.id} stands in lane "${stray.lane}", which the scene does not have`)

  const { labelWidth, plans } = planAtBest(scene, room)
  const fromTop = new Map(scene.lanes.map(({ id }, index) => [id, index]))
  return {
    labelWidth,
    lanes: plans.map(({ lane, height }) => ({ ...lane, height })),
    marks: plans
      .flatMap((plan) => marksOf(plan, room))
      .sort(
        (a, b) =>
          a.first - b.first || (fromTop.get(a.lane) ?? 0) - (fromTop.get(b.lane) ?? 0) || a.row - b.row,
      ),
  }
}
