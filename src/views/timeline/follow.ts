import type { Speech } from '../../i18n/speech.ts'
import { type Axis, headUnitsIn, unitsIn } from '../../model/axis.ts'
import { isColumn, type Layout } from '../../model/layout.ts'
import { type TimeSpan, toDayRange } from '../../model/stretch.ts'
import { MARKS, markIdOf } from './Mark.tsx'
import { slideOf } from './room.ts'

/** Width of a digit or a group separator. */
const DIGIT_WIDTH = 7.2

/** No label of the axis is wider: "сентябрь 2021 г." takes 130. */
const WIDEST_LABEL = 160

export interface Follower {
  /** Shows this part of the axis, as wide as a layout has it. `isMoving`: during a gesture. */
  follow(range: TimeSpan, axisWidth: number, isMoving: boolean): void
}

interface FollowedDrawing {
  readonly drawing: HTMLElement
  readonly layout: Layout
  /** The days that the layers of marks cover, and those of the axis. */
  readonly marksSpan: TimeSpan
  readonly axisSpan: TimeSpan
  readonly axis: Axis
  readonly direction: Speech['direction']
  readonly textScale: number
}

/** Writes a style only if it differs, because a write makes the browser compute styles again. */
function setSlide(element: HTMLElement, pixels: number): void {
  const slide = pixels === 0 ? '' : `${pixels}px`
  if (element.style.getPropertyValue('--slide') !== slide) element.style.setProperty('--slide', slide)
}

/**
 * Moves a rendered drawing along the axis. Marks are placed within layers (see `sharesOf`), so in each frame only layers
 * move, and the few marks and labels that the edges of the board cut.
 */
export function followerOf({
  drawing,
  layout,
  marksSpan,
  axisSpan,
  axis,
  direction,
  textScale,
}: FollowedDrawing): Follower {
  const onward = direction === 'rtl' ? -1 : 1
  const layers = [...drawing.querySelectorAll<HTMLElement>('.layer')]
  const units = [...headUnitsIn(axisSpan, axis), ...unitsIn(axisSpan, axis)]
  const cells = [...drawing.querySelectorAll<HTMLElement>('.axis-head, .axis-column')].flatMap(
    (element, at) => {
      const unit = units[at]
      return unit ? [{ element, labelWidth: null as number | null, ...unit }] : []
    },
  )
  const elements = new Map(
    [...drawing.querySelectorAll<HTMLElement>(MARKS)].map((element) => [markIdOf(element), element]),
  )
  const drawn = layout.marks.flatMap((mark) => {
    const element = elements.get(mark.id)
    return element ? [{ mark, element }] : []
  })
  const columns = drawn.filter(({ mark }) => isColumn(mark))
  const others = drawn.filter(({ mark }) => !isColumn(mark))

  return {
    follow(range, axisWidth, isMoving) {
      const width = axisWidth * textScale
      const dayWidth = width / (range.to - range.from)
      for (const { style, classList } of layers) {
        const span = classList.contains('layer-marks') ? marksSpan : axisSpan
        style.inlineSize = `${(span.to - span.from) * dayWidth}px`
        // Whole pixels: a fraction blurs the lines of the grid.
        style.transform = `translateX(${onward * Math.round((span.from - range.from) * dayWidth)}px)`
      }
      // The label of a cell that begins before the board stays in view, unless the rest of the cell would cut it.
      for (const cell of cells) {
        const { element, from, to } = cell
        const isCut = from < range.from && to > range.from
        setSlide(element, isCut ? onward * (range.from - from) * dayWidth : 0)
        const isTight = isCut && (to - range.from) * dayWidth < WIDEST_LABEL * textScale
        // Read only where it matters, and once: it makes the browser compute the layout.
        if (isTight) cell.labelWidth ??= element.firstElementChild?.scrollWidth ?? 0
        element.toggleAttribute('data-cut', isTight && (to - range.from) * dayWidth < (cell.labelWidth ?? 0))
      }
      const { from, to } = toDayRange(range)
      for (const { mark, element } of others) {
        // At rest, marks beyond the visible days are hidden: the edge would cut them.
        element.toggleAttribute('data-beyond', !isMoving && (mark.first > to || mark.last < from))
        if (mark.kind === 'event' && mark.side === 'after')
          setSlide(element, onward * slideOf(mark, range.from, dayWidth, mark.labelWidth * textScale))
      }
      for (const { mark, element } of columns) {
        const first = (mark.first - range.from) * dayWidth
        const wide = mark.days * dayWidth
        // Most columns are outside the board until a drag brings them in. Hidden, they cost no layout during a zoom.
        const isBeside = first + wide <= 0 || first >= width
        if (element.hidden !== isBeside) element.hidden = isBeside
        if (isBeside) continue
        // The number is shown only if it fits within its column and within the board.
        const half = ((element.textContent?.length ?? 0) * DIGIT_WIDTH * textScale) / 2
        const middle = first + wide / 2
        element.toggleAttribute('data-mute', half * 2 > wide || middle < half || middle > width - half)
      }
    },
  }
}
