import { type Layout, type Mark, ROOMY_DAY } from '../model/layout.ts'
import { MEASURES } from '../views/timeline/room.ts'
import type { BoardColumn } from './boardSteps.ts'

/** The names of all marks, lanes and axes of a board: the n-th mark has the class `m<n>`, and so on. */
export interface BoardNames {
  readonly marks: readonly string[]
  readonly lanes: readonly string[]
  readonly axes: readonly string[]
}

/** Declarations by selector. */
type Rules = ReadonlyMap<string, string>

const block = (rules: Rules): string =>
  [...rules].map(([selector, declarations]) => `${selector}{${declarations}}`).join('')

/** Where each lane and mark of a layout is. What has no place is not shown. */
function placesOf({ lanes, marks }: Layout, names: BoardNames, nameOf: (mark: Mark) => string): Rules {
  const heights = new Map(lanes.map(({ id, height }) => [id, height]))
  const tops = new Map(marks.map((mark) => [nameOf(mark), mark.top]))
  const places = (
    prefix: string,
    all: readonly string[],
    known: ReadonlyMap<string, number>,
    property: string,
  ) =>
    all.flatMap((name, at): readonly (readonly [string, string])[] => {
      const value = known.get(name)
      return value === undefined ? [] : [[`.${prefix}${at}`, `${property}:${value}px`]]
    })
  return new Map([
    ...places('l', names.lanes, heights, '--least'),
    ...places('m', names.marks, tops, '--top'),
  ])
}

/** The rules that turn one layout into another. */
function changes(before: Rules, after: Rules): Rules {
  const gone = [...before.keys()].filter((selector) => !after.has(selector))
  const changed = [...after].filter(([selector, place]) => before.get(selector) !== place)
  const shown = (selector: string) => `;display:${selector.startsWith('.l') ? 'flex' : 'block'}`
  return new Map([
    ...gone.map((selector) => [selector, 'display:none'] as const),
    ...changed.map(
      ([selector, place]) => [selector, before.has(selector) ? place : place + shown(selector)] as const,
    ),
  ])
}

/** The rules for the width of a day, as `stretchOf` computes it. */
function dayWidths(days: number): string {
  const axis = '(100cqi - var(--lanes))'
  const whole = days > 1 ? `(${axis} - 164px) / ${days - 1}` : '0px'
  const roomy = Math.ceil(days * ROOMY_DAY)
  const rule = `.drawing{--day:calc(${axis} / ${days})}`
  return [
    `.drawing{--day:max(${whole}, (${axis} - min(160px, ${axis} * .45)) / ${days})}`,
    `@container (min-width:${roomy}px) and (max-width:${MEASURES.narrow - 0.5}px){${rule}}`,
    `@container (min-width:${Math.max(MEASURES.narrow, roomy + MEASURES.laneColumn)}px){${rule}}`,
  ].join('')
}

/**
 * Only what a layout places is shown. One selector is 150 bytes shorter, compressed, than the names of all parts. It has no
 * specificity, so that the rule of any part prevails.
 */
const HIDDEN = ':where(#built .drawing :is(.axis,.grid,.lane,.mark)){display:none}'

/** Marks have their first day and their number of days. The label of a bar that begins before the board begins with it. */
const MARKS = [
  '.drawing .mark{inset-inline-start:calc(var(--from) * var(--day))',
  'inline-size:max(var(--label), calc(var(--days) * var(--day)))',
  '--known:min(100%, calc(var(--days) * var(--day)))',
  '--slide:calc(var(--mirror) * clamp(0px, var(--from) * -1 * var(--day), var(--days) * var(--day) - var(--label)))}',
].join(';')

/**
 * The style sheet that gives a static board the layout for its size. `--width` and `--height` are the size that the layout
 * was computed for.
 */
export function boardStyles(
  columns: readonly BoardColumn[],
  names: BoardNames,
  nameOf: (mark: Mark) => string,
  days: number,
): string {
  const sheets = columns.flatMap(({ axis, hasWeekdays, steps, width }, at) => {
    const next = columns[at + 1]
    const range = [at > 0 && `(min-width:${width}px)`, next && `(max-width:${next.width - 0.5}px)`].filter(
      Boolean,
    )
    let before: Rules = new Map()
    return steps.map(({ size, layout }, step) => {
      const after = placesOf(layout, names, nameOf)
      const rules = changes(before, after)
      before = after
      const query = [...range, step > 0 && `(min-height:${size.height}px)`].filter(Boolean).join(' and ')
      const forWidth: Rules = new Map([
        ['.drawing', `--label:${layout.labelWidth}px;--width:${width};--height:${size.height}`],
        [`.a${names.axes.indexOf(JSON.stringify(axis))}`, 'display:block'],
        ...(hasWeekdays ? [] : [['.axis-weekday', 'display:none'] as const]),
      ])
      const own = step === 0 ? block(forWidth) : `.drawing{--height:${size.height}}`
      return `@container ${query}{${own}${block(rules)}}`
    })
  })
  return [HIDDEN, dayWidths(days), MARKS, ...sheets].join('')
}
