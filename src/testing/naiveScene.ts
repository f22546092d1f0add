import fc from 'fast-check'
import { expect } from 'vitest'
import type { LaneRequest, SceneRequest } from '../corpus/questions.ts'
import type { Corpus } from '../index/corpus.ts'
import { compareText } from '../lib/compareText.ts'
import { groupBy } from '../lib/groupBy.ts'
import { type Axis, type AxisCell, unitsIn } from '../model/axis.ts'
import { binUnitAt, type Near } from '../model/nearby.ts'
import { TONES_UP } from '../model/scene.ts'
import { rootsIn, sideOf } from '../model/sides.ts'
import { toneOf } from '../model/tones.ts'
import type { ViewportScene } from '../model/viewport.ts'
import { type DayRange, isInView } from '../model/window.ts'
import { select } from '../query/query.ts'
import type { EventHead } from '../schema/published.ts'
import { ACTING_ROLES } from '../schema/vocabulary.ts'

/* Naive lanes and bins, computed from every event, to test the worker's scene against. */

/** An actor in a cycle of parents has no root, so it cannot be a side. */
const isSide =
  ({ actors, lineOf }: Corpus) =>
  (id: string) =>
    actors.get(lineOf(id).at(-1) ?? id)?.parent === undefined

export function lanesOf(corpus: Corpus): fc.Arbitrary<LaneRequest> {
  const sides = [...corpus.actors.keys()].filter(isSide(corpus))
  const plain = fc.constantFrom({ by: 'actor' as const }, { by: 'topic' as const }, { by: 'all' as const })
  const some = fc.uniqueArray(fc.constantFrom('nobody', ...sides), { minLength: 2, maxLength: 2 })
  const between = some.map(([one = '', other = '']) => ({
    by: 'sides' as const,
    sides: [one, other] as const,
  }))
  return fc.record({
    choice: sides.length === 0 ? plain : fc.oneof({ weight: 2, arbitrary: plain }, between),
    most: fc.integer({ min: 1, max: 8 }),
    view: fc.option(viewIn(corpus.extent), { nil: null }),
  })
}

const viewIn = ({ from, to }: DayRange): fc.Arbitrary<DayRange> =>
  fc
    .tuple(fc.integer({ min: from - 3, max: to + 3 }), fc.integer({ min: from - 3, max: to + 3 }))
    .map((days) => ({
      from: Math.min(...days),
      to: Math.max(...days),
    }))

/** The events that are in view. */
const seenOf = (events: readonly EventHead[], { view }: LaneRequest): readonly EventHead[] =>
  view ? events.filter((event) => isInView(event, view)) : events

const LONGEST_DAYS = { day: 1, month: 31, year: 366 } as const

/** The units that overlap the range. */
function unitsAround({ from, to }: Near, unit: Axis): readonly AxisCell[] {
  const margin = 2 * unit.step * LONGEST_DAYS[unit.scale]
  const span = { from: Math.floor(from) - margin, to: Math.floor(to) + margin }
  return unitsIn(span, unit).filter((each) => each.to > Math.floor(from) && each.from <= Math.floor(to))
}

const share = fc.double({ min: 0, max: 1, noNaN: true })

/** Layout ranges as the board requests them, 3.5 viewports wide, within and around these days. */
export const nearIn = ({ from, to }: DayRange): fc.Arbitrary<Near> =>
  fc
    .record({ start: share, length: share, middle: share, axis: fc.integer({ min: 280, max: 2000 }) })
    .map(({ start, length, middle, axis }) => {
      const days = 3.5 * ((to - from + 20) / 1.75) ** length
      const first = from - days / 2 + start * (to - from + 1)
      return {
        dayWidth: (3.5 * axis) / days,
        from: first,
        to: first + days,
        middle: Math.floor(first + days * (0.3 + 0.4 * middle)),
      }
    })

/** The lane keys from the top, and a function from an event to its key. */
export function naiveLanes(corpus: Corpus, selected: readonly EventHead[], lanes: LaneRequest) {
  const { choice, most } = lanes
  const keyed = (keyOf: (event: EventHead) => string, order: readonly string[]) => {
    const there = new Set(selected.map(keyOf))
    return { keys: order.filter((key) => there.has(key)), keyOf }
  }
  if (choice.by === 'all') return keyed(() => 'all', ['all'])
  if (choice.by === 'sides') {
    return keyed((event) => sideOf(corpus, event, choice.sides), ['first', 'together', 'second', 'others'])
  }
  const laneValue = (event: EventHead) =>
    (choice.by === 'topic' ? event.topics[0] : rootsIn(corpus, event, ACTING_ROLES)[0]) ?? ''
  const busiest = [...groupBy(selected, laneValue)]
    .filter(([key]) => key !== '')
    .map(([key, all]) => [key, seenOf(all, lanes).length, all.length] as const)
    .sort(([a, ...m], [b, ...n]) => n[0] - m[0] || n[1] - m[1] || compareText(a, b))
    .slice(0, most)
  const keys = busiest.map(([key]) => key)
  const own = choice.by === 'topic' ? [...corpus.topics.keys()].filter((id) => keys.includes(id)) : keys
  return keyed((event) => (own.includes(laneValue(event)) ? laneValue(event) : ''), [...own, ''])
}

