import { labelWidthsAt } from '../model/dayWidth.ts'
import { isColumn, layOut, type Room } from '../model/layout.ts'
import type { SceneEvent } from '../model/scene.ts'
import type { AxisShapes, PlacedAxis } from './axisShapes.ts'
import { arrowsOf, barOf } from './bar.ts'
import { binHeight, binWidthFor, shapesOfBin } from './bins.ts'
import type { Box, RectShape, Shape } from './drawing.ts'
import { columnHeight, shapesOfColumn } from './histogram.ts'
import { type EventLabel, labelOf, oneLineHeight } from './label.ts'
import { filled, laneTitleOf } from './lanes.ts'
import type { Block } from './paragraph.ts'
import type { PicturedScene } from './sceneIn.ts'
import type { Typesetter } from './style.ts'

/** In pixels, as on the board. */
const DENSE = { padding: 3, gap: 2 }
const LEAST = { usual: 44, dense: 30 }
/** Of a bin with one event, which shows its first words. */
const LONE_WIDTH = 110

function roomFor(
  scene: PicturedScene,
  { width, span, window }: PlacedAxis,
  height: number,
  typesetter: Typesetter,
): Omit<Room, 'label' | 'lineHeight'> {
  const { isDense, style } = typesetter
  const dayWidth = width / (span.to - span.from)
  const counted = [...scene.events.map(({ parts }) => parts + 1), ...scene.bins.map(({ count }) => count)]
  const padding = isDense ? DENSE.padding : style.lanePadding
  const titles =
    style.laneColumn === 0 ? [] : scene.lanes.map((lane) => laneTitleOf(lane, typesetter).height + padding)
  return {
    height,
    dayWidth,
    view: window,
    labelWidths: labelWidthsAt(dayWidth).map((width) => Math.min(style.maxLabelWidth, width)),
    loneWidth: LONE_WIDTH,
    binWidth: binWidthFor(
      counted.reduce((sum, count) => sum + count, 0),
      typesetter,
    ),
    binHeight: binHeight(typesetter),
    columnHeight: columnHeight(height / scene.lanes.length - 2 * padding, typesetter),
    laneTop: padding,
    laneBottom: padding,
    gap: isDense ? DENSE.gap : style.gap,
    laneLeast: Math.max(isDense ? LEAST.dense : LEAST.usual, ...titles),
    middle: Math.floor((window.from + window.to) / 2),
    maxRows: style.maxRows,
  }
}

/** The lanes from the top with all their marks. They use up to `height` for more rows; one row each they always have. */
export function drawLanes(
  scene: PicturedScene,
  axis: PlacedAxis,
  { lines }: Pick<AxisShapes, 'lines'>,
  height: number,
  typesetter: Typesetter,
): Block {
  const { style } = typesetter
  const most = roomFor(scene, axis, height, typesetter)
  const { dayWidth } = most
  const labels = new Map<string, EventLabel>()
  const label = (event: SceneEvent, width: number, lines: number | null): EventLabel => {
    const key = `${event.id} ${width} ${lines}`
    const known = labels.get(key) ?? labelOf(event, width, lines, typesetter)
    labels.set(key, known)
    return known
  }
  const room: Room = {
    ...most,
    // A page ends where its lanes end, so no title is cut.
    height: style.fills ? height : Number.POSITIVE_INFINITY,
    lineHeight: (event) => oneLineHeight(event, typesetter),
    label: (event, width) => ({
      lines: label(event, width, null).lines,
      height: (lines) => label(event, width, lines).height,
    }),
  }
  const layout = layOut(scene, room)
  const least = new Map(layout.lanes.map((lane) => [lane.id, lane.height]))
  const heights = style.fills ? filled(least, height) : least

  const shapes: Shape[] = []
  const tops = new Map<string, number>()
  const hairline = (box: Box): RectShape => ({ kind: 'rect', ...box, colour: 'line' })
  const start = axis.x - style.laneColumn
  let y = axis.y
  for (const lane of layout.lanes) {
    tops.set(lane.id, y)
    shapes.push(hairline({ x: start, y, width: axis.width + style.laneColumn, height: 1 }))
    if (style.laneColumn > 0) shapes.push(...laneTitleOf(lane, typesetter).shapesAt(start, y))
    y += heights.get(lane.id) ?? 0
  }
  const bottom = y
  for (const line of lines) {
    shapes.push(hairline({ x: axis.x + line, y: axis.y - 6, width: 1, height: bottom - axis.y + 6 }))
  }

  const pictured = new Map(scene.events.map((event) => [event.id, event]))
  for (const mark of layout.marks) {
    const x = (day: number) => axis.x + (day - axis.span.from) * dayWidth
    const y = (tops.get(mark.lane) ?? 0) + mark.top
    const end = x(mark.start + mark.days)
    if (mark.kind === 'event') {
      const bar = barOf(mark, y, x)
      const event = pictured.get(mark.id)
      const words = label(mark.event, mark.labelWidth, mark.lines)
      const start = mark.side === 'before' ? end - words.width : x(mark.start)
      shapes.push(bar, ...(event ? arrowsOf(event, bar) : []), ...words.shapesAt(start, y, mark.side))
      continue
    }
    const from = Math.max(axis.x, x(mark.start))
    const to = Math.min(axis.x + axis.width, end)
    const box = { x: from, y, width: to - from, height: isColumn(mark) ? room.columnHeight : room.binHeight }
    shapes.push(...(isColumn(mark) ? shapesOfColumn : shapesOfBin)(mark, box, typesetter))
  }
  return { height: bottom - axis.y, shapes }
}
