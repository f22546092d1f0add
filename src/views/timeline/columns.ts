import type { Speech } from '../../i18n/speech.ts'
import type { BinMark, Layout, Mark } from '../../model/layout.ts'
import type { TimeSpan } from '../../model/stretch.ts'
import { element } from './drawMark.ts'
import './columns.css'

/*
 * The bins of a scene, as histogram columns in each lane. They are drawn in one layer above vis-timeline, which would
 * measure each of them in every frame of a zoom: here only the layer is moved and resized.
 */

/** Width in pixels of a digit or a group separator. */
const DIGIT_WIDTH = 7.2

export const isColumn = (mark: Mark): mark is BinMark => mark.kind === 'bin' && mark.share !== null

interface Column {
  readonly mark: BinMark
  readonly content: HTMLElement
}

export interface HistogramLayer {
  readonly layer: HTMLElement
  show(columns: readonly Column[], lanes: Layout['lanes']): void
  /** Moves and resizes the layer to match the axis: the days in view and their width in pixels. */
  follow(range: TimeSpan, width: number): void
}

export function createColumns(direction: Speech['direction']): HistogramLayer {
  const layer = element('columns')
  let shown: readonly Column[] = []
  /** From the start of the first column to the end of the last. */
  let span: TimeSpan = { from: 0, to: 1 }

  return {
    layer,
    show(columns, lanes) {
      shown = columns
      span = {
        from: columns.reduce((from, { mark }) => Math.min(from, mark.first), Number.POSITIVE_INFINITY),
        to: columns.reduce((to, { mark }) => Math.max(to, mark.first + mark.days), Number.NEGATIVE_INFINITY),
      }
      const tops = new Map<string, number>()
      let top = 0
      for (const { id, height } of lanes) {
        tops.set(id, top)
        top += height
      }
      const days = span.to - span.from
      for (const { mark, content } of columns) {
        const { style } = content
        style.insetBlockStart = `${(tops.get(mark.lane) ?? 0) + mark.top}px`
        style.insetInlineStart = `${((mark.first - span.from) / days) * 100}%`
        style.inlineSize = `${(mark.days / days) * 100}%`
      }
      layer.replaceChildren(...columns.map(({ content }) => content))
    },
    follow(range, width) {
      if (shown.length === 0) return
      const dayWidth = width / (range.to - range.from)
      const start = (span.from - range.from) * dayWidth
      layer.style.transform = `translateX(${direction === 'rtl' ? -start : start}px)`
      layer.style.inlineSize = `${(span.to - span.from) * dayWidth}px`
      for (const { mark, content } of shown) {
        const start = (mark.first - range.from) * dayWidth
        const wide = mark.days * dayWidth
        // Most columns are outside the board until a drag brings them in. Hidden, they cost no layout during a zoom.
        const isBeside = start + wide <= 0 || start >= width
        content.hidden = isBeside
        if (isBeside) continue
        // The number is shown only if it fits within its column and within the board.
        const half = ((content.textContent?.length ?? 0) * DIGIT_WIDTH) / 2
        const middle = start + wide / 2
        content.classList.toggle('is-mute', half * 2 > wide || middle < half || middle > width - half)
      }
    },
  }
}
