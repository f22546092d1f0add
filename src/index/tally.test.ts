import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selections } from '../testing/tables.ts'
import { binsOf, eventsIn, standing, summaryOf, tallyOf, tallyOfSummary } from './tally.ts'

const LANES = 3

/** Maximum number of buckets. The default is rare, because summing up a million numbers takes a while. */
const most = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 9, arbitrary: fc.constantFrom(2, 7, 60, 1000, 4000) },
)

/** Selected rows in lanes, their tally, and their days by lane. */
const tallies = fc
  .tuple(selections, fc.infiniteStream(fc.nat(LANES - 1)), most)
  .map(([{ table, mask }, lanes, most]) => {
    const of = Uint8Array.from(lanes.take(mask.length))
    const { first, last } = table.columns
    const rows = [...mask.keys()].filter((row) => mask[row] === 1)
    const daysIn = (lane: number) =>
      rows.filter((row) => of[row] === lane).map((row) => ({ first: first[row] ?? 0, last: last[row] ?? 0 }))
    return { tally: tallyOf(table, mask, of, LANES, most), most, daysIn, selected: rows.length }
  })

/** Days as a fraction of the extent, including some before and after it. */
const place = fc.integer({ min: -25, max: 125 }).map((percent) => percent / 100)
const dayAt = ({ from, to }: { from: number; to: number }, part: number) =>
  Math.round(from + (to - from) * part + (part - 0.5) * 4)
const lane = fc.nat(LANES - 1)

const numRuns = 1000

describe('the grid of a tally', () => {
  it('is the finest that needs no more than 131,072 buckets, or as many as are given', () => {
    fc.assert(
      fc.property(tallies, ({ tally: { grain, first, buckets, extent }, most = 131_072 }) => {
        expect(Math.log2(grain) % 1).toBe(0)
        expect(first).toBe(Math.floor(extent.from / grain))
        expect(first + buckets - 1).toBe(Math.floor(extent.to / grain))
        expect(buckets).toBeLessThanOrEqual(most)
        const half = grain / 2
        if (grain > 1) {
          expect(Math.floor(extent.to / half) - Math.floor(extent.from / half) + 1).toBeGreaterThan(most)
        }
      }),
      { numRuns },
    )
  })
})

describe('the bins of a lane', () => {
  const cut = fc.record({
    from: place,
    to: place,
    middle: place,
    doublings: fc.constantFrom(0, 0, 0, 1, 2, 5),
  })

  it('hold just the events of the buckets that begin in their unit', () => {
    const cuts = fc.uniqueArray(place, { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(tallies, lane, cuts, place, ({ tally, daysIn }, lane, cuts, at) => {
        const { grain, extent } = tally
        const starts = cuts.map((part) => dayAt(extent, part)).sort((a, b) => a - b)
        const units = starts.slice(1).map((to, index) => ({ from: starts[index] ?? to, to }))
        const middle = dayAt(extent, at)
        const stands = daysIn(lane).map(({ first, last }) => {
          const bucketOf = (day: number) => Math.floor(day / grain)
          return Math.min(bucketOf(last), Math.max(bucketOf(first), bucketOf(middle))) * grain
        })
        const naive = units.flatMap(({ from, to }) => {
          const inUnit = (day: number) => from <= day && day < to
          const count = stands.filter(inUnit).length
          const first = Math.max(extent.from, Math.ceil(from / grain) * grain)
          const last = Math.min(extent.to, Math.ceil(to / grain) * grain - 1)
          return count > 0 ? [{ first, last, count }] : []
        })
        expect(binsOf(tally, lane, units, middle)).toEqual(naive)
      }),
      { numRuns },
    )
  })

  it('sum to the events that share a day with them, each once', () => {
    fc.assert(
      fc.property(tallies, lane, cut, ({ tally, daysIn }, lane, { doublings, ...at }) => {
        const { grain, extent } = tally
        const [a = 0, middle = 0, b = 0] = [at.from, at.to, at.middle]
          .map((part) => Math.floor(dayAt(extent, part) / grain))
          .sort((one, other) => one - other)
        const within = daysIn(lane).filter(
          ({ first, last }) => first < (b + 1) * grain && last >= a * grain,
        ).length
        expect(eventsIn(tally, lane, { from: a * grain, to: (b + 1) * grain - 1 })).toBe(within)
        const step = Math.max(1, Math.ceil((b - a) / (1 + doublings)))
        let sum = 0
        for (let bucket = a; bucket <= b; bucket += step) {
          sum += standing(tally, lane, bucket, Math.min(b, bucket + step - 1), middle)
        }
        expect(sum).toBe(within)
      }),
      { numRuns },
    )
  })
})

describe('a summary', () => {
  it('tells the same as a tally of all by those who act, only more coarsely', () => {
    fc.assert(
      fc.property(
        selections,
        fc.integer({ min: 1, max: 40 }),
        place,
        place,
        ({ table }, most, one, other) => {
          const summary = summaryOf(table, most + 1)
          const tally = tallyOfSummary(summary, table.extent)
          expect(tally.buckets).toBeLessThanOrEqual(most + 1)
          const [a = 0, b = 0] = [one, other]
            .map((part) => Math.floor(dayAt(table.extent, part) / tally.grain))
            .sort((one, other) => one - other)
          const { first, last } = table.columns
          const within = [...first.keys()].filter(
            (row) => (first[row] ?? 0) < (b + 1) * tally.grain && (last[row] ?? 0) >= a * tally.grain,
          )
          const days = { from: a * tally.grain, to: b * tally.grain }
          const sum = summary.lanes.reduce((sum, _, lane) => sum + eventsIn(tally, lane, days), 0)
          expect(sum).toBe(within.length)
        },
      ),
      { numRuns },
    )
  })
})
