import type { Layout, Mark } from '../model/layout.ts'
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

/** What differs from layout to layout in a mark. */
function placeOf(mark: Mark): string {
  const side = mark.side === 'before' ? ';--before:1;--push:auto' : ';--before:0;--push:0'
  const label = mark.kind === 'event' ? `;--label:${mark.labelWidth}px;--lines:${mark.lines ?? 'none'}` : ''
  return `--top:${mark.top}px${side}${label}`
}

/** Where each lane and mark of a layout is. What has no place is not shown. */
function placesOf({ lanes, marks }: Layout, names: BoardNames, nameOf: (mark: Mark) => string): Rules {
  const heights = new Map(lanes.map(({ id, height }) => [id, `--least:${height}px`]))
  const places = new Map(marks.map((mark) => [nameOf(mark), placeOf(mark)]))
  const rulesOf = (prefix: string, all: readonly string[], known: ReadonlyMap<string, string>) =>
    all.flatMap((name, at): readonly (readonly [string, string])[] => {
      const rule = known.get(name)
      return rule === undefined ? [] : [[`.${prefix}${at}`, rule]]
    })
  return new Map([...rulesOf('l', names.lanes, heights), ...rulesOf('m', names.marks, places)])
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

/** All that a layout may lack; a layout shows what it has. */
const HIDDEN = '.steps :where(.mark,.lane,.axis,.grid){display:none}'

/** Marks have their first day and their number of days; `--box` is the width with a label that stays in view. */
const MARKS = [
  '.drawing .mark{--box:max(calc(var(--label) - min(0px, var(--from) * var(--day))), calc(var(--days) * var(--day)))',
  '--bar:calc(var(--before) * (var(--box) - var(--days) * var(--day)))',
  'inset-inline-start:calc(var(--from) * var(--day) - var(--bar))',
  'inline-size:var(--box)',
  '--known:calc(var(--days) * var(--day))',
  '--slide:calc(var(--mirror) * (1 - var(--before)) * max(0px, var(--from) * -1 * var(--day)))}',
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
  const dayWidth = `.drawing{--day:calc((100cqi - var(--lanes)) / ${days})}`
  return [HIDDEN, dayWidth, MARKS, ...sheets].join('')
}
