import fc from 'fast-check'
import { expect } from 'vitest'
import {
  type DensityByTone,
  type LaneRequest,
  type ListedEvent,
  MOST_NEAR,
  type SceneRequest,
} from '../corpus/questions.ts'
import type { CorpusSource } from '../corpus/source.ts'
import { type FullEvent, halvesOf } from '../exchange/fullEvent.ts'
import type { Corpus } from '../index/corpus.ts'
import { nearest } from '../lib/closest.ts'
import { foldedWords } from '../lib/fold.ts'
import { type Tie, tiesOf } from '../model/detail.ts'
import { toneOf } from '../model/tones.ts'
import { type DayRange, isInView } from '../model/window.ts'
import { EVERYTHING, FACETS, facets, MATCHES, type Query, ROLE_FILTERS, select } from '../query/query.ts'
import { kindOf } from '../schema/kinds.ts'
import type { EventHead, EventRow } from '../schema/published.ts'
import { categoryOf } from '../schema/vocabulary.ts'
import { expectWhole, lanesOf, naiveLanes, nearIn } from './naiveScene.ts'

/* Tests any source against naive answers from a loop over every event in memory. */

/** The parameters of all questions that a page asks at one address. */
export interface Moment {
  readonly query: Query
  readonly window: DayRange
  readonly lanes: LaneRequest
  readonly near: SceneRequest['near']
  readonly open: string | null
  /** Events to ask the position and ties of. */
  readonly ids: readonly string[]
  /** Index and length of a part of the list. */
  readonly at: number
  readonly many: number
}

/** A substring of an event's searchable text: a part of one word, or of two. */
const piecesIn = ({ events, textOf }: Corpus) =>
  fc
    .tuple(
      fc.constantFrom(...events),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 8 }),
    )
    .map(([{ id }, share, length]) => {
      const text = textOf(id)
      const start = Math.floor(share * text.length)
      return text.slice(start, start + length)
    })

/** Queries that often match something, and sometimes contain an unknown id (`atlantis`). */
function queriesIn(corpus: Corpus): fc.Arbitrary<Query> {
  const someOf = (values: Iterable<string>) =>
    fc.uniqueArray(fc.constantFrom('atlantis', ...values), { maxLength: 2 })
  const { used } = corpus
  const plain = fc.record({
    actors: someOf(used.actors),
    match: fc.constantFrom(...MATCHES),
    roles: fc.constantFrom('any' as const, 'acts' as const, ...ROLE_FILTERS),
    toward: fc.option(fc.constantFrom('atlantis', ...used.actors), { freq: 2 }),
    types: someOf([...used.types].flatMap((type) => [type, categoryOf(type) ?? type, kindOf(type)])),
    topics: someOf(used.topics),
    places: someOf(used.places),
    words: fc.constant(''),
  })
  const words = fc.oneof(piecesIn(corpus), fc.constantFrom('atlantis', '...', ' '))
  const loosened = fc
    .tuple(plain, fc.subarray([...FACETS]), fc.boolean())
    .map(([query, facets, isToward]) => ({
      ...query,
      ...Object.fromEntries(facets.map((facet) => [facet, []])),
      toward: isToward ? query.toward : null,
    }))
  return fc.oneof(
    loosened,
    fc.tuple(loosened, words).map(([query, words]) => ({ ...query, words })),
    words.map((words) => ({ ...EVERYTHING, words })),
  )
}

/** The corpus must have an event. */
export function momentsOf(corpus: Corpus): fc.Arbitrary<Moment> {
  const { extent, events } = corpus
  const day = fc.integer({ min: extent.from - 3, max: extent.to + 3 })
  const id = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...events.map(({ id }) => id)) },
    fc.constant('nobody'),
  )
  return fc.record({
    query: queriesIn(corpus),
    window: fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    lanes: lanesOf(corpus),
    near: nearIn(extent),
    open: fc.option(id, { freq: 3 }),
    ids: fc.array(id, { minLength: 1, maxLength: 4 }),
    at: fc.nat(3),
    many: fc.nat(40),
  })
}

