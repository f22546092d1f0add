import { calmDayWidth, type EventMark, labelWidthAt, type Room } from '../../model/layout.ts'
import type { Near } from '../../model/nearby.ts'
import { isDense, type Scene } from '../../model/scene.ts'
import type { TimeSpan } from '../../model/stretch.ts'
import type { Ruler } from './measureLabels.ts'
import type { Size } from './useSize.ts'

/** All in pixels, as the style sheets beside it have them. Below `narrow`, the names of lanes stand above their marks. */
export const MEASURES = { narrow: 560, laneColumn: 132, axisHeight: 68 } as const

const MAX_ROWS = 6
/** What lanes share at least: in a lower board they scroll rather than hide nearly all in bins. */
const LEAST_HEIGHT = { wide: 420, narrow: 560 }

export const isNarrow = ({ width }: Size): boolean => width < MEASURES.narrow

/** Pixels that the days have in a board of this size. */
export const axisWidthIn = (size: Size): number =>
  Math.max(1, size.width - (isNarrow(size) ? 0 : MEASURES.laneColumn))

/**
 * What to lay out for a stretch in a board of this size: the days in view and at least as many before and after. It moves
 * on by half windows, so that marks keep their places while the reader pans within one.
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
    // The window begins within the step before `next` and is nearly two steps long.
    middle: Math.floor((next + 0.5) * step),
  }
}

/** How far a zoom goes on with the columns that stand, while it lasts. */
const ELASTIC = 2

/**
 * Whether what stands for a neighbourhood will do for a stretch until the gesture ends: as long as it fills the board,
 * and no label would lie on another. Columns may meanwhile be half as wide as at rest, or twice.
 */
export function servesMeanwhile(near: Near, size: Size, { from, to }: TimeSpan, hasLabels: boolean): boolean {
  const scale = axisWidthIn(size) / (to - from) / near.dayWidth
  return (
    scale >= (hasLabels ? 1 : 1 / ELASTIC) &&
    scale <= ELASTIC &&
    near.middle < to &&
    from < near.middle + 1 &&
    near.from <= from &&
    to <= near.to
  )
}

/** The scene near the window. Where there are many lanes, those without an event there are left out, unless all are. */
export function sceneNear(scene: Scene, { from, to }: Near): Scene {
  const events = scene.events.filter(({ when }) => when.last >= from && when.first < to)
  if (!isDense(scene)) return { ...scene, events }
  const held = new Set([...events, ...scene.bins].map(({ lane }) => lane))
  const lanes = held.size === 0 ? scene.lanes : scene.lanes.filter(({ id }) => held.has(id))
  return { ...scene, lanes, events }
}

export function roomIn(size: Size, { dayWidth, middle }: Near, ruler: Ruler, dense: boolean): Room {
  const labelWidth = labelWidthAt(dayWidth)
  const narrow = isNarrow(size)
  return {
    dayWidth,
    middle,
    labelWidth,
    heightOf: (event) => ruler(event, labelWidth),
    binWidth: 44,
    binHeight: dense ? 16 : 24,
    columnHeight: dense ? 32 : 52,
    gap: dense ? 1 : 4,
    laneTop: narrow ? 30 : dense ? 2 : 6,
    laneBottom: dense ? 2 : 6,
    laneLeast: narrow ? 58 : dense ? 36 : 64,
    height: Math.max(narrow ? LEAST_HEIGHT.narrow : LEAST_HEIGHT.wide, size.height - MEASURES.axisHeight),
    maxRows: MAX_ROWS,
  }
}

/** How many times as long as its label a mark is at least, for the label to slide along it. */
const SLIDING = 1.2

/** Pixels that the label of a bar which begins before the window moves along the bar, into view. */
export function slideOf(
  { first, days }: Pick<EventMark, 'first' | 'days'>,
  from: number,
  dayWidth: number,
  labelWidth: number,
): number {
  const hidden = (from - first) * dayWidth
  const length = days * dayWidth
  // Where the label fills its mark there is nowhere to go.
  const spare = length < labelWidth * SLIDING ? 0 : length - labelWidth
  return Math.max(0, Math.min(hidden, spare))
}
