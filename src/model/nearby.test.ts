import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { axisAt, unitsIn } from './axis.ts'
import { binsNear, binUnitAt, daysOfBins, isFineEnough, singleLanes } from './nearby.ts'

/** From very wide days to a thousand days per pixel. */
const dayWidths = fc.double({ min: -10, max: 11, noNaN: true }).map((times) => 2 ** times)
const ranges = fc
  .tuple(dayWidths, fc.integer({ min: -800_000, max: 80_000 }), fc.integer({ min: 280, max: 2000 }))
  .map(([dayWidth, from, axis]) => ({
    ...{ dayWidth, from: from + 0.4, to: from + (3.5 * axis) / dayWidth },
    middle: from + 1,
  }))

describe('the bins of a range', () => {
  it('are whole units of the calendar, without gaps, and cover it with no unit to spare', () => {
    fc.assert(
      fc.property(ranges, (near) => {
        const bins = binsNear(near)
        const days = daysOfBins(bins)
        expect(bins).toEqual(unitsIn({ from: days.from, to: days.to + 1 }, binUnitAt(near.dayWidth)))
        for (const { first, from } of bins) expect(from).toBe(first)
        const [start, end] = [Math.floor(near.from), Math.floor(near.to)]
        expect(bins[0]?.from).toBeLessThanOrEqual(start)
        expect(bins[0]?.to).toBeGreaterThan(start)
        expect(bins.at(-1)?.from).toBeLessThanOrEqual(end)
        expect(bins.at(-1)?.to).toBeGreaterThan(end)
      }),
      { numRuns: 1000 },
    )
  })

  it('begin and end where columns of the axis do', () => {
    fc.assert(
      fc.property(ranges, (near) => {
        const bins = binsNear(near)
        const { from, to } = daysOfBins(bins)
        const starts = new Set(unitsIn({ from, to: to + 1 }, axisAt(near.dayWidth)).map(({ first }) => first))
        for (const bin of bins) expect(starts.has(bin.from)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('are no narrower than 40 pixels', () => {
    fc.assert(
      fc.property(ranges, (near) => {
        for (const { from, to } of binsNear(near))
          expect((to - from) * near.dayWidth).toBeGreaterThanOrEqual(40)
      }),
    )
  })

  test('a corpus can be drawn from buckets that are a quarter of a bin at the most', () => {
    const quarters = binsNear({ dayWidth: 1, from: 16_000, to: 16_500, middle: 16_200 })
    expect(isFineEnough(16, quarters)).toBe(true)
    expect(isFineEnough(32, quarters)).toBe(false)
  })
})

describe('the lanes that are drawn event by event', () => {
  const lanes = fc
    .array(fc.tuple(fc.nat(60), fc.nat(9)), { maxLength: 9 })
    .map((counts) => counts.map(([seen, more], at) => ({ key: `lane-${at}`, seen, near: seen + more })))
  const withBefore = lanes.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all.map(({ key }) => key))))
  const nowhere = () => []
  const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

  it('are all of them where there is room for all titles', () => {
    fc.assert(
      fc.property(withBefore, ([all, before]) => {
        fc.pre(sumOf(all.map(({ seen }) => seen)) <= 60)
        expect(singleLanes(all, before, nowhere).toSorted()).toEqual(all.map(({ key }) => key).toSorted())
      }),
      { numRuns: 1000 },
    )
  })

  it('are else those with few events in view, and those that had few and have not many more', () => {
    fc.assert(
      fc.property(withBefore, ([all, before]) => {
        fc.pre(sumOf(all.map(({ seen }) => seen)) > 75)
        const few = all.filter(({ key, seen }) => seen <= (before.includes(key) ? 32 : 24))
        fc.pre(sumOf(few.map(({ near }) => near)) <= 160)
        expect(singleLanes(all, before, nowhere).toSorted()).toEqual(few.map(({ key }) => key).toSorted())
      }),
      { numRuns: 1000 },
    )
  })

  it('do not change while the events near stay the same', () => {
    const spread = fc.tuple(
      withBefore,
      fc.array(fc.array(fc.nat(20), { maxLength: 9 }), { minLength: 9, maxLength: 9 }),
    )
    fc.assert(
      fc.property(spread, ([[all, before], texts]) => {
        const textsOf = (lane: string) => texts[Number(lane.slice(5))] ?? []
        const single = singleLanes(all, before, textsOf)
        expect(singleLanes(all, single, textsOf)).toEqual(single)
      }),
      { numRuns: 1000 },
    )
  })

  it('have no more events near than a page has room for', () => {
    const all = [
      { key: 'a', seen: 2, near: 100 },
      { key: 'b', seen: 2, near: 61 },
      { key: 'c', seen: 2, near: 90 },
    ]
    expect(singleLanes(all, [], nowhere)).toEqual(['b', 'c'])
  })

  it('have their titles in twelve files at the most, the emptiest lanes first', () => {
    const textsOf = (lane: string) =>
      Array.from({ length: 7 }, (_, at) => at + (lane === 'b' ? 4 : lane === 'c' ? 20 : 0))
    const all = [
      { key: 'c', seen: 3, near: 3 },
      { key: 'b', seen: 2, near: 2 },
      { key: 'a', seen: 1, near: 1 },
    ]
    // Seven files, then four more; the third lane would need another seven.
    expect(singleLanes(all, [], textsOf)).toEqual(['a', 'b'])
  })
})
