import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYTHING, type Query, select } from '../query/query.ts'
import { corpora, corpusOf, eventOf, queries } from '../testing/arbitraries.ts'
import { afterPress, type Flow, flowsBetween, isPressed, NO_FLOW } from './flows.ts'
import { type Sides, sideOf } from './sides.ts'

const sides: Sides = ['united-states', 'russia']
const flows = flowsBetween(sides)

describe('a flow between two sides', () => {
  it('is pressed just where it is what is asked, in whatever order its actors stand', () => {
    fc.assert(
      fc.property(queries, fc.nat(2), (query, index) => {
        const flow = flows[index]
        const asked: Query = { ...query, ...flow?.query, actors: flow?.query.actors.toReversed() ?? [] }
        const pressed = flows.map((each) => isPressed(each, asked))
        expect(pressed).toEqual([0, 1, 2].map((each) => each === index))
      }),
    )
  })

  it('is taken back whole', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(flows.some((flow) => isPressed(flow, { ...query, ...NO_FLOW }))).toBe(false)
      }),
    )
    expect({ ...EVERYTHING, ...NO_FLOW }).toEqual(EVERYTHING)
  })

  it('is added to the other direction by a press: just what happens either way', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        const [back, there, together] = flows as [Flow, Flow, Flow]
        const asked = (...presses: Flow[]) => {
          let after: Query = { ...query, ...NO_FLOW }
          for (const flow of presses) after = { ...after, ...afterPress(flow, after) }
          return after
        }
        const pressed = (query: Query) => flows.filter((flow) => isPressed(flow, query))
        const found = (query: Query) => select(corpus, query)
        const both = asked(there, back)
        expect(pressed(both)).toEqual([back, there])
        const eitherWay = new Set([...found(asked(there)), ...found(asked(back))])
        expect(found(both)).toEqual(corpus.events.filter((event) => eitherWay.has(event)))
        expect(asked(there, back, there)).toEqual(asked(back))
        expect(asked(there, there)).toEqual(asked())
        expect(pressed(asked(there, back, together))).toEqual([together])
        expect(pressed(asked(together, back))).toEqual([back])
      }),
    )
  })

  it('counts as together what stands in the lane of both', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const together = flows.find(({ id }) => id === 'together')
        const lane = corpus.events.filter((event) => sideOf(corpus, event, sides) === 'together')
        expect(select(corpus, { ...EVERYTHING, ...together?.query })).toEqual(lane)
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
  const counts = flows.map(({ id, query }) => [id, select(corpus, { ...EVERYTHING, ...query }).length])
  expect(Object.fromEntries(counts)).toEqual({ 'second-to-first': 1, 'first-to-second': 0, together: 1 })
})
