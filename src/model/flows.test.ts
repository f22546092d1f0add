import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYTHING, type Query, select } from '../query/query.ts'
import { corpora, corpusOf, eventOf, queries } from '../testing/arbitraries.ts'
import { flowsBetween, NO_FLOW } from './flows.ts'
import { type Sides, sideOf } from './sides.ts'

const sides: Sides = ['united-states', 'russia']

describe('a flow between two sides', () => {
  it('counts what pressing it shows', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        for (const { query: pressed, count } of flowsBetween(corpus, sides, query)) {
          expect(select(corpus, { ...query, ...pressed })).toHaveLength(count)
        }
      }),
    )
  })

  it('is pressed just where it is what is asked, in whatever order its actors stand', () => {
    fc.assert(
      fc.property(corpora, queries, fc.nat(2), (corpus, query, index) => {
        const flow = flowsBetween(corpus, sides, query)[index]
        const asked: Query = { ...query, ...flow?.query, actors: flow?.query.actors.toReversed() ?? [] }
        const pressed = flowsBetween(corpus, sides, asked).map((each) => each.pressed)
        expect(pressed).toEqual([0, 1, 2].map((each) => each === index))
      }),
    )
  })

  it('is taken back whole', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        const back = flowsBetween(corpus, sides, { ...query, ...NO_FLOW })
        expect(back.some(({ pressed }) => pressed)).toBe(false)
      }),
    )
    expect({ ...EVERYTHING, ...NO_FLOW }).toEqual(EVERYTHING)
  })

  it('counts as together what stands in the lane of both', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const together = flowsBetween(corpus, sides, EVERYTHING).find(({ id }) => id === 'together')
        const lane = corpus.events.filter((event) => sideOf(corpus, event, sides) === 'together')
        expect(together?.count).toBe(lane.length)
      }),
    )
  })
})

it('tells who does something to whom', () => {
  const corpus = corpusOf([
    eventOf('expulsion', {
      actors: [
        { actor: 'putin', role: 'initiator' },
        { actor: 'united-states', role: 'target' },
      ],
    }),
    eventOf('call', {
      actors: [
        { actor: 'biden', role: 'initiator' },
        { actor: 'putin', role: 'participant' },
      ],
    }),
    eventOf('alone', { actors: [{ actor: 'russia', role: 'speaker' }] }),
  ])
  const counts = flowsBetween(corpus, sides, EVERYTHING).map(({ id, count }) => [id, count])
  expect(Object.fromEntries(counts)).toEqual({ 'second-to-first': 1, 'first-to-second': 0, together: 1 })
})
