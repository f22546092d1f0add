import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { binDaysAt, isFineEnough, singleLanes } from './nearby.ts'

const power = (most: number) => fc.nat(most).map((times) => 2 ** times)
/** From very wide days to a million days per pixel. */
const dayWidths = fc.double({ min: -20, max: 11, noNaN: true }).map((times) => 2 ** times)

describe('the days of a bin', () => {
  it('are a power of two, no fewer than can be told apart, and wide enough to be seen', () => {
    fc.assert(
      fc.property(dayWidths, power(12), fc.option(power(24)), (dayWidth, grain, before) => {
        const days = binDaysAt(dayWidth, grain, before)
        expect(Number.isInteger(Math.log2(days))).toBe(true)
        expect(days).toBeGreaterThanOrEqual(grain)
        expect(days * dayWidth).toBeGreaterThanOrEqual(before === days ? 40 : 52)
        // No coarser than needed: half as many days would be too narrow, or below the grain.
        if (before !== days) expect(days === Math.max(1, grain) || (days / 2) * dayWidth < 52).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('stay as they are while their width is within 40 to 130 pixels', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 40, max: 130, noNaN: true }),
        power(12),
        power(12),
        (width, grain, more) => {
          const before = grain * more
          const dayWidth = width / before
          fc.pre(before * dayWidth >= 40 && before * dayWidth <= 130)
          expect(binDaysAt(dayWidth, grain, before)).toBe(before)
        },
      ),
    )
  })

  it('stay as they are in a small zoom, to and fro', () => {
    fc.assert(
      fc.property(
        dayWidths,
        power(12),
        fc.double({ min: 0.8, max: 1.2, noNaN: true }),
        (dayWidth, grain, zoom) => {
          const days = binDaysAt(dayWidth, grain, null)
          expect(binDaysAt(dayWidth * zoom, grain, days)).toBe(days)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('do not stay where they would be finer than what is counted', () => {
    expect(binDaysAt(100, 4, 1)).toBe(4)
  })

  test('a corpus can be drawn from buckets that are no wider than a bin may be', () => {
    const near = { from: 0, to: 1000, middle: 500 }
    expect(isFineEnough(16, { ...near, dayWidth: 8 })).toBe(true)
    expect(isFineEnough(32, { ...near, dayWidth: 8 })).toBe(false)
  })
})

describe('the lanes that are drawn event by event', () => {
  const lanes = fc
    .array(fc.nat(60), { maxLength: 9 })
    .map((counts) => counts.map((near, at) => ({ key: `lane-${at}`, near })))
  const withBefore = lanes.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all.map(({ key }) => key))))
  const nowhere = () => []

  it('are those with few events, and those that had few and have not many more', () => {
    fc.assert(
      fc.property(withBefore, ([all, before]) => {
        const few = all.filter(({ key, near }) => near <= (before.includes(key) ? 32 : 24))
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

  it('have their titles in twelve files at the most, the emptiest lanes first', () => {
    const textsOf = (lane: string) =>
      Array.from({ length: 7 }, (_, at) => at + (lane === 'b' ? 4 : lane === 'c' ? 20 : 0))
    const all = [
      { key: 'c', near: 3 },
      { key: 'b', near: 2 },
      { key: 'a', near: 1 },
    ]
    // Seven files, then four more; the third lane would need another seven.
    expect(singleLanes(all, [], textsOf)).toEqual(['a', 'b'])
  })
})
