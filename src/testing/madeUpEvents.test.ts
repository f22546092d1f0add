import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEvents } from '../exchange/writtenEvent.ts'
import { EVENT_TYPES } from '../schema/vocabulary.ts'
import { parseWhen } from '../schema/when.ts'
import { MADE_UP_VOCABULARY, madeUpEvents, madeUpLines, SHARE_OF_RANGES, SPAN } from './madeUpEvents.ts'

const worlds = fc.record({ count: fc.integer({ min: 0, max: 300 }), seed: fc.nat() })
const LARGE = 20_000
const large = [...madeUpEvents(LARGE)]

const hashOf = (lines: Iterable<string>) => {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(line)
  return hash.digest('hex')
}

describe('madeUpLines', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    fc.assert(
      fc.property(worlds, ({ count, seed }) => {
        expect(hashOf(madeUpLines(count, seed))).toBe(hashOf(madeUpLines(count, seed)))
        if (count > 0) expect(hashOf(madeUpLines(count, seed))).not.toBe(hashOf(madeUpLines(count, seed + 1)))
      }),
      { numRuns: 30 },
    )
  })

  it('gives lines that the importer reads back unchanged, none refused', () => {
    fc.assert(
      fc.property(worlds, ({ count, seed }) => {
        const written = [...madeUpLines(count, seed)].map((line) => ({ at: '', value: JSON.parse(line) }))
        const { events, problems } = readEvents(written, parseWhen)
        expect(problems).toEqual([])
        expect(events).toEqual([...madeUpEvents(count, seed)])
      }),
      { numRuns: 30 },
    )
  })
})

describe('madeUpEvents', () => {
  it('makes as many as asked, all within the span, each with an id of its own', () => {
    fc.assert(
      fc.property(worlds, ({ count, seed }) => {
        const events = [...madeUpEvents(count, seed)]
        expect(new Set(events.map(({ id }) => id)).size).toBe(count)
        const isWithin = ({ when: { first, last } }: (typeof events)[number]) =>
          SPAN.from <= first && first <= last && last <= SPAN.to
        expect(events.filter((event) => !isWithin(event))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('uses only ids of its vocabulary', () => {
    const actors = new Set(MADE_UP_VOCABULARY.actors.map(({ id }) => id))
    const known = new Set([...MADE_UP_VOCABULARY.places, ...MADE_UP_VOCABULARY.topics].map(({ id }) => id))
    expect(actors.size).toBe(200)
    for (const { parent } of MADE_UP_VOCABULARY.actors) if (parent) expect(actors).toContain(parent)
    const strange = large.filter(
      ({ actors: taking, place, topics, type }) =>
        taking.some(({ actor }) => !actors.has(actor)) ||
        (place === null ? topics : [place, ...topics]).some((id) => !known.has(id)) ||
        !EVENT_TYPES.includes(type),
    )
    expect(strange).toEqual([])
  })

  it('has one range in twenty, within five deviations of a binomial', () => {
    const ranges = large.filter(({ when }) => when.interval)
    const deviation = Math.sqrt(LARGE * SHARE_OF_RANGES * (1 - SHARE_OF_RANGES))
    expect(Math.abs(ranges.length - LARGE * SHARE_OF_RANGES)).toBeLessThan(5 * deviation)
    expect(large.filter(({ when }) => when.last > when.first !== when.interval)).toEqual([])
  })

  it('is clumped: the busiest tenth of the days holds far more than a tenth of the events', () => {
    const days = new Map<number, number>()
    for (const { when } of large) days.set(when.first, (days.get(when.first) ?? 0) + 1)
    const busiest = [...days.values()].sort((a, b) => b - a).slice(0, (SPAN.to - SPAN.from + 1) / 10)
    expect(busiest.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(LARGE / 4)
  })
})
