import { axisAt, hasWeekday } from '../../model/axis.ts'
import { calmDayWidth, labelWidthsAt } from '../../model/dayWidth.ts'
import { type LabelSize, type LabelType, markHeight } from '../../model/label.ts'
import type { EventMark, Room } from '../../model/layout.ts'
import { daysIn } from '../../model/moves.ts'
import type { Near } from '../../model/nearby.ts'
import { isDense, type Scene, type SceneEvent } from '../../model/scene.ts'
import type { TimeSpan } from '../../model/stretch.ts'
import type { DayRange } from '../../model/window.ts'
import type { Size } from './useSize.ts'

/**
 * In pixels at the usual size of text, as in the style sheets of this folder. Below `narrow`, lane titles are above their
 * marks.
 */
export const MEASURES = { narrow: 560, laneColumn: 132, axis: 68, axisWithoutWeekdays: 50 } as const

const MAX_ROWS = 12
/** Minimum height of all lanes: a lower board scrolls instead of putting nearly everything in bins. */
const MIN_HEIGHT = { wide: 420, narrow: 760 }

const isNarrow = ({ width }: Size): boolean => width < MEASURES.narrow

/** Width of the time axis in a board of this size. */
export const axisWidthIn = (size: Size): number =>
  Math.max(1, size.width - (isNarrow(size) ? 0 : MEASURES.laneColumn))

/**
 * The range to lay out around the viewport: at least one viewport width more on either side. It moves in steps of half
 * a viewport, so that marks stay in place while panning within a step.
 */
export function neighbourhoodOf(size: Size, { from, to }: TimeSpan): Near {
  const axisWidth = axisWidthIn(size)
  const dayWidth = calmDayWidth(axisWidth / (to - from))
  const step = axisWidth / dayWidth / 2
  const next = Math.floor(from / step) + 1
  return {
    dayWidth,
    from: (next - 3) * step,
    to: (next + 4) * step,
    // The viewport begins within the step before `next` and is nearly two steps long.
    middle: Math.floor((next + 0.5) * step),
  }
}

/** How far columns may be stretched or squeezed during a zoom. */
const MAX_STRETCH = 2

/**
 * Whether the current layout can be reused for this range until the gesture ends: it must cover the range without
 * overlapping labels. Columns may be drawn at half to twice their width.
 */
export function servesMeanwhile(near: Near, size: Size, { from, to }: TimeSpan, hasLabels: boolean): boolean {
  const scale = axisWidthIn(size) / (to - from) / near.dayWidth
  return (
    scale >= (hasLabels ? 1 : 1 / MAX_STRETCH) &&
    scale <= MAX_STRETCH &&
    near.middle < to &&
    from < near.middle + 1 &&
    near.from <= from &&
    to <= near.to
  )
}

/** The events of the scene within the range. In a dense scene, lanes without any are dropped, unless all are empty. */
export function sceneNear(scene: Scene, { from, to }: Near): Scene {
  const events = scene.events.filter(({ when }) => when.last >= from && when.first < to)
  if (!isDense(scene)) return { ...scene, events }
  const used = new Set([...events, ...scene.bins].map(({ lane }) => lane))
  const lanes = used.size === 0 ? scene.lanes : scene.lanes.filter(({ id }) => used.has(id))
  return { ...scene, lanes, events }
}

/** Below this width of the axis, a label is at most half as wide, so that it fits on one side of any day. */
const HALVED = 320

/** The whole days of a range to lay out. */
export const spanOf = ({ from, to }: Near): TimeSpan => ({ from: Math.floor(from), to: Math.ceil(to) })

/** `labelOf` returns the size of an event's mark whose label has this width. */
export function roomIn(
  size: Size,
  { dayWidth, middle }: Near,
  view: DayRange,
  dense: boolean,
  type: LabelType,
  labelOf: (event: SceneEvent, width: number) => LabelSize,
): Room {
  const narrow = isNarrow(size)
  const axis = hasWeekday(axisAt(dayWidth), dayWidth) ? MEASURES.axis : MEASURES.axisWithoutWeekdays
  const most = axisWidthIn(size) < HALVED ? (daysIn(view) * dayWidth) / 2 : Number.POSITIVE_INFINITY
  return {
    dayWidth,
    middle,
    view,
    labelWidths: [...new Set(labelWidthsAt(dayWidth).map((width) => Math.min(width, Math.floor(most))))],
    label: labelOf,
    lineHeight: (event) => markHeight(event, type, 1),
    binWidth: 44,
    loneWidth: Math.min(110, most),
    binHeight: dense ? 16 : 24,
    columnHeight: 52,
    gap: dense ? 1 : 3,
    laneTop: narrow ? 30 : dense ? 2 : 5,
    laneBottom: dense ? 2 : 5,
    laneLeast: narrow ? 58 : dense ? 36 : 60,
    height: Math.max(narrow ? MIN_HEIGHT.narrow : MIN_HEIGHT.wide, size.height - axis),
    maxRows: MAX_ROWS,
  }
}

/** By how many pixels to move the label of a bar that begins before the viewport, so that it is visible. */
export function slideOf(
  { start, days }: Pick<EventMark, 'start' | 'days'>,
  from: number,
  dayWidth: number,
  labelWidth: number,
): number {
  const hidden = (from - start) * dayWidth
  return Math.max(0, Math.min(hidden, days * dayWidth - labelWidth))
}
