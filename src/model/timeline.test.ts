import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../i18n/speech.ts'
import { LANES } from '../query/address.ts'
import type { EventHead } from '../schema/published.ts'
import { corpora, corpusOf, eventOf, exactDay, text } from '../testing/arbitraries.ts'
import { sceneOf } from './timeline.ts'

const speech = await loadSpeech('en')
const sides = ['russia', 'united-states'] as const
const choices = fc.record({
  lanes: fc.constantFrom(...LANES),
  sides: fc.constantFrom(null, sides),
  open: fc.constantFrom(null, 'e99', 'e97', 'e95', 'atlantis'),
})
/** A corpus, some of its events, and how to draw them. */
const drawings = fc.tuple(corpora, choices, fc.func(fc.boolean())).map(([corpus, choice, matches]) => ({
  corpus,
  choice,
  events: corpus.events.filter(({ id }) => matches(id)),
}))

const plain = { lanes: 'none', sides: null, open: null } as const
const partOf = (event: string) => ({ relations: [{ type: 'part-of' as const, event }] })
/** Which marks a corpus of these events has, with how many others inside each. */
const marksOf = (events: readonly EventHead[], open: string | null = null) =>
  sceneOf(corpusOf(events), events, { ...plain, open }, speech).events.map(({ id, parts }) => [id, parts])

describe('a scene', () => {
  it('counts every event in just one lane, and draws no empty lane', () => {
    fc.assert(
      fc.property(drawings, ({ corpus, events, choice }) => {
        const { lanes } = sceneOf(corpus, events, choice, speech)
        expect(lanes.reduce((sum, { count }) => sum + count, 0)).toBe(events.length)
        for (const { count } of lanes) expect(count).toBeGreaterThan(0)
      }),
    )
  })

  it('draws each event in a lane that is there, by itself or inside another', () => {
    fc.assert(
      fc.property(drawings, ({ corpus, events, choice }) => {
        const scene = sceneOf(corpus, events, choice, speech)
        const lanes = scene.lanes.map(({ id }) => id)
        for (const { lane } of scene.events) expect(lanes).toContain(lane)
        expect(scene.events.reduce((sum, { parts }) => sum + 1 + parts, 0)).toBe(events.length)
      }),
    )
  })

  it('keeps the order of time', () => {
    fc.assert(
      fc.property(drawings, ({ corpus, events, choice }) => {
        const drawn = sceneOf(corpus, events, choice, speech).events.map(({ id }) => id)
        expect(drawn).toEqual(events.map(({ id }) => id).filter((id) => drawn.includes(id)))
      }),
    )
  })

  it('always draws the open event, and gives it room first', () => {
    fc.assert(
      fc.property(drawings, ({ corpus, events, choice: { open, ...choice } }) => {
        const scene = sceneOf(corpus, events, { ...choice, open }, speech)
        if (!events.some(({ id }) => id === open)) return
        const heaviest = scene.events.toSorted((a, b) => b.weight - a.weight)[0]
        expect(heaviest?.id).toBe(open)
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
  const lanesOf = (lanes: (typeof LANES)[number], of: typeof sides | null = sides) =>
    sceneOf(corpusOf(events), events, { lanes, sides: of, open: null }, speech).lanes

  it('tells who acts, the first side on top and others below', () => {
    expect(lanesOf('side')).toEqual([
      { id: 'first', title: 'Name of russia acts', count: 1 },
      { id: 'second', title: 'Name of united-states acts', count: 1 },
      { id: 'others', title: 'Others', count: 1 },
    ])
  })

  it('or the storyline, which is the first topic', () => {
    expect(lanesOf('topic').map(({ id, count }) => [id, count])).toEqual([
      ['summit', 2],
      ['ukraine', 1],
    ])
  })

  it('is one for all where none are wanted or no sides are known', () => {
    for (const lanes of [lanesOf('none'), lanesOf('side', null)]) {
      expect(lanes).toEqual([{ id: 'all', title: 'All events', count: 3 }])
    }
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
  const markOf = (events: readonly EventHead[]) => sceneOf(corpusOf(events), events, plain, speech).events[0]

  it('says what we are not sure of', () => {
    expect(markOf([order])).toMatchObject({
      title: 'Order',
      lowConfidence: true,
      oneSource: true,
      announced: false,
    })
  })

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
    const weights = sceneOf(corpus, events, plain, speech).events.map(({ id, weight }) => [id, weight])
    expect(weights).toEqual([
      ['order', 1],
      ['tied', 1],
      ['step', 100],
    ])
  })
})
