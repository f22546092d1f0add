import { MOST_ELEMENTS } from '../src/testing/countedCorpus.ts'
import { type Cell, isFailed, isFound, p95, type Run } from './run.ts'
import { OURS } from './subjects.ts'

/** One frame at 60 Hz, in ms. */
const FRAME_MS = 1000 / 60
const LARGE = 1_000_000
/** From this many events on we must beat each peer; below, we may take 1.5 times as long plus a frame. */
const BEST_FROM = 10_000
const MAX_HEAP_BYTES = 250e6
const MAX_TASK_MS = 100
/** As a multiple of the time with 100 events. */
const MAX_MARK_RATIO = 3
/** As a multiple of the bare loop. */
const MAX_FILTER_RATIO = 10

const found = <T>(cell: Cell<T> | undefined): T | null => (cell !== undefined && isFound(cell) ? cell : null)
const ms = (value: number) => `${value.toFixed(1)} ms`
const grouped = (count: number) => count.toLocaleString('en')
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

/** The promises for a million events, unless stated otherwise, each with its reason. */
export const PROMISES: readonly string[] = [
  `The p95 frame of a pan and of a zoom is at most one frame of a display at 60 Hz longer than with 100, and than vis-timeline's with 100. A display cannot show a smaller difference.`,
  `At most ${grouped(MOST_ELEMENTS)} elements: style and layout take time by the element, and a screen shows no more marks of a large corpus than of a small one.`,
  `At most ${megabytes(MAX_HEAP_BYTES)} of heap: ten times the columns, which leaves room for words, for the texts around the view and for a question that is being answered.`,
  `The first right mark after at most ${MAX_MARK_RATIO} × the time it takes with 100 events: it is drawn from the manifest, before any part has come, so the size of a corpus hardly matters to it. The same of the drawing that follows.`,
  `A filter takes at most ${MAX_FILTER_RATIO} × the bare loop, or two frames where those are longer: to ask about every event is to pass over a few columns, and the answer is seen a frame or two after it is there.`,
  `After loading no task of the main thread takes over ${MAX_TASK_MS} ms: a press that is answered later feels late.`,
  `From ${grouped(BEST_FROM)} events on, no peer is faster to its first mark, in a p95 frame, or with its marks than ours with its drawing, and none has fewer elements. Below, a plain page has less to start: to the first mark and in a frame half as much time again, and a frame, are allowed.`,
]

/** A measured value, its limit, and how to format both. Not checked if either is unknown. */
type Held = readonly [what: string, value: Cell<number>, most: number | null, say: (value: number) => string]

const over = (where: string, held: readonly Held[]): readonly string[] =>
  held.flatMap(([what, cell, most, say]) => {
    const value = found(cell)
    return value !== null && most !== null && value > most
      ? [`${where}: ${what} is ${say(value)}, at most ${say(most)} is promised.`]
      : []
  })

/** `factor` × the value + `more`; null if the value is unknown. */
const bound = (cell: Cell<number> | undefined, factor: number, more = 0): number | null => {
  const value = found(cell)
  return value === null ? null : factor * value + more
}

function missesAtMillion(large: Run, least: Run | undefined, vis: Run | undefined): readonly string[] {
  const framed = (what: string, gesture: 'pan' | 'zoom') =>
    [least, vis].map(
      (other): Held => [what, p95(large[gesture]), bound(other && p95(other[gesture]), 1, FRAME_MS), ms],
    )
  const loops = bound(large.bareLoop, MAX_FILTER_RATIO)
  return over(`${grouped(LARGE)} events`, [
    ...framed('p95 frame of a pan', 'pan'),
    ...framed('p95 frame of a zoom', 'zoom'),
    ['the number of elements', large.elements, MOST_ELEMENTS, grouped],
    ['heap of page and workers', large.heap, MAX_HEAP_BYTES, megabytes],
    ['the first right mark', large.firstMark, bound(least?.firstMark, MAX_MARK_RATIO), ms],
    ['the drawing', large.drawing, bound(least?.drawing, MAX_MARK_RATIO), ms],
    ['toggling a filter', large.filter, loops === null ? null : Math.max(loops, 2 * FRAME_MS), ms],
    ['the longest task after loading', large.task, MAX_TASK_MS, ms],
  ])
}

function missesBeside(ours: Run, peer: Run): readonly string[] {
  const isBest = ours.events >= BEST_FROM
  const near = (cell: Cell<number>) => (isBest ? bound(cell, 1) : bound(cell, 1.5, FRAME_MS))
  return over(`${grouped(ours.events)} events, beside ${peer.subject}`, [
    ['the first mark', ours.firstMark, near(peer.firstMark), ms],
    ['p95 frame of a pan', p95(ours.pan), near(p95(peer.pan)), ms],
    ['p95 frame of a zoom', p95(ours.zoom), near(p95(peer.zoom)), ms],
    ['the drawing', ours.drawing, isBest ? bound(peer.drawing, 1) : null, ms],
    ['the number of elements', ours.elements, isBest ? bound(peer.elements, 1) : null, grouped],
  ])
}

/** One sentence for each broken promise and for each of our own cells that failed. */
export function brokenPromises(runs: readonly Run[]): readonly string[] {
  const ours = runs.filter(({ subject }) => subject === OURS.name)
  const at = (events: number, subject: string) =>
    runs.find((run) => run.events === events && run.subject === subject)
  const least = ours.find(({ events }) => events === 100)
  const large = ours.find(({ events }) => events === LARGE)
  const failed = ours.flatMap((run) =>
    Object.entries(run).flatMap(([name, cell]) =>
      isFailed(cell) ? [`${grouped(run.events)} events: ${name} ${cell.failed}.`] : [],
    ),
  )
  return [
    ...failed,
    ...ours.flatMap(({ events, frameFaults }) =>
      (found(frameFaults) ?? []).map((fault) => `${grouped(events)} events: ${fault}`),
    ),
    ...(large ? missesAtMillion(large, least, at(100, 'vis-timeline, fed whole')) : []),
    ...ours.flatMap((run) =>
      runs
        .filter(({ subject, events }) => subject !== OURS.name && events === run.events)
        .flatMap((peer) => missesBeside(run, peer)),
    ),
  ]
}
