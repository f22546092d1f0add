import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText } from '../lib/compareText.ts'
import { ACTING_ROLES } from '../schema/vocabulary.ts'
import { ACTORS, TOPICS } from '../testing/arbitraries.ts'
import { selections, type World } from '../testing/tables.ts'
import { type LaneBy, type Lanes, lanesBy } from './lanes.ts'

/** The lane key of each selected row. */
const keysOf = ({ lanes, of }: Lanes, mask: Uint8Array) =>
  [...mask.keys()].filter((row) => mask[row] === 1).map((row) => lanes[of[row] ?? 0]?.key)

/** The lane key of each selected event if the number of lanes were unlimited. */
function wantedOf({ corpus }: World, mask: Uint8Array, { by }: LaneBy): (string | null)[] {
  return corpus.events
    .filter((_, row) => mask[row] === 1)
    .map(({ topics, actors }) => {
      if (by === 'topic') return topics[0] ?? null
      const first = actors.find(({ role }) => ACTING_ROLES.includes(role))
      return first ? (corpus.lineOf(first.actor).at(-1) ?? null) : null
    })
}

describe('lanes', () => {
  const choice = fc.constantFrom<LaneBy>({ by: 'topic' }, { by: 'actor' })

  it('are those of the busiest, and hold the rest in one', () => {
    fc.assert(
      fc.property(selections, choice, fc.nat(4), ({ mask, ...world }, choice, most) => {
        const wanted = wantedOf(world, mask, choice)
        const counts = new Map<string, number>()
        for (const key of wanted) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
        const busiest = [...counts]
          .sort(([a, some], [b, others]) => others - some || compareText(a, b))
          .slice(0, most)
          .map(([key]) => key)
        if (choice.by === 'topic') busiest.sort((a, b) => TOPICS.indexOf(a) - TOPICS.indexOf(b))
        const placed = wanted.map((key) => (key !== null && busiest.includes(key) ? key : null))

        const lanes = lanesBy(world.table, choice, mask, most)
        expect(lanes.lanes.map(({ key }) => key)).toEqual([
          ...busiest,
          ...(placed.includes(null) ? [null] : []),
        ])
        expect(keysOf(lanes, mask)).toEqual(placed)
      }),
      { numRuns: 1000 },
    )
  })

  it('are told by the sides that act, from the top: the first, both, the second, neither', () => {
    const side = fc.constantFrom(...ACTORS.map(({ id }) => id), 'atlantis')
    fc.assert(
      fc.property(selections, side, side, ({ corpus, table, mask }, first, second) => {
        // In a cycle of parents no actor is a root, so there are no sides.
        const isSide = (id: string) => corpus.lineOf(id).length === 1
        const isEnd = (id: string) => ACTORS.some((one) => corpus.lineOf(one.id).at(-1) === id)
        for (const id of [first, second]) fc.pre(isSide(id) || !isEnd(id))
        const wanted = corpus.events
          .filter((_, row) => mask[row] === 1)
          .map(({ actors }) => {
            const roots = actors
              .filter(({ role }) => ACTING_ROLES.includes(role))
              .map(({ actor }) => corpus.lineOf(actor).at(-1))
            if (roots.includes(first)) return roots.includes(second) ? 'together' : 'first'
            return roots.includes(second) ? 'second' : 'others'
          })
        const lanes = lanesBy(table, { by: 'sides', sides: [first, second] }, mask)
        expect(keysOf(lanes, mask)).toEqual(wanted)
        const inOrder = (['first', 'together', 'second', 'others'] as const).filter((key) =>
          wanted.includes(key),
        )
        expect(lanes.lanes.map(({ key }) => key)).toEqual(inOrder)
      }),
      { numRuns: 1000 },
    )
  })

  it('are one where nothing tells them apart, and none where nothing is selected', () => {
    fc.assert(
      fc.property(selections, ({ table, mask }) => {
        expect(lanesBy(table, { by: 'all' }, mask).lanes).toEqual(mask.includes(1) ? [{ key: 'all' }] : [])
        const nothing = new Uint8Array(mask.length)
        for (const by of ['all', 'topic', 'actor'] as const) {
          expect(lanesBy(table, { by }, nothing).lanes).toEqual([])
        }
      }),
    )
  })
})
