import type { CSSProperties } from 'react'
import { isColumn, type Mark } from '../../model/layout.ts'
import type { TimeSpan } from '../../model/stretch.ts'
import { rem } from './textScale.ts'

/** Turns days into CSS lengths along the axis. */
export interface Scale {
  /** The days that the drawing covers. */
  readonly span: TimeSpan
  /** The width of so many days. */
  readonly width: (days: number) => string
  /** The place of a mark, its width with its label, and of an event its bar: `--lead` is its start, `--known` its width. */
  readonly mark: (mark: Mark) => CSSProperties
}

/** Shares of the layer that holds the span: a pan moves only the layer, and a zoom changes only its width. */
export function sharesOf(span: TimeSpan): Scale {
  const width = (days: number) => `${(days / (span.to - span.from)) * 100}%`
  const placeOf = (mark: Mark): CSSProperties => {
    const { first, last, start, days, side } = mark
    if (mark.kind === 'event') {
      return {
        insetInlineStart: width(start - span.from),
        inlineSize: width(days),
        '--known': `${((last + 1 - first) / days) * 100}%`,
        '--label': rem(mark.labelWidth),
        ...(side === 'before' && {
          '--lead': `${((first - start) / days) * 100}%`,
          '--before': '1',
          '--fit': 'fit-content',
          '--glyph-side': 'var(--onward)',
          '--tail': `${((last - mark.labelLast) / days) * 100}%`,
        }),
        ...(mark.lines !== null && { '--lines': `${mark.lines}` }),
      }
    }
    const known = width(last + 1 - first)
    const inlineSize = isColumn(mark) ? known : `max(var(--label), ${known})`
    const end = width(last + 1 - span.from)
    return {
      insetInlineStart: side === 'before' ? `calc(${end} - ${inlineSize})` : width(first - span.from),
      inlineSize,
    }
  }
  return { span, width, mark: (mark) => ({ ...placeOf(mark), '--top': `${mark.top}` }) }
}
