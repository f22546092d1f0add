import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { events, exactDay } from '../testing/arbitraries.ts'
import { type Dated, inOrderOfTime } from './chronology.ts'

const shuffled = events.chain((all) => fc.shuffledSubarray([...all], { minLength: all.length }))

const at = (id: string, first: number, seq?: number, ...earlier: string[]): Dated => ({
  id,
  when: exactDay(first),
  seq,
  relations: earlier.map((event) => ({ event })),
})
const idsOf = (all: readonly Dated[]) => inOrderOfTime(all).map(({ id }) => id)

describe('the order of time', () => {
  it('holds every event once', () => {
    fc.assert(
      fc.property(shuffled, (all) => {
        expect(idsOf(all).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('does not depend on the order in which files were read', () => {
    fc.assert(
      fc.property(shuffled, (all) => {
        expect(idsOf(all)).toEqual(idsOf(all.toReversed()))
        expect(idsOf(all)).toEqual(idsOf(inOrderOfTime(all)))
      }),
    )
  })

  it('goes by the first day', () => {
    fc.assert(
      fc.property(shuffled, (all) => {
        const days = inOrderOfTime(all).map(({ when }) => when.first)
        expect(days).toEqual(days.toSorted((a, b) => a - b))
      }),
    )
  })

  it('puts no answer before its cause', () => {
    fc.assert(
      fc.property(shuffled, (all) => {
        const order = idsOf(all)
        for (const { id, relations } of all) {
          for (const { event } of relations) expect(order.indexOf(event)).toBeLessThan(order.indexOf(id))
        }
      }),
    )
  })

  it('goes by `seq` and then by id where the relations leave it open', () => {
    expect(idsOf([at('c', 1), at('b', 1), at('a', 1, 2), at('d', 1, 1)])).toEqual(['d', 'a', 'b', 'c'])
  })

  it('follows a relation even against `seq`', () => {
    expect(idsOf([at('answer', 1, 1, 'cause'), at('cause', 1, 2)])).toEqual(['cause', 'answer'])
  })

  it('still holds everybody where records point in a circle', () => {
    expect(idsOf([at('b', 1, undefined, 'a'), at('a', 1, undefined, 'b')])).toEqual(['a', 'b'])
    expect(idsOf([at('self', 1, undefined, 'self')])).toEqual(['self'])
  })
})
