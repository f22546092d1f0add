import type { Layout, Mark } from '../model/layout.ts'
import { MEASURES } from '../views/timeline/room.ts'
import { rem } from '../views/timeline/textScale.ts'
import type { BoardColumn, BoardStep } from './boardSteps.ts'

/** The names of all marks, lanes and axes of a board: the n-th mark has the class `m<n>`, and so on. */
export interface BoardNames {
  readonly marks: readonly string[]
  readonly lanes: readonly string[]
  readonly axes: readonly string[]
}

/** Values by property, by selector. */
type Rules = ReadonlyMap<string, Readonly<Record<string, string>>>

const block = (rules: Rules): string =>
  [...rules]
    .map(([selector, values]) => {
      const declarations = Object.entries(values).map(([property, value]) => `${property}:${value}`)
      return declarations.length === 0 ? '' : `${selector}{${declarations.join(';')}}`
    })
    .join('')

/** As `.is-low` in `AxisRows.css`. */
const HAS_NO_WEEKDAYS = [
  ['.axis-weekday', { display: 'none' }],
  ['.axis', { 'block-size': rem(MEASURES.axisWithoutWeekdays) }],
] as const

/** A lane is shown unless a layout lacks it: most have all of them. */
const SHOWN = 'flex'

/** The values of a mark that has none of its own. */
const USUAL: Readonly<Record<string, string>> = {
  '--before': '0',
  '--fit': 'auto',
  '--glyph-side': 'initial',
  '--label': 'inherit',
  '--lines': 'none',
}

/** What differs from layout to layout in a mark. */
const placeOf = (mark: Mark, labelWidth: number) => ({
  '--top': `${mark.top}`,
  ...(mark.side === 'before' && {
    '--before': '1',
    '--fit': 'fit-content',
    '--glyph-side': 'var(--onward)',
  }),
  ...(mark.kind === 'event' && mark.labelWidth !== labelWidth && { '--label': rem(mark.labelWidth) }),
  ...(mark.kind === 'event' && mark.lines !== null && { '--lines': `${mark.lines}` }),
  display: 'block',
})

/** Where each lane and mark of a layout is. What has no place is not shown. */
function placesOf(
  { lanes, marks, labelWidth }: Layout,
  names: BoardNames,
  nameOf: (mark: Mark) => string,
): Rules {
  const heights = new Map(lanes.map(({ id, height }) => [id, { '--least': `${height}`, display: SHOWN }]))
  const places = new Map(marks.map((mark) => [nameOf(mark), placeOf(mark, labelWidth)]))
  const rulesOf = (
    prefix: string,
    all: readonly string[],
    ruleOf: (name: string) => Record<string, string> | undefined,
  ) =>
    all.flatMap((name, at): readonly (readonly [string, Record<string, string>])[] => {
      const rule = ruleOf(name)
      return rule === undefined ? [] : [[`.${prefix}${at}`, rule]]
    })
  return new Map([
    ...rulesOf('l', names.lanes, (name) => heights.get(name) ?? { display: 'none' }),
    ...rulesOf('m', names.marks, (name) => places.get(name)),
  ])
}

/** The values that turn what has been declared so far into a layout. They are added to `declared`. */
function changes(declared: Map<string, Record<string, string>>, layout: Rules): Rules {
  const gone = [...declared.keys()].filter((selector) => !layout.has(selector))
  const wanted = new Map([
    ...gone.map((selector) => [selector, { display: 'none' }] as const),
    ...[...layout].map(
      ([selector, values]) => [selector, { ...(declared.has(selector) && USUAL), ...values }] as const,
    ),
  ])
  return new Map(
    [...wanted].map(([selector, values]) => {
      const known: Record<string, string> = declared.get(selector) ?? {}
      const isUsual = (property: string, value: string) =>
        known[property] === undefined && (USUAL[property] === value || value === SHOWN)
      const changed = Object.entries(values).filter(
        ([property, value]) => known[property] !== value && !isUsual(property, value),
      )
      const more = Object.fromEntries(changed)
      declared.set(selector, { ...known, ...more })
      return [selector, more]
    }),
  )
}

/**
 * Only what a layout places is shown. One selector is 150 bytes shorter, compressed, than the names of all parts. It has no
 * specificity, so that the rule of any part prevails.
 */
const HIDDEN = ':where(#built .drawing :is(.axis,.grid,.mark)){display:none}'

/** Marks have their first day and their number of days; `--box` is the width with a label that stays in view. */
const MARKS = [
  '.drawing .mark{--box:max(calc(var(--label) - min(0px, var(--from) * var(--day))), calc(var(--days) * var(--day)))',
  '--lead:calc(var(--before,0) * (var(--box) - var(--days) * var(--day)))',
  'inset-inline-start:calc(var(--from) * var(--day) - var(--lead))',
  'inline-size:var(--box)',
  '--known:calc(var(--days) * var(--day))',
  '--slide:calc(var(--mirror) * (1 - var(--before,0)) * max(0px, var(--from) * -1 * var(--day)))}',
].join(';')

/**
 * The style sheet that gives a static board the layout for its size. `--width` and `--height` are the size that the layout
 * was computed for. `outside` is how much wider than the board a window may be; null if that is not known. A board narrower
 * than all layouts has only its lanes, and the app draws the rest.
 */
export function boardStyles(
  columns: readonly BoardColumn[],
  names: BoardNames,
  nameOf: (mark: Mark) => string,
  days: number,
  outside: string | null,
): string {
  const sheets = columns.map(({ axis, hasWeekdays, steps, width }, at) => {
    const next = columns[at + 1]
    const from = `(min-width:${rem(width)})`
    const range = [from, next && `(max-width:${rem(next.width - 0.5)})`].filter(Boolean)
    const declared = new Map<string, Record<string, string>>()
    const rulesOf = ({ size, layout }: BoardStep, step: number) => {
      const after = placesOf(layout, names, nameOf)
      const rules = changes(declared, after)
      const query = [...range, step > 0 && `(min-height:${rem(size.height)})`].filter(Boolean).join(' and ')
      const labels = { '--label': rem(layout.labelWidth), '--height': `${size.height}` }
      const forWidth: Rules = new Map<string, Record<string, string>>([
        ['.drawing', { ...labels, ...(step === 0 && { '--width': `${width}` }) }],
        ...(step > 0
          ? []
          : [[`.a${names.axes.indexOf(JSON.stringify(axis))}`, { display: 'block' }] as const]),
        ...(step > 0 || hasWeekdays ? [] : HAS_NO_WEEKDAYS),
      ])
      const own = block(forWidth)
      return `@container ${query}{${own}${block(rules)}}`
    }
    const all = steps.map(rulesOf).join('')
    if (outside === null) return all
    // Browsers try each rule of a container on each mark, but not those of a window that is too narrow or too wide for it.
    const windows = [from, next && `(max-width:calc(${rem(next.width)} + ${outside}))`].filter(Boolean)
    return `@media ${windows.join(' and ')}{${all}}`
  })
  const dayWidth = `.drawing{--day:calc((100cqi - var(--lanes)) / ${days})}`
  return [HIDDEN, dayWidth, MARKS, ...sheets].join('')
}
