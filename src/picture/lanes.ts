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

/** The heights of lanes with the rest of `height` divided among them. */
export function filled(least: ReadonlyMap<string, number>, height: number): ReadonlyMap<string, number> {
  const used = [...least.values()].reduce((sum, each) => sum + each, 0)
  const more = Math.max(0, height - used) / Math.max(1, least.size)
  return new Map([...least].map(([id, each]) => [id, each + more]))
}