/** Only the fields of a list entry: a source may return more. */
const rowOf = (corpus: Corpus, event: EventRow): EventRow => {
  const { id, when, type, confidence, title, place, actors, topics, oneSource } = event
  const relations = event.relations.filter((relation) => corpus.byId.has(relation.event))
  return { id, when, type, confidence, title, place, actors, topics, oneSource, relations }
}

const sum = (counts: Iterable<number>) => [...counts].reduce((sum, count) => sum + count, 0)

/** Number of events per tone, without tones that have none. */
const sumsOf = (density: DensityByTone) =>
  Object.fromEntries(
    Object.entries(density)
      .map(([tone, counts]) => [tone, sum(counts)] as const)
      .filter(([, count]) => count > 0),
  )
function tonesOf(events: readonly EventHead[]) {
  const counts: Record<string, number> = {}
  for (const { type } of events) counts[toneOf(type)] = (counts[toneOf(type)] ?? 0) + 1
  return counts
}

/** Asks all questions of a moment at once and compares each answer with a naive one. `wholeOf` returns a full event. */
export async function expectConformance(
  { ask }: Pick<CorpusSource, 'ask'>,
  corpus: Corpus,
  wholeOf: (event: EventHead) => FullEvent,
  { query, window, lanes, near, open, ids, at, many }: Moment,
): Promise<void> {
  const { events, byId } = corpus
  const matching = select(corpus, query)
  const inWindow = matching.filter((event) => isInView(event, window))
  const { keys, keyOf } = naiveLanes(corpus, matching, lanes)
  const key = keys[at % Math.max(1, keys.length)] ?? 'none'
  const lane = { key, of: lanes }
  const row = (event: EventRow | null | undefined) => event && rowOf(corpus, event)
  const listed = (all: readonly EventHead[]): readonly ListedEvent[] =>
    all.slice(at, at + many).map((event) => {
      const part = event.relations.find((relation) => relation.type === 'part-of' && byId.has(relation.event))
      const whole = byId.get(part?.event ?? '')
      return {
        event: rowOf(corpus, event),
        parts: corpus.partsOf(event.id).length,
        partOf: whole ? { id: whole.id, title: whole.title } : null,
      }
    })
  const rows = async (window: DayRange | null, inLane: typeof lane | null) => {
    const { count, events } = await ask('rows', { range: { query, window, lane: inLane }, at, many })
    return { count, events: events.map((one) => ({ ...one, event: row(one.event) })) }
  }
  const expected = (all: readonly EventHead[]) => ({ count: all.length, events: listed(all) })
  const isHere = (event: EventHead) => keyOf(event) === key

  // Before everything is loaded, a source in files answers from its coarser summary.
  await ask('load', null)
  await Promise.all([
    (async () => expect(await ask('count', query)).toBe(matching.length))(),
    (async () => expect(await ask('inView', { query, window })).toBe(inWindow.length))(),
    (async () => {
      const ends = matching.map(({ when }) => when.last).filter((last) => last < window.from)
      const starts = matching.map(({ when }) => when.first).filter((first) => first > window.to)
      const beside = (days: readonly number[], nearest: number | undefined) =>
        nearest === undefined ? null : { count: days.length, nearest }
      expect(await ask('outside', { query, window })).toEqual({
        earlier: beside(ends, ends.sort((a, b) => b - a)[0]),
        later: beside(starts, starts.sort((a, b) => a - b)[0]),
      })
    })(),
    (async () => {
      const spread = await ask('spread', query)
      expect(spread === null).toBe(matching.length === 0)
      if (!spread) return
      const { days, busiest } = spread
      const isWithin = matching.every(({ when }) => when.first >= days.from && when.last <= days.to)
      expect(isWithin).toBe(true)
      expect(matching.some(({ when }) => when.first === days.from)).toBe(true)
      expect(matching.some(({ when }) => when.last === days.to)).toBe(true)
      // A lone event makes no day busy. Of days with equally many the one in the busiest time is taken.
      const exact = matching.flatMap(({ when }) => (when.first === when.last ? [when.first] : []))
      const share = Math.round((days.to - days.from + 1) / 100)
      const ranked = [...new Set(exact)]
        .map((day) => {
          const within = (reach: number) => exact.filter((other) => Math.abs(other - day) <= reach).length
          return { day, count: within(0), near: within(Math.max(7, share)) }
        })
        .filter(({ count }) => count > 1)
        .sort((a, b) => b.count - a.count || b.near - a.near || a.day - b.day)
      expect(busiest).toBe(ranked[0]?.day ?? null)
    })(),
    (async () => expect(await ask('facets', query)).toEqual(facets(corpus, query)))(),
    (async () => expect(await rows(null, null)).toEqual(expected(matching)))(),
    (async () => expect(await rows(window, null)).toEqual(expected(inWindow)))(),
    (async () => expect(await rows(null, lane)).toEqual(expected(matching.filter(isHere))))(),
    (async () => expect(await rows(window, lane)).toEqual(expected(inWindow.filter(isHere))))(),
    (async () => {
      const place = matching.findIndex(({ when }) => when.first >= window.from)
      const rowAt = await ask('rowAt', { query, day: window.from })
      expect(rowAt).toBe(place < 0 ? matching.length : place)
    })(),
    (async () => {
      const { all, matching: some } = await ask('density', query)
      expect([sumsOf(all), sumsOf(some)]).toEqual([tonesOf(events), tonesOf(matching)])
    })(),
    (async () => {
      const most = Math.min(many, 3)
      const { count, events } = await ask('records', { query, most })
      expect(count).toBe(matching.length)
      expect(events).toEqual(matching.slice(0, most).map(wholeOf))
    })(),
    ...foldedWords(query.words).map(async (word) => {
      const words = events.flatMap(({ id }) => corpus.textOf(id).split(' '))
      for (const near of [word, `${word}x`, word.slice(1)]) {
        expect(await ask('near', near)).toEqual(nearest(near, words, MOST_NEAR))
      }
    }),
    ...ids.map(async (id) => {
      const place = matching.findIndex((event) => event.id === id)
      const position = await ask('position', { query, id })
      expect({ ...position, previous: row(position.previous), next: row(position.next) }).toEqual({
        matches: place >= 0,
        at: place,
        previous: row(place < 0 ? null : (matching[place - 1] ?? null)),
        next: row(place < 0 ? null : (matching[place + 1] ?? null)),
      })
    }),
    ...ids.map(async (id) => {
      const event = byId.get(id)
      const { head, file } = event ? halvesOf(wholeOf(event)) : { head: null, file: null }
      // Sources may store words differently: search is tested above.
      const shown = (head: EventHead | null) => head && { ...head, words: '' }
      expect(shown(await ask('event', id))).toEqual(shown(head))
      if (!event) return expect(ask('file', id)).rejects.toMatchObject({ reason: 'missing' })
      expect(await ask('file', id)).toEqual(file)
      const tie = (tie: Tie) => ({ ...tie, event: row(tie.event) })
      const plain = ({ before, after, partOf, parts }: Awaited<ReturnType<typeof tiesOf>>) => ({
        ...{ before: before.map(tie), after: after.map(tie) },
        ...{ partOf: partOf.map(row), parts: parts.map(row) },
      })
      expect(plain(await ask('ties', id))).toEqual(plain(tiesOf(corpus, event)))
    }),
    (async () => {
      const asked = { query, lanes, near, open, before: null }
      expectWhole(corpus, asked, await ask('scene', asked))
    })(),
  ])
}
