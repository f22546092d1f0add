import type { Layout, Mark } from '../model/layout.ts'
import type { Shape } from './drawing.ts'
import { paragraph } from './paragraph.ts'
import type { Typesetter } from './style.ts'

const PADDING = { top: 8, end: 12 }
const MAX_TITLE_LINES = 3

export interface LaneTitle {
  readonly height: number
  readonly shapesAt: (x: number, y: number) => readonly Shape[]
}

/** The title of a lane and the number of its events. */
export function laneTitleOf(
  { title, count }: { readonly title: string; readonly count: number },
  typesetter: Typesetter,
): LaneTitle {
  const { style, speech } = typesetter
  const width = style.laneColumn - PADDING.end
  const number = speech.number(count)
  const at = (x: number, y: number) => {
    const name = paragraph(
      title,
      {
        x,
        y: y + PADDING.top,
        width,
        size: style.label,
        face: 'strong',
        colour: 'ink',
        maxLines: MAX_TITLE_LINES,
      },
      typesetter,
    )
    const below = { x, y: y + PADDING.top + name.height, width, size: style.small }
    const counted = paragraph(
      number,
      { ...below, face: 'plain', colour: 'soft', direction: 'ltr' },
      typesetter,
    )
    return { height: PADDING.top + name.height + counted.height, shapes: [...name.shapes, ...counted.shapes] }
  }
  return { height: at(0, 0).height, shapesAt: (x, y) => at(x, y).shapes }
}

/** Heights of the lanes without the space that `layOut` divides among them: a picture ends where its marks end. */
export function tightHeights(
  { lanes, marks }: Layout,
  heightOf: (mark: Mark) => number,
  room: { readonly laneLeast: number; readonly laneBottom: number },
): ReadonlyMap<string, number> {
  const heights = new Map(lanes.map(({ id }) => [id, room.laneLeast]))
  for (const mark of marks) {
    const bottom = mark.top + heightOf(mark) + room.laneBottom
    heights.set(mark.lane, Math.max(heights.get(mark.lane) ?? 0, bottom))
  }
  return heights
}
