import type { CSSProperties } from 'react'
import type { Mark } from '../../model/layout.ts'
import type { TimeSpan } from '../../model/stretch.ts'

/** Turns days into CSS lengths along the axis. */
export interface Scale {
  /** The days that the drawing covers. */
  readonly span: TimeSpan
  /** The width of so many days. */
  readonly width: (days: number) => string
  /** The place of a mark, its width with its label, its lines, and as `--known` and `--bar` the width and the start of its bar. */
  readonly mark: (mark: Mark) => CSSProperties
}

/** Shares of the layer that holds the span: a pan moves only the layer, and a zoom changes only its width. */
export function sharesOf(span: TimeSpan): Scale {
  const width = (days: number) => `${(days / (span.to - span.from)) * 100}%`
  return {
    span,
    width,
    mark: (mark) => {
      const { first, last, start, days, top, side } = mark
      return {
        insetInlineStart: width(start - span.from),
        inlineSize: width(days),
        '--known': `${((last + 1 - first) / days) * 100}%`,
        '--top': `${top}px`,
        ...(side === 'before' && { '--bar': `${((first - start) / days) * 100}%`, '--push': 'auto' }),
        ...(mark.kind === 'event' && { '--label': `${mark.labelWidth}px` }),
        ...(mark.kind === 'event' && mark.lines !== null && { '--lines': `${mark.lines}` }),
      }
    },
  }
}
