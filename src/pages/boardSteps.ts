import type { Speech } from '../i18n/speech.ts'
import { type Axis, axisAt, hasWeekday } from '../model/axis.ts'
import { labelSize, labelType, type TextWidth } from '../model/label.ts'
import { type Layout, layOut } from '../model/layout.ts'
import { isDense, type Scene } from '../model/scene.ts'
import { stretchOf } from '../model/stretch.ts'
import type { DayRange } from '../model/window.ts'

import { neighbourhoodOf, roomIn, sceneNear } from '../views/timeline/room.ts'
import type { Size } from '../views/timeline/useSize.ts'

/**
 * The sizes from which on a board gets another layout: those that it has in windows 640, 768, 1024, 1280, 1440 and 1920
 * pixels wide and 720 to 1080 high, less a few pixels. Pages of documents have room for one layout of each width: that of a
 * usual height, which scrolls in a lower board.
 */
const SIZES = {
  alone: sizes([320, 575, 705, 960, 1215, 1375, 1855], [0, 458, 506, 538, 632, 804]),
  besideDocument: [...sizes([320, 565], [0]), ...sizes([790], [560]), ...sizes([1430], [800])],
}

function sizes(widths: readonly number[], heights: readonly number[]) {
  return widths.map((width) => ({ width, heights }))
}

/** The layout of a board from this size on. */
export interface BoardStep {
  readonly size: Size
  readonly layout: Layout
}

/** The steps of one width, by height. */
export interface BoardColumn {
  readonly width: number
  readonly axis: Axis
  readonly hasWeekdays: boolean
  readonly steps: readonly BoardStep[]
}

interface BoardInput {
  readonly scene: Scene
  readonly window: DayRange
  readonly speech: Speech
  readonly textWidth: TextWidth
}

/** The layouts that a static board chooses from. The app computes the same for these sizes, and better ones for others. */
export function boardColumns(
  { scene, window, speech, textWidth }: BoardInput,
  place: keyof typeof SIZES,
): readonly BoardColumn[] {
  const dense = isDense(scene)
  const type = labelType(dense, speech.locale === 'ar')
  return SIZES[place].map(({ width, heights }) => {
    const start = { width, height: 0 }
    const near = neighbourhoodOf(start, stretchOf(window))
    const seen = sceneNear(scene, near)
    const axis = axisAt(near.dayWidth)
    const steps = heights.map((height) => {
      const size = { width, height }
      const room = roomIn(size, near, window, dense, type, (event, labelWidth) =>
        labelSize(event, labelWidth, type, textWidth),
      )
      return { size, layout: layOut(seen, room) }
    })
    return { width, axis, hasWeekdays: hasWeekday(axis, near.dayWidth), steps }
  })
}
