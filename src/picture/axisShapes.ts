import { axisAt, columnLabel, hasWeekday, headLabel, headUnitsIn, unitsIn } from '../model/axis.ts'
import type { TimeSpan } from '../model/stretch.ts'
import type { DayRange } from '../model/window.ts'
import type { Shape, TextShape } from './drawing.ts'
import type { Face } from './faces.ts'
import { baselineOf, leadingOf, type Typesetter } from './style.ts'

/** Space before a label in its column, and above and below the labels. */
const PADDING = 8
const GAP = 5

export interface PlacedAxis {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly span: TimeSpan
  readonly window: DayRange
}

export interface AxisShapes {
  readonly height: number
  readonly shapes: readonly Shape[]
  /** Where columns begin, in pixels from the start of the axis; and where the window ends. */
  readonly lines: readonly number[]
}

interface Label {
  readonly text: string
  /** From the start of the axis. */
  readonly at: number
}

/** The days, months or years above the lanes. Only the days of the window have columns. */
export function axisShapes({ x, y, width, span, window }: PlacedAxis, typesetter: Typesetter): AxisShapes {
  const { speech, style, measure } = typesetter
  const dayWidth = width / (span.to - span.from)
  const axis = axisAt(dayWidth)
  const days = { from: window.from, to: window.to + 1 }
  const columns = unitsIn(days, axis)
  const at = (day: number) => Math.max(0, (day - span.from) * dayWidth)
  const shapes: Shape[] = []
  let height = GAP

  /** A row of labels, each up to the next one. A label that does not fit in the smallest size is left out. */
  const row = (
    labels: readonly Label[],
    sizes: readonly number[],
    face: Face,
    colour: TextShape['colour'],
  ) => {
    const [largest = style.small] = sizes
    labels.forEach(({ text, at }, index) => {
      if (text === '') return
      const end = labels[index + 1]?.at ?? width + PADDING
      const room = end - at - PADDING - 2
      const size = sizes.find((size) => measure(text, size, face) <= room)
      if (size === undefined) return
      shapes.push({
        ...{ kind: 'text', text, x: x + at + PADDING, y: y + height + baselineOf(speech) * largest, size },
        ...{ face, colour, anchor: 'start', width: measure(text, size, face), direction: speech.direction },
      })
    })
    height += leadingOf(speech) * largest
  }

  // Years are named by their columns; a card says its days above the drawing.
  if (axis.scale !== 'year' && style.laneColumn > 0) {
    const heads = headUnitsIn(days, axis).map(({ first, from }) => ({
      text: headLabel(speech, first, axis),
      at: at(from),
    }))
    row(heads, [style.label], 'plain', 'soft')
  }
  const labels = columns.map(({ first, from }) => {
    // The number of a day that is not in the window would stand beside another day.
    const isCut = first < from && axis.scale === 'day'
    return {
      name: isCut ? '' : columnLabel(speech, first, axis),
      weekday: hasWeekday(axis, dayWidth) ? speech.day(first, 'weekday') : '',
      at: at(from),
    }
  })
  const sizes = [style.text, style.label, style.small]
  row(
    labels.map(({ name, at }) => ({ text: name, at })),
    sizes,
    'strong',
    'ink',
  )
  if (labels.some(({ weekday }) => weekday !== '') && style.laneColumn > 0) {
    const weekdays = labels.map(({ weekday, at }) => ({ text: weekday, at }))
    row(weekdays, [style.label, style.small], 'plain', 'soft')
  }
  return {
    height: Math.ceil(height + GAP),
    shapes,
    lines: [...columns.map(({ from }) => at(from)), at(days.to)],
  }
}
