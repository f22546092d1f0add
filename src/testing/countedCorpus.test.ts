import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countDays, overlapping } from './countedCorpus.ts'
import { madeUpEvents, SPAN } from './madeUpEvents.ts'

const days = fc.integer({ min: SPAN.from - 50, max: SPAN.to + 50 })

it('counts the events of any days as a filter would, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 200 }), days, days, (seed, count, one, other) => {
      const all = [...madeUpEvents(count, seed)].map(({ when }) => when)
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      const naive = all.filter(({ first, last }) => first <= to && last >= from).length
      expect(overlapping(countDays(all, SPAN.from, SPAN.to), from, to)).toBe(naive)
      expect(overlapping(countDays(all.reverse(), SPAN.from, SPAN.to), from, to)).toBe(naive)
    }),
  )
})
