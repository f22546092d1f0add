import { quantile } from './run.ts'
import type { Section } from './section.ts'
import { KINDS } from './weigh.ts'

export interface FirstSubject {
  readonly name: string
  /** Relative to the root of the served folder. */
  readonly path: string
  /** Selector of its marks. */
  readonly marks: string
}

export interface Condition {
  readonly name: string
  /** How many times slower the processor is made. */
  readonly cpu: number
  /** Bytes per second and ms; null for the machine's own speed. */
  readonly line: {
    readonly downloadThroughput: number
    readonly uploadThroughput: number
    readonly latency: number
  } | null
}

/** Times in ms since the navigation started, durations in ms. */
export interface FirstVisit {
  readonly firstMark: number
  /** What tasks of the main thread took beyond 50 ms each. */
  readonly blocked: number
  /** What tasks that took over 50 ms took as a whole. */
  readonly longTasks: number
  /** By the kinds of `KINDS`. */
  readonly bytes: Readonly<Record<string, number>>
}

/** Each value the median of its own values in the visits. */
export function medianVisit(visits: readonly FirstVisit[]): FirstVisit {
  const median = (pick: (visit: FirstVisit) => number) => quantile(visits.map(pick), 0.5)
  return {
    firstMark: median(({ firstMark }) => firstMark),
    blocked: median(({ blocked }) => blocked),
    longTasks: median(({ longTasks }) => longTasks),
    bytes: Object.fromEntries(KINDS.map((kind) => [kind, median(({ bytes }) => bytes[kind] ?? 0)])),
  }
}

/** As multiples of the bare page. */
const MOST = 1

export const FIRST_PROMISES: readonly string[] = [
  `The first mark is seen after at most ${MOST.toFixed(1)} × the time of the bare page, and the main thread is blocked for at most ${MOST.toFixed(1)} × as long: what we add must not keep a reader waiting.`,
]

const TIMES = { 'first mark': 'firstMark', blocked: 'blocked', 'long tasks': 'longTasks' } as const
const PROMISED = ['first mark', 'blocked'] as const

const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
const total = ({ bytes }: FirstVisit) => Object.values(bytes).reduce((sum, each) => sum + each, 0)
const ratio = (one: number, other: number) =>
  one === other ? '× 1.00' : other === 0 ? '–' : `× ${(one / other).toFixed(2)}`

const timesOf = (visit: FirstVisit) => Object.values(TIMES).map((key) => visit[key])

/** One condition: a row for each subject, one of ratios, and the promises that ours breaks. */
export function firstSection(
  condition: string,
  found: ReadonlyMap<string, FirstVisit>,
  ours: string,
  bare: string,
): Section {
  const [one, other] = [found.get(ours), found.get(bare)]
  if (!one || !other) throw new Error(`${condition}: ${ours} or ${bare} was not measured.`)
  const ratios = [...timesOf(one), total(one)].map((value, at) =>
    ratio(value, [...timesOf(other), total(other)][at] ?? 0),
  )
  return {
    title: `First visit, ${condition}`,
    table: [
      ['', ...Object.keys(TIMES), 'bytes', ...KINDS],
      ...[...found].map(([name, visit]) => [
        name,
        ...timesOf(visit).map(ms),
        kilobytes(total(visit)),
        ...KINDS.map((kind) => kilobytes(visit.bytes[kind] ?? 0)),
      ]),
      [`${ours} / ${bare}`, ...ratios, ...KINDS.map(() => '–')],
    ],
    misses: PROMISED.flatMap((what) => {
      const [value, most] = [one[TIMES[what]], other[TIMES[what]] * MOST]
      return value <= most
        ? []
        : [`First visit, ${condition}: ${what} is ${ms(value)}, at most ${ms(most)} is promised.`]
    }),
  }
}
