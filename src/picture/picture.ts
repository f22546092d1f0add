import type { Speech } from '../i18n/speech.ts'
import { isDense, type Scene } from '../model/scene.ts'
import { stretchOf } from '../model/stretch.ts'
import type { DayRange } from '../model/window.ts'
import { axisShapes } from './axisShapes.ts'
import type { Drawing, RectShape } from './drawing.ts'
import { drawLanes } from './drawLanes.ts'
import type { Measure } from './faces.ts'
import { type FootWords, footOf } from './foot.ts'
import { type HeadingWords, headingOf } from './heading.ts'
import { legendOf } from './legend.ts'
import { type Block, NO_BLOCK } from './paragraph.ts'
import { type PicturedScene, sceneIn } from './sceneIn.ts'
import { PAGE, type PictureStyle, type Typesetter } from './style.ts'
import { type SvgOptions, svgOf } from './svgOf.ts'

export interface PictureInput {
  readonly scene: Scene
  /** The days to draw. */
  readonly window: DayRange
  readonly speech: Speech
  readonly heading: HeadingWords
  /** Null: neither foot nor legend. */
  readonly foot: FootWords | null
  readonly width: number
  /** Height that lanes may use for more rows. The picture is lower if it has fewer events, and higher if it must be. */
  readonly height: number
  readonly measure: Measure
  readonly style?: PictureStyle
}

/** Width of the time axis in a picture of this width. */
export const pictureAxisWidth = (width: number, { margin, laneColumn }: PictureStyle = PAGE): number =>
  width - 2 * margin - laneColumn

/** Between the parts of a picture, in pixels. */
const GAP = { legend: 14, foot: 16 }
const RULE = { top: 2, bottom: 1 }

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A line across the picture. */
const ruleAt = (place: Place, height: number): RectShape => ({
  kind: 'rect',
  ...place,
  height,
  colour: 'ink',
})

/** The axis and the lanes between two rules; nothing where there are no lanes. */
function board(
  scene: PicturedScene,
  place: Place,
  height: number,
  window: DayRange,
  typesetter: Typesetter,
): Block {
  if (scene.lanes.length === 0) return NO_BLOCK
  const { laneColumn } = typesetter.style
  const width = place.width - laneColumn
  const span = stretchOf(window)
  const placed = { x: place.x + laneColumn, width, span, window }
  const axis = axisShapes({ ...placed, y: place.y + RULE.top }, typesetter)
  const above = RULE.top + axis.height
  const lanes = drawLanes(
    scene,
    { ...placed, y: place.y + above },
    axis,
    height - above - RULE.bottom,
    typesetter,
  )
  const bottom = ruleAt({ ...place, y: place.y + above + lanes.height }, RULE.bottom)
  return {
    height: above + lanes.height + RULE.bottom,
    shapes: [ruleAt(place, RULE.top), ...axis.shapes, ...lanes.shapes, bottom],
  }
}

/** What explains the drawing, and where it is from. */
function below(
  events: Scene['events'],
  words: FootWords | null,
  place: Place,
  typesetter: Typesetter,
): Block {
  if (!words) return NO_BLOCK
  const legend = legendOf(events, { ...place, y: place.y + GAP.legend }, typesetter)
  const above = GAP.legend + legend.height + GAP.foot
  const foot = footOf(words, { ...place, y: place.y + above }, typesetter)
  return { height: above + foot.height, shapes: [...legend.shapes, ...foot.shapes] }
}

/** Lays out what is in view as on the board: the same rows, bins and columns, with a heading and a foot around them. */
export function drawPicture(input: PictureInput): Drawing {
  const { speech, measure, window, width, style = PAGE } = input
  const scene = sceneIn(input.scene, window)
  const typesetter: Typesetter = { style, speech, measure, isDense: isDense(scene) }
  const { margin, headingGap } = style
  const inner = { x: margin, width: width - 2 * margin }
  const heading = headingOf(input.heading, { ...inner, y: margin }, typesetter)
  const top = margin + heading.height + headingGap
  const foot = (y: number) => below(scene.events, input.foot, { ...inner, y }, typesetter)
  const room = input.height - top - foot(0).height - margin
  const middle = board(scene, { ...inner, y: top }, room, window, typesetter)
  const last = foot(top + middle.height)
  const needed = Math.ceil(top + middle.height + last.height + margin)
  const height = style.fills ? Math.max(needed, input.height) : needed
  return {
    width,
    height,
    shapes: [
      { kind: 'rect', x: 0, y: 0, width, height, colour: 'sheet' },
      ...heading.shapes,
      ...middle.shapes,
      ...last.shapes,
    ],
  }
}

/** The SVG of a picture, in the light colours of the site. */
export const pictureSvg = (
  input: PictureInput,
  options: Pick<SvgOptions, 'colourOf' | 'scale' | 'css'>,
): string =>
  svgOf(drawPicture(input), { ...options, locale: input.speech.locale, title: input.heading.title })
