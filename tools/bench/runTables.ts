import { type Cell, type Frames, isFound, type Run } from './run.ts'
import { OURS } from './subjects.ts'

type Row = readonly string[]

const NONE = '–'
const cellOf = <T>(cell: Cell<T>, say: (value: T) => string): string =>
  cell === null ? NONE : isFound(cell) ? say(cell) : cell.failed

const whole = (value: number) => Math.round(value).toLocaleString('en')
const ms = (value: number) => `${whole(value)} ms`
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const kilobytes = (bytes: number) => `${whole(bytes / 1000)} KB`
const frames = ({ p50, p95, most }: Frames) => [p50, p95, most].map((value) => value.toFixed(1)).join(' / ')
const times = (ratio: number) => `× ${ratio >= 10 ? whole(ratio) : ratio.toFixed(1)}`

/** What each visit found: the heads first, then a row a visit. */
export const measuredTable = (runs: readonly Run[]): readonly Row[] => [
  [
    ...[
      '',
      'events',
      'bytes',
      'first mark',
      'drawing',
      'pan: p50 / p95 / max ms',
      'zoom: p50 / p95 / max ms',
    ],
    ...['filter', 'search', 'bare loop', 'heap', 'elements', 'longest task'],
  ],
  ...runs.map((run) => [
    run.subject,
    whole(run.events),
    cellOf(run.bytes, kilobytes),
    cellOf(run.firstMark, ms),
    cellOf(run.drawing, ms),
    cellOf(run.pan, frames),
    cellOf(run.zoom, frames),
    cellOf(run.filter, ms),
    cellOf(run.search, ms),
    cellOf(run.bareLoop, (value) => `${value.toFixed(2)} ms`),
    cellOf(run.heap, megabytes),
    cellOf(run.elements, whole),
    cellOf(run.task, ms),
  ]),
]

const MEASURES: Readonly<Record<string, (run: Run) => Cell<number>>> = {
  'first mark': ({ firstMark }) => firstMark,
  drawing: ({ drawing }) => drawing,
  'p95 of a pan': ({ pan }) => (pan !== null && 'p95' in pan ? pan.p95 : pan),
  'p95 of a zoom': ({ zoom }) => (zoom !== null && 'p95' in zoom ? zoom.p95 : zoom),
  heap: ({ heap }) => heap,
  elements: ({ elements }) => elements,
}

function ratio(one: Cell<number>, other: Cell<number>): string {
  if (one === null || other === null) return NONE
  if (!isFound(one)) return one.failed
  if (!isFound(other)) return other.failed
  return times(one / other)
}

/** Each visit beside our own with a hundred events, and each peer beside ours with as many. */
export function ratioTable(runs: readonly Run[]): readonly Row[] {
  const ours = runs.filter(({ subject }) => subject === OURS.name)
  const least = ours.find(({ events }) => events === 100)
  const row = (name: string, run: Run, beside: Run): Row => [
    name,
    whole(run.events),
    ...Object.values(MEASURES).map((measure) => ratio(measure(run), measure(beside))),
    ...['filter', 'search'].map((name) =>
      run === beside || run.subject !== OURS.name
        ? NONE
        : ratio(run[name as 'filter' | 'search'], run.bareLoop),
    ),
  ]
  return [
    ['', 'events', ...Object.keys(MEASURES), 'filter / bare loop', 'search / bare loop'],
    ...(least ? ours.map((run) => row(`${OURS.name} / ${OURS.name} with 100`, run, least)) : []),
    ...runs
      .filter(({ subject }) => subject !== OURS.name)
      .flatMap((peer) => {
        const beside = ours.find(({ events }) => events === peer.events)
        return beside ? [row(`${peer.subject} / ${OURS.name}`, peer, beside)] : []
      }),
  ]
}
