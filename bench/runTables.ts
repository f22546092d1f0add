import { type Cell, type Frames, isFound, p95, type Run } from './run.ts'
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

const COLUMNS: Readonly<Record<string, (run: Run) => string>> = {
  '': ({ subject }) => subject,
  events: ({ events }) => whole(events),
  bytes: ({ bytes }) => cellOf(bytes, kilobytes),
  'first mark': ({ firstMark }) => cellOf(firstMark, ms),
  drawing: ({ drawing }) => cellOf(drawing, ms),
  'pan: p50 / p95 / max ms': ({ pan }) => cellOf(pan, frames),
  'zoom: p50 / p95 / max ms': ({ zoom }) => cellOf(zoom, frames),
  filter: ({ filter }) => cellOf(filter, ms),
  search: ({ search }) => cellOf(search, ms),
  'bare loop': ({ bareLoop }) => cellOf(bareLoop, (value) => `${value.toFixed(2)} ms`),
  heap: ({ heap }) => cellOf(heap, megabytes),
  elements: ({ elements }) => cellOf(elements, whole),
  'longest task': ({ task }) => cellOf(task, ms),
}

/** The results as a table: a header row, then one row per visit. */
export const measuredTable = (runs: readonly Run[]): readonly Row[] => [
  Object.keys(COLUMNS),
  ...runs.map((run) => Object.values(COLUMNS).map((cell) => cell(run))),
]

/** The measures by which visits are compared. */
const MEASURES: Readonly<Record<string, (run: Run) => Cell<number>>> = {
  'first mark': ({ firstMark }) => firstMark,
  drawing: ({ drawing }) => drawing,
  'p95 of a pan': ({ pan }) => p95(pan),
  'p95 of a zoom': ({ zoom }) => p95(zoom),
  heap: ({ heap }) => heap,
  elements: ({ elements }) => elements,
}

function ratio(one: Cell<number>, other: Cell<number>): string {
  if (one === null || other === null) return NONE
  if (!isFound(one)) return one.failed
  if (!isFound(other)) return other.failed
  return times(one / other)
}

/** Ratios of each visit to ours with a hundred events, and of each peer to ours with the same number of events. */
export function ratioTable(runs: readonly Run[]): readonly Row[] {
  const ours = runs.filter(({ subject }) => subject === OURS.name)
  const least = ours.find(({ events }) => events === 100)
  const row = (name: string, run: Run, beside: Run): Row => [
    name,
    whole(run.events),
    ...Object.values(MEASURES).map((measure) => ratio(measure(run), measure(beside))),
    ...[run.filter, run.search].map((time) =>
      run === beside || run.subject !== OURS.name ? NONE : ratio(time, run.bareLoop),
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
