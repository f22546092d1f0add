import { type BinMark, labelWidthAt, layOut, type Mark, type Room } from '../model/layout.ts'
import type { SceneEvent } from '../model/scene.ts'
import type { AxisShapes, PlacedAxis } from './axisShapes.ts'
import { arrowsOf, barOf } from './bar.ts'
import { binHeight, binWidthFor, shapesOfBin } from './bins.ts'
import type { Box, RectShape, Shape } from './drawing.ts'
import { columnHeight, shapesOfColumn } from './histogram.ts'
import { type EventLabel, labelOf } from './label.ts'
import { laneTitleOf, tightHeights } from './lanes.ts'
import type { Block } from './paragraph.ts'
import type { PicturedScene } from './sceneIn.ts'
import type { Typesetter } from './style.ts'

/** In pixels, as on the board. */
const DENSE = { padding: 3, gap: 2 }
const LEAST = { usual: 44, dense: 30 }

function roomFor(
  scene: PicturedScene,
  { width, span, window }: PlacedAxis,
  height: number,
  typesetter: Typesetter,
): Omit<Room, 'heightOf'> {
  const { isDense, style } = typesetter
  const dayWidth = width / (span.to - span.from)
  const counted = [...scene.events.map(({ parts }) => parts + 1), ...scene.bins.map(({ count }) => count)]
  const padding = isDense ? DENSE.padding : style.lanePadding
  const titles =
    style.laneColumn === 0 ? [] : scene.lanes.map((lane) => laneTitleOf(lane, typesetter).height + padding)
  return {
    height,
    dayWidth,
    labelWidth: Math.min(style.maxLabelWidth, labelWidthAt(dayWidth)),
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
  const { dayWidth, labelWidth } = most
  const labels = new Map<string, EventLabel>()
  const label = (event: SceneEvent): EventLabel => {
    const known = labels.get(event.id) ?? labelOf(event, labelWidth, typesetter)
    labels.set(event.id, known)
    return known
  }
  const room: Room = { ...most, heightOf: (event) => label(event).height }
  const layout = layOut(scene, room)
  const isColumn = (mark: Mark): mark is BinMark => mark.kind === 'bin' && mark.share !== null
  const heightOf = (mark: Mark) =>
    mark.kind === 'event' ? label(mark.event).height : isColumn(mark) ? room.columnHeight : room.binHeight
  const heights = style.fills
    ? new Map(layout.lanes.map((lane) => [lane.id, lane.height]))
    : tightHeights(layout, heightOf, room)

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
    const x = axis.x + (mark.first - axis.span.from) * dayWidth
    const y = (tops.get(mark.lane) ?? 0) + mark.top
    if (mark.kind === 'event') {
      const bar = barOf(mark, x, y, dayWidth)
      const event = pictured.get(mark.id)
      shapes.push(bar, ...(event ? arrowsOf(event, bar) : []), ...label(mark.event).shapesAt(x, y))
      continue
    }
    const from = Math.max(axis.x, x)
    const to = Math.min(axis.x + axis.width, x + mark.days * dayWidth)
    const box = { x: from, y, width: to - from, height: heightOf(mark) }
    shapes.push(...(isColumn(mark) ? shapesOfColumn : shapesOfBin)(mark, box, typesetter))
  }
  return { height: bottom - axis.y, shapes }
}
