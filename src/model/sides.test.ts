import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Address, homeAddress } from '../query/address.ts'
import { EVERYTHING, select } from '../query/query.ts'
import type { Chronicle } from '../schema/published.ts'
import { ACTING_ROLES, ROLES } from '../schema/vocabulary.ts'
import { corpora, corpusOf, eventOf, text } from '../testing/arbitraries.ts'
import { chronicleAt, rootOf, rootsIn, type Sides, sideOf, sidesOf } from './sides.ts'

const story = (id: string, sides: [string, string]): Chronicle => ({
  id,
  title: text(id),
  introduction: text(''),
  sides,
  steps: [],
  opening: { from: 0, to: 1 },
})
const stories = [story('road', ['united-states', 'russia']), story('other', ['poland', 'russia'])]
const corpus = corpusOf([], { chronicles: stories })

const home = homeAddress('en')
const asking = (...actors: string[]): Address => ({ ...home, query: { ...EVERYTHING, actors } })

describe('the two sides', () => {
  it.each([
    ['nothing', [], ['united-states', 'russia']],
    ['two states', ['russia', 'poland'], ['russia', 'poland']],
    ['two states and a person', ['biden', 'poland', 'russia'], ['poland', 'russia']],
    ['one state', ['poland'], ['united-states', 'russia']],
    ['three states', ['poland', 'russia', 'united-states'], ['united-states', 'russia']],
    ['a state and an organisation', ['nato', 'poland'], ['united-states', 'russia']],
  ])('where the filter names %s', (_, actors, sides) => {
    expect(sidesOf(corpus, asking(...actors))).toEqual(sides)
  })

  it('are in the same order where a flow between them is pressed, either way', () => {
    const flow = (actor: string, toward: string): Address => ({
      ...home,
      query: { ...EVERYTHING, actors: [actor], roles: 'acts', toward },
    })
    for (const names of [corpus, corpusOf([])]) {
      expect(sidesOf(names, flow('russia', 'poland'))).toEqual(['poland', 'russia'])
      expect(sidesOf(names, flow('poland', 'russia'))).toEqual(['poland', 'russia'])
    }
    expect(sidesOf(corpus, flow('russia', 'united-states'))).toEqual(['united-states', 'russia'])
    expect(sidesOf(corpusOf([]), flow('russia', 'nato'))).toBeNull()
  })

  it('are those of the chronicle that is open', () => {
    const open: Address = { ...home, page: { kind: 'chronicle', id: 'other' } }
    expect(sidesOf(corpus, open)).toEqual(['poland', 'russia'])
  })

  it('are those of the first chronicle where the open one is not known', () => {
    const open: Address = { ...home, page: { kind: 'chronicle', id: 'atlantis' } }
    expect(chronicleAt(corpus, open)).toBe(stories[0])
  })

  it('are none in a corpus that tells no story', () => {
    expect(sidesOf(corpusOf([]), home)).toBeNull()
  })
})

describe('who an actor belongs to in the end', () => {
  it('is a state, an organisation or the actor itself', () => {
    expect(['putin', 'russia', 'nato', 'atlantis'].map((id) => rootOf(corpus, id))).toEqual([
      'russia',
      'russia',
      'nato',
      'atlantis',
    ])
  })

  it('counts once, in the order of the record', () => {
    const event = eventOf('e1', {
      actors: [
        { actor: 'putin', role: 'speaker' },
        { actor: 'biden', role: 'target' },
        { actor: 'nato', role: 'host' },
        { actor: 'lavrov', role: 'participant' },
      ],
    })
    expect(rootsIn(corpus, event, ACTING_ROLES)).toEqual(['russia', 'nato'])
    expect(rootsIn(corpus, event, ROLES)).toEqual(['russia', 'united-states', 'nato'])
    expect(rootsIn(corpus, event, [])).toEqual([])
  })
})

describe('who acts', () => {
  const sides: Sides = ['russia', 'united-states']

  it('is what the filter for those who act says', () => {
    fc.assert(
      fc.property(corpora, (world) => {
        const [russia, america] = sides.map((side) =>
          select(world, { ...EVERYTHING, actors: [side], roles: 'acts' }),
        )
        for (const event of world.events) {
          const [first, second] = [russia?.includes(event), america?.includes(event)]
          const expected = first && second ? 'together' : first ? 'first' : second ? 'second' : 'others'
          expect(sideOf(world, event, sides)).toBe(expected)
        }
      }),
    )
  })

  it('is told from the other side too', () => {
    const turned = { first: 'second', second: 'first', together: 'together', others: 'others' }
    fc.assert(
      fc.property(corpora, (world) => {
        for (const event of world.events) {
          expect(sideOf(world, event, [sides[1], sides[0]])).toBe(turned[sideOf(world, event, sides)])
        }
      }),
    )
  })
})
