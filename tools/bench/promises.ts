import { MOST_ELEMENTS } from '../../src/testing/countedCorpus.ts'
import { type Cell, isFailed, isFound, type Run } from './run.ts'
import { OURS } from './subjects.ts'

/** A frame of a display at 60 Hz, in ms. */
const FRAME = 1000 / 60
const LARGE = 1_000_000
/** From so many events up ours beats each peer; below, it is within a frame and half as much again. */
const FROM_HERE_BEST = 10_000
/** Bytes. */
const MOST_HEAP = 250e6
/** ms. */
const LONGEST_TASK = 100
/** Times that of a hundred events. */
const LATEST_MARK = 3
/** Times the bare loop. */
const SLOWEST_FILTER = 10

const found = <T>(cell: Cell<T> | undefined): T | null => (cell !== undefined && isFound(cell) ? cell : null)
const ms = (value: number) => `${value.toFixed(1)} ms`
const grouped = (count: number) => count.toLocaleString('en')
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

/** What ours promises with a million events, unless it says otherwise; each with its reason. */
export const PROMISES: readonly string[] = [
  `The p95 frame of a pan and of a zoom is at most one frame of a display at 60 Hz longer than with 100, and than vis-timeline's with 100. A display cannot show a smaller difference.`,
  `At most ${grouped(MOST_ELEMENTS)} elements: style and layout take time by the element, and a screen shows no more marks of a large corpus than of a small one.`,
  `At most ${megabytes(MOST_HEAP)} of heap: ten times the columns, which leaves room for words, for the texts around the view and for a question that is being answered.`,
  `The first right mark after at most ${LATEST_MARK} × the time it takes with 100 events: it is drawn from the manifest, before any part has come, so the size of a corpus hardly matters to it. The same of the drawing that follows.`,
  `A filter takes at most ${SLOWEST_FILTER} × the bare loop, or two frames where those are longer: to ask about every event is to pass over a few columns, and the answer is seen a frame or two after it is there.`,
  `After loading no task of the main thread takes over ${LONGEST_TASK} ms: a press that is answered later feels late.`,
  `From ${grouped(FROM_HERE_BEST)} events on, no peer is faster to its first mark, in a p95 frame, or with its marks than ours with its drawing, and none has fewer elements. Below, a plain page has less to start: to the first mark and in a frame half as much time again, and a frame, are allowed.`,
]

interface Held {
  readonly what: string
  readonly value: number | null
  readonly most: number | null
  readonly say: (value: number) => string
}

/** What is over what it may be at most. Where one of the two is not known there is nothing to hold. */
const over = (where: string, held: readonly Held[]): readonly string[] =>
  held.flatMap(({ what, value, most, say }) =>
    value !== null && most !== null && value > most
      ? [`${where}: ${what} is ${say(value)}, at most ${say(most)} is promised.`]
      : [],
  )

function missesAtMillion(large: Run, least: Run | undefined, vis: Run | undefined): readonly string[] {
  const [pan, zoom] = [found(large.pan), found(large.zoom)]
  const loop = found(large.bareLoop)
  const times = (cell: Cell<number> | undefined, factor: number) => {
    const value = found(cell)
    return value === null ? null : value * factor
  }
  const framed = (what: string, value: number | undefined, others: readonly (number | undefined)[]) =>
    others.map((other) => ({
      what,
      value: value ?? null,
      most: other === undefined ? null : other + FRAME,
      say: ms,
    }))
  return over(`${grouped(LARGE)} events`, [
    ...framed('p95 frame of a pan', pan?.p95, [found(least?.pan)?.p95, found(vis?.pan)?.p95]),
    ...framed('p95 frame of a zoom', zoom?.p95, [found(least?.zoom)?.p95, found(vis?.zoom)?.p95]),
    { what: 'the number of elements', value: found(large.elements), most: MOST_ELEMENTS, say: grouped },
    {
      what: 'heap of page and workers',
      value: found(large.heap),
      most: MOST_HEAP,
      say: megabytes,
    },
    {
      what: 'the first right mark',
      value: found(large.firstMark),
      most: times(least?.firstMark, LATEST_MARK),
      say: ms,
    },
    { what: 'the drawing', value: found(large.drawing), most: times(least?.drawing, LATEST_MARK), say: ms },
    {
      what: 'toggling a filter',
      value: found(large.filter),
      most: loop === null ? null : Math.max(SLOWEST_FILTER * loop, 2 * FRAME),
      say: ms,
    },
    { what: 'the longest task after loading', value: found(large.task), most: LONGEST_TASK, say: ms },
  ])
}

function missesBeside(ours: Run, peer: Run): readonly string[] {
  const isBest = ours.events >= FROM_HERE_BEST
  const bound = (value: number | null | undefined, slack: number) =>
    value == null ? null : isBest ? value : 1.5 * value + slack
  const pairs = [
    ['the first mark', found(ours.firstMark), bound(found(peer.firstMark), FRAME), ms],
    ['p95 frame of a pan', found(ours.pan)?.p95 ?? null, bound(found(peer.pan)?.p95, FRAME), ms],
    ['p95 frame of a zoom', found(ours.zoom)?.p95 ?? null, bound(found(peer.zoom)?.p95, FRAME), ms],
    ['the drawing', found(ours.drawing), isBest ? found(peer.drawing) : null, ms],
    ['the number of elements', found(ours.elements), isBest ? found(peer.elements) : null, grouped],
  ] as const
  return over(
    `${grouped(ours.events)} events, beside ${peer.subject}`,
    pairs.map(([what, value, most, say]) => ({ what, value, most, say })),
  )
}

/** Each promise that the runs of one bench do not keep, one sentence each; and each cell of ours that failed. */
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
