import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LaneBy } from '../index/lanes.ts'
import type { EventHead } from '../schema/published.ts'
import { corpora, corpusOf, eventOf, exactDay, text } from '../testing/arbitraries.ts'
import { memoryScene } from './memoryScene.ts'

const sides = ['russia', 'united-states'] as const
const lanes = fc.record({
  choice: fc.constantFrom<LaneBy>(
    { by: 'all' },
    { by: 'topic' },
    { by: 'actor' },
    { by: 'sides', sides: [...sides] },
  ),
  most: fc.integer({ min: 1, max: 4 }),
  view: fc.constant(null),
})
const choices = fc.record({ lanes, open: fc.constantFrom(null, 'e99', 'e97', 'e95', 'atlantis') })
/** A corpus, a selection of its events, and the choice of lanes. */
const drawings = fc.tuple(corpora, choices, fc.func(fc.boolean())).map(([corpus, choice, matches]) => ({
  corpus,
  choice,
  events: corpus.events.filter(({ id }) => matches(id)),
}))

const plain = { choice: { by: 'all' }, most: 6, view: null } as const
const partOf = (event: string) => ({ relations: [{ type: 'part-of' as const, event }] })
/** The events drawn by themselves, each with its number of parts. */
const marksOf = (events: readonly EventHead[], open: string | null = null) =>
  memoryScene(corpusOf(events), events, plain, open).events.map(({ event, parts }) => [event.id, parts])

describe('a scene', () => {
  it('counts every event in just one lane, and draws no empty lane', () => {
    fc.assert(
      fc.property(drawings, ({ corpus, events, choice }) => {
        const { lanes } = memoryScene(corpus, events, choice.lanes, choice.open)
        const sum = lanes.reduce((sum, { count }) => sum + count, 0)
        if (choice.lanes.choice.by !== 'topic') expect(sum).toBe(events.length)
        for (const { count } of lanes) expect(count).toBeGreaterThan(0)
      }),
    )
  })

  it('draws each event in a lane that is there, by itself or inside another', () => {
    fc.assert(
      fc.property(drawings, ({ corpus, events, choice }) => {
        const scene = memoryScene(corpus, events, choice.lanes, choice.open)
        const lanes = scene.lanes.map(({ key }) => key)
        for (const { lane } of scene.events) expect(lanes).toContain(lane)
        expect(scene.events.reduce((sum, { parts }) => sum + 1 + parts, 0)).toBe(events.length)
      }),
    )
  })

  it('keeps the order of time', () => {
    fc.assert(
      fc.property(drawings, ({ corpus, events, choice }) => {
        const drawn = memoryScene(corpus, events, choice.lanes, choice.open).events.map(
          ({ event }) => event.id,
        )
        expect(drawn).toEqual(events.map(({ id }) => id).filter((id) => drawn.includes(id)))
      }),
    )
  })

  it('always draws the open event by itself', () => {
    fc.assert(
      fc.property(drawings, ({ corpus, events, choice: { open, lanes } }) => {
        const drawn = memoryScene(corpus, events, lanes, open).events.map(({ event }) => event.id)
        if (events.some(({ id }) => id === open)) expect(drawn).toContain(open)
      }),
    )
  })

  it('has at most as many lanes as are asked for, and one for all others', () => {
    fc.assert(
      fc.property(drawings, ({ corpus, events, choice: { open, lanes } }) => {
        const keys = memoryScene(corpus, events, lanes, open).lanes.map(({ key }) => key)
        if (lanes.choice.by === 'sides') return
        expect(keys.filter((key) => key !== '').length).toBeLessThanOrEqual(lanes.most)
      }),
    )
  })
})

describe('a part', () => {
  const whole = eventOf('whole')
  const part = eventOf('part', partOf('whole'))
  const detail = eventOf('detail', partOf('part'))

  it('is drawn inside the whole', () => {
    expect(marksOf([whole, part])).toEqual([['whole', 1]])
  })

  it('of a part is drawn inside the same whole', () => {
    expect(marksOf([whole, part, detail])).toEqual([['whole', 2]])
  })

  it('comes out when it or its whole is opened', () => {
    const out = [
      ['whole', 0],
      ['part', 0],
    ]
    expect(marksOf([whole, part], 'part')).toEqual(out)
    expect(marksOf([whole, part], 'whole')).toEqual(out)
  })

  it('stands by itself where its whole does not match', () => {
    expect(marksOf([part, detail])).toEqual([['part', 1]])
  })

  it('is not lost where two claim to be parts of each other', () => {
    expect(marksOf([eventOf('a', partOf('b')), eventOf('b', partOf('a'))])).toEqual([['a', 1]])
  })
})

describe('a lane', () => {
  const acting = (id: string, actor: string) => eventOf(id, { actors: [{ actor, role: 'speaker' }] })
  const events = [
    { ...acting('e1', 'biden'), topics: ['ukraine', 'summit'] },
    { ...acting('e2', 'putin'), topics: ['summit'] },
    { ...acting('e3', 'nato'), topics: ['summit'] },
  ]
  const lanesOf = (choice: LaneBy, most = 6) =>
    memoryScene(corpusOf(events), events, { choice, most, view: null }, null).lanes.map(({ key, count }) => [
      key,
      count,
    ])

  it('holds what one side does, the first on top and others below', () => {
    expect(lanesOf({ by: 'sides', sides: [...sides] })).toEqual([
      ['first', 1],
      ['second', 1],
      ['others', 1],
    ])
  })

  it('or a storyline, which is the first topic, counted as its filter counts, in the order of the vocabulary', () => {
    expect(lanesOf({ by: 'topic' })).toEqual([
      ['summit', 3],
      ['ukraine', 1],
    ])
  })

  it('or what belongs to one actor, the busiest on top and the rest in the last', () => {
    expect(lanesOf({ by: 'actor' }, 2)).toEqual([
      ['nato', 1],
      ['russia', 1],
      ['', 1],
    ])
  })

  it('is one for all where none are wanted', () => {
    expect(lanesOf({ by: 'all' })).toEqual([['all', 3]])
  })
})

describe('a mark', () => {
  const order = eventOf('order', {
    when: exactDay(1),
    confidence: 'low',
    oneSource: true,
    title: text('Order'),
  })
  const carriedOut = (day: number) =>
    eventOf('effect', { when: exactDay(day), relations: [{ type: 'implements', event: 'order' }] })
  const markOf = (events: readonly EventHead[]) =>
    memoryScene(corpusOf(events), events, plain, null).events[0]

  it('says what is announced and comes into force on a later day', () => {
    expect(markOf([order, carriedOut(2)])?.announced).toBe(true)
    expect(markOf([order, carriedOut(1)])?.announced).toBe(false)
  })

  it('of a step of a chronicle comes before all that are none', () => {
    const tied = eventOf('tied', { relations: [{ type: 'follows', event: 'order' }] })
    const story = { id: 'road', title: text(''), introduction: text(''), opening: { from: 0, to: 1 } }
    const steps = [{ event: 'step' }]
    const events = [order, tied, eventOf('step')]
    const corpus = corpusOf(events, { chronicles: [{ ...story, sides: ['russia', 'poland'], steps }] })
    const weights = memoryScene(corpus, events, plain, null).events.map(({ event, weight }) => [
      event.id,
      weight,
    ])
    expect(weights).toEqual([
      ['order', 1],
      ['tied', 1],
      ['step', 100],
    ])
  })
})
