import { describe, expect, it } from 'vitest'
import { indexCorpus } from '../../src/index/corpus.ts'
import { memoryScene } from '../../src/memory/memoryScene.ts'
import { flowsBetween } from '../../src/model/flows.ts'
import { lanesFor } from '../../src/model/viewport.ts'
import { homeAddress, LANES } from '../../src/query/address.ts'
import { EVERYTHING, facets, select } from '../../src/query/query.ts'
import type { RecordOf } from '../../src/schema/rule.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { compile } from './compile.ts'
import { readRecords } from './readRecords.ts'

/* Tests of the records in `data/`. Expected counts come from the records as written, not from the compiled corpus. */

const { records, problems } = readRecords('data')
const { corpus: file, events: files } = compile(records)
const corpus = indexCorpus(file)
const published = [...records.events].filter(([, { status }]) => status === 'published')

type EventRecord = RecordOf<'events'>

const SIDES = ['united-states', 'russia'] as const

/** The root of an actor's parents: a state or an organisation. */
function stateOf(id: string): string {
  const parent = records.actors.get(id)?.parent
  return parent === undefined ? id : stateOf(parent)
}
const acts = ({ actors }: EventRecord, state: string) =>
  actors.some(({ actor, role }) => role !== 'target' && role !== 'mentioned' && stateOf(actor) === state)
const isTarget = ({ actors }: EventRecord, state: string) =>
  actors.some(({ actor, role }) => role === 'target' && stateOf(actor) === state)
const count = (holds: (event: EventRecord) => boolean) => published.filter(([, event]) => holds(event)).length

it('compiles all published events without problems', () => {
  expect(problems).toEqual([])
  expect(published.length).toBeGreaterThanOrEqual(61)
  expect(corpus.events.map(({ id }) => id).toSorted()).toEqual(published.map(([id]) => id).toSorted())
  expect([...files.keys()].toSorted()).toEqual(published.map(([id]) => id).toSorted())
})

describe('the order of time', () => {
  it('puts no event before what it points to', () => {
    const order = new Map(corpus.events.map(({ id }, index) => [id, index]))
    for (const { id, relations } of corpus.events) {
      for (const { event } of relations)
        expect(order.get(event), `${id} → ${event}`).toBeLessThan(order.get(id) ?? -1)
    }
  })

  it('is also that of the steps of each chronicle', () => {
    for (const { steps } of corpus.chronicles.values()) {
      const told = steps.map(({ event }) => event)
      expect(told).toEqual(corpus.events.map(({ id }) => id).filter((id) => told.includes(id)))
    }
  })
})

describe('a claim', () => {
  const claims = [...files.values()].flatMap(({ id, claims: own, sources }) =>
    own.map((claim) => ({ id, claim, sources })),
  )

  it('names a source that bears it and that somebody has read', () => {
    for (const { id, claim, sources } of claims) {
      const bearing = claim.sources.filter(({ basis }) => basis === 'claim').map(({ source }) => source)
      expect(
        sources.some((source) => source.seen && bearing.includes(source.id)),
        `${id}: ${claim.text.en}`,
      ).toBe(true)
    }
  })

  it('is made by an actor who is known, or by nobody named', () => {
    for (const { claim } of claims) if (claim.by !== undefined) expect(corpus.actors.has(claim.by)).toBe(true)
  })
})

describe('who does what to whom', () => {
  it('is counted as the records say', () => {
    const flows = flowsBetween(SIDES).map(({ id, query }) => [
      id,
      select(corpus, { ...EVERYTHING, ...query }).length,
    ])
    const [america, russia] = SIDES
    expect(Object.fromEntries(flows)).toEqual({
      'first-to-second': count((event) => acts(event, america) && isTarget(event, russia)),
      'second-to-first': count((event) => acts(event, russia) && isTarget(event, america)),
      together: count((event) => acts(event, america) && acts(event, russia)),
    })
  })

  it('is drawn in lanes that hold every event once', () => {
    const { topics } = facets(corpus, EVERYTHING)
    for (const lanes of LANES) {
      const choice = lanesFor(corpus, { ...homeAddress('ar'), lanes })
      const scene = memoryScene(corpus, corpus.events, { choice, most: 6, view: null }, null)
      const sum = scene.lanes.reduce((sum, lane) => sum + lane.count, 0)
      // An event of two storylines counts in both, as in the filter.
      const own = scene.lanes.filter(({ key }) => key !== '')
      if (lanes === 'topic') for (const { key, count } of own) expect(count).toBe(topics.get(key))
      else expect(sum).toBe(corpus.events.length)
      expect(scene.events.reduce((sum, { parts }) => sum + 1 + parts, 0)).toBe(corpus.events.length)
    }
  })
})

describe('the filters', () => {
  it('count actors and topics as the records say', () => {
    const { actors, topics } = facets(corpus, EVERYTHING)
    for (const state of SIDES) {
      expect(actors.get(state)).toBe(
        count((event) => event.actors.some(({ actor }) => stateOf(actor) === state)),
      )
    }
    for (const [topic, shown] of topics) expect(shown).toBe(count((event) => event.topics.includes(topic)))
  })

  it('find every event by its title in each language', () => {
    for (const { id, title } of corpus.events) {
      for (const locale of LOCALES) {
        const found = select(corpus, { ...EVERYTHING, words: title[locale] }).map((event) => event.id)
        expect(found).toContain(id)
      }
    }
  })
})
