import type { Page } from '@playwright/test'
import type { FullEvent } from '../src/exchange/fullEvent.ts'
import { groupBy } from '../src/lib/groupBy.ts'
import type { DayRange } from '../src/model/window.ts'
import { MOST_ELEMENTS } from '../src/testing/countedCorpus.ts'
import { isIn } from '../src/testing/madeUp.ts'
import { actorNamed, inLanes } from './madeUpCorpus.ts'

/* Samples what the board of the made-up corpus shows in one frame, and compares it with the events. */

interface Drawn {
  /** `+lane+firstDay` for a histogram bar or bin, else the event's id. */
  readonly mark: string
  readonly kind: 'column' | 'bin' | 'event'
  readonly count: number
  /** Pixels from the start of the axis, which is on the right in Arabic. */
  readonly start: number
  readonly end: number
  readonly isVisible: boolean
}

interface Sample {
  readonly axisWidth: number
  readonly drawn: readonly Drawn[]
  /** The visible days, from the overview's slider. */
  readonly seen: DayRange
  /** The days that the scene covers. */
  readonly covered: DayRange
  /** The actors that have a lane, from the top. */
  readonly keys: readonly string[]
  readonly elements: number
}

/** Reads all marks in the current frame. */
export async function sample(page: Page): Promise<Sample> {
  const { lanes, ...read } = await page.evaluate(() => {
    const frame = document.querySelector('.board .grid')?.getBoundingClientRect()
    if (!frame) throw new Error('no board')
    const isMirrored = document.documentElement.dir === 'rtl'
    const sliderAt = (grip: string) => Number(document.querySelector(`.brush-${grip}`)?.ariaValueNow)
    const marks = [...document.querySelectorAll<HTMLElement>('.board :is(.mark, .column)')]
    const { from, to } = document.querySelector<HTMLElement>('.board-frame')?.dataset ?? {}
    return {
      covered: { from: Number(from), to: Number(to) },
      lanes: [...document.querySelectorAll('.board .lane-name')].map(({ textContent }) => textContent ?? ''),
      axisWidth: frame.width,
      elements: document.querySelectorAll('*').length,
      seen: { from: sliderAt('start'), to: sliderAt('end') },
      drawn: marks.map((mark) => {
        const { left, right } = mark.getBoundingClientRect()
        const [start, end] = isMirrored
          ? [frame.right - right, frame.right - left]
          : [left - frame.left, right - frame.left]
        const { eventId, mark: name = eventId ?? '', eventCount } = mark.dataset
        const isColumn = mark.classList.contains('column')
        return {
          mark: name,
          kind: isColumn ? ('column' as const) : eventCount ? ('bin' as const) : ('event' as const),
          count: Number(eventCount ?? 1),
          ...{ start, end },
          isVisible: mark.checkVisibility({ visibilityProperty: true }) && end > 0 && start < frame.width,
        }
      }),
    }
  })
  return { ...read, keys: lanes.flatMap((name) => actorNamed(name) ?? []) }
}

/** Parses lane and first day from the name of a bar or bin. */
const placeOf = ({ mark }: Drawn) => {
  const at = mark.lastIndexOf('+')
  return { lane: mark.slice(1, at), first: Number(mark.slice(at + 1)) }
}
const sumOf = (all: readonly { readonly count: number }[]) => all.reduce((sum, { count }) => sum + count, 0)

/** The days that these bars cover, from their places. Bars outside of the board have a width of 0. Null for one bar. */
function daysOfBars(columns: readonly Drawn[]): DayRange | null {
  const sorted = columns
    .filter(({ kind, start, end }) => kind === 'column' && end > start)
    .sort((a, b) => a.start - b.start)
  const [nearest, farthest] = [sorted[0], sorted.at(-1)]
  if (!nearest || !farthest || nearest.start === farthest.start) return null
  const [first, last] = [placeOf(nearest).first, placeOf(farthest).first]
  const dayWidth = (farthest.start - nearest.start) / (last - first)
  return { from: first, to: last + Math.round((farthest.end - farthest.start) / dayWidth) - 1 }
}