/** Bins of these events: each event counts in one, on its day nearest to `middle`. */
function naiveBins(
  events: readonly EventHead[],
  { middle }: Near,
  units: readonly AxisCell[],
  extent: DayRange,
) {
  return units.flatMap(({ from, to }) => {
    const here = events.filter(({ when }) => {
      const day = Math.min(when.last, Math.max(when.first, middle))
      return day >= from && day < to
    })
    if (here.length === 0) return []
    return {
      first: Math.max(from, extent.from),
      last: Math.min(to - 1, extent.to),
      count: here.length,
      tones: TONES_UP.map((tone) => here.filter(({ type }) => toneOf(type) === tone).length),
    }
  })
}

/** How many events are drawn inside each event, and which ones: a part is drawn in its outermost drawable ancestor. */
function naiveHosts(
  { byId }: Corpus,
  selected: readonly EventHead[],
  open: string | null,
  canBeDrawn: (event: EventHead) => boolean,
) {
  const places = new Map(selected.map(({ id }, place) => [id, place]))
  const hostOf = (event: EventHead): EventHead | null => {
    const whole = byId.get(event.relations.find(({ type }) => type === 'part-of')?.event ?? '')
    if (!whole || event.id === open || whole.id === open) return null
    // Only an earlier event can be the host, because the events of a cycle would all be hidden.
    if ((places.get(whole.id) ?? Number.POSITIVE_INFINITY) >= (places.get(event.id) ?? 0)) return null
    return hostOf(whole) ?? (canBeDrawn(whole) ? whole : null)
  }
  const hosts = new Map(selected.flatMap((event) => [[event.id, hostOf(event)?.id ?? null]]))
  const counts = new Map<string | null, number>()
  for (const host of hosts.values()) counts.set(host, (counts.get(host) ?? 0) + 1)
  return { partsOf: (id: string) => counts.get(id) ?? 0, isInside: (id: string) => hosts.get(id) !== null }
}

/**
 * Compares a scene with every event: each event that overlaps the range, rounded to whole bins, is drawn by itself,
 * drawn inside another, or counted in one bin of its lane.
 */
export function expectWhole(
  corpus: Corpus,
  { query, lanes, near, open }: SceneRequest,
  scene: ViewportScene,
) {
  const selected = select(corpus, query)
  const { keys, keyOf } = naiveLanes(corpus, selected, lanes)
  const byLane = groupBy(selected, keyOf)
  expect(scene.near).toEqual(near)
  const countedIn = (key: string) =>
    lanes.choice.by === 'topic' && key !== ''
      ? selected.filter(({ topics }) => topics.includes(key))
      : (byLane.get(key) ?? [])
  expect(scene.lanes).toEqual(keys.map((key) => ({ key, count: seenOf(countedIn(key), lanes).length })))
  const { single } = scene.level
  // The units that the axis names, each as a whole.
  const units = near && unitsAround(near, binUnitAt(near.dayWidth))
  const days = units && { from: units[0]?.from ?? 0, to: (units.at(-1)?.to ?? 0) - 1 }
  expect(scene.days).toEqual(days)

  const isNear = (event: EventHead) => !days || isInView(event, days)
  const isOneByOne = (event: EventHead) => single.includes(keyOf(event)) || event.id === open
  const isCandidate = (event: EventHead) => isNear(event) && isOneByOne(event)
  const { partsOf, isInside } = naiveHosts(corpus, selected, open, isCandidate)
  const drawn = selected.filter((event) => isCandidate(event) && !isInside(event.id))
  expect(scene.events.map(({ event, ...rest }) => ({ id: event.id, ...rest }))).toEqual(
    drawn.map((event) => {
      const to = corpus.relationsTo(event.id)
      const later = to.filter(({ event: other }) => other.when.first > event.when.last)
      return {
        id: event.id,
        lane: keyOf(event),
        parts: partsOf(event.id),
        weight: event.relations.length + to.length,
        announced: later.some(({ type }) => type === 'implements'),
      }
    }),
  )
  const counted = selected.filter((event) => isNear(event) && !isOneByOne(event) && !isInside(event.id))
  expect(scene.bins).toEqual(
    keys.flatMap((lane) => {
      const here = counted.filter((event) => keyOf(event) === lane)
      return near && units ? naiveBins(here, near, units, corpus.extent).map((bin) => ({ lane, ...bin })) : []
    }),
  )
}