/** Lanes whose bars do not add up to the number of events on these days, one sentence each. */
function wrongColumns(
  { drawn, keys }: Pick<Sample, 'drawn' | 'keys'>,
  asked: readonly FullEvent[],
  days: DayRange | null,
): readonly string[] {
  if (!days) return []
  const lanes = groupBy(
    drawn.filter(({ kind }) => kind === 'column'),
    (column) => placeOf(column).lane,
  )
  const truth = inLanes(asked, keys)
  return [...lanes].flatMap(([lane, ofLane]) => {
    const near = new Set((truth.get(lane) ?? []).filter((event) => isIn(event, days)).map(({ id }) => id))
    // The open event is drawn by itself, not counted in a bar.
    const alone = drawn.filter(({ mark }) => near.has(mark))
    const [found, right] = [sumOf(ofLane) + alone.length, near.size]
    return found === right
      ? []
      : [`lane "${lane}" counts ${found} of ${right} on the days ${days.from} to ${days.to}`]
  })
}

/** Width of a bin in pixels: at an edge of the board it also counts events beyond the edge. */
const BIN_WIDTH = 44

/** Lanes without bars in which drawn and counted events differ from the expected ones, one sentence each. */
function wrongEvents(
  { drawn, seen, axisWidth, keys }: Sample,
  asked: readonly FullEvent[],
): readonly string[] {
  const visible = drawn.filter(({ isVisible }) => isVisible)
  const binned = new Set(drawn.filter(({ kind }) => kind === 'column').map((column) => placeOf(column).lane))
  const own = new Set(visible.filter(({ kind }) => kind === 'event').map(({ mark }) => mark))
  const days = Math.ceil((BIN_WIDTH * (seen.to - seen.from + 1)) / (axisWidth * 0.8))
  const around = { from: seen.from - days, to: seen.to + days }
  return [...inLanes(asked, keys)].flatMap(([lane, all]) => {
    if (binned.has(lane)) return []
    const known = new Set(all.map(({ id }) => id))
    const bins = visible.filter(
      (mark) => mark.kind === 'bin' && (known.has(mark.mark) || placeOf(mark).lane === lane),
    )
    const undrawn = all.filter(({ id }) => !own.has(id))
    const least = undrawn.filter((event) => isIn(event, seen)).length
    const most = undrawn.filter((event) => isIn(event, around)).length
    const counted = sumOf(bins)
    return least <= counted && counted <= most
      ? []
      : [`lane "${lane}" counts ${counted} of the ${least} that it does not draw`]
  })
}

const idsOf = new WeakMap<readonly FullEvent[], ReadonlySet<string>>()

/** Events that are drawn though they do not match. */
function wrongDrawn({ drawn }: Sample, asked: readonly FullEvent[]): readonly string[] {
  const ids = idsOf.get(asked) ?? new Set(asked.map(({ id }) => id))
  idsOf.set(asked, ids)
  return drawn.flatMap(({ kind, mark }) => (kind === 'event' && !ids.has(mark) ? [`${mark} is drawn`] : []))
}

/** Maximum blank space at a side, as a share of the axis: marks may end with their day, not only with their label. */
const MAX_BLANK = 0.2

/** Everything wrong in a frame, given the matching events. `isFull`: there are enough events to fill the axis. */
export function wrongIn(
  now: Sample,
  asked: readonly FullEvent[],
  { isResting, isFull }: { readonly isResting: boolean; readonly isFull: boolean },
): readonly string[] {
  const { drawn, axisWidth, elements } = now
  const visible = drawn.filter(({ isVisible }) => isVisible)
  const blank = Math.max(
    Math.min(...visible.map(({ start }) => start)),
    axisWidth - Math.max(...visible.map(({ end }) => end)),
  )
  return [
    ...wrongColumns(now, asked, now.covered).map((what) => `of all: ${what}`),
    ...wrongColumns({ ...now, drawn: visible }, asked, daysOfBars(visible)).map((what) => `in view: ${what}`),
    ...wrongDrawn(now, asked),
    ...(isResting ? wrongEvents(now, asked) : []),
    ...(isFull && blank > MAX_BLANK * axisWidth
      ? [`${Math.round(blank)} of ${axisWidth} pixels are blank`]
      : []),
    ...(elements > MOST_ELEMENTS ? [`${elements} elements`] : []),
  ]
}
