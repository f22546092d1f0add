import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FullEvent } from '../../src/exchange/fullEvent.ts'
import { eventOf } from '../../src/testing/arbitraries.ts'
import { newestFirst } from './feeds.ts'

const publishedOn = (published: number, index: number): FullEvent => ({
  ...eventOf(`e${index}`),
  version: '0123456789',
  published,
  updated: published,
  claims: [],
  sources: [],
  revisions: [],
})

it('keeps the hundred newest, of one day the later event first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 150 }), (days) => {
      const events = days.map(publishedOn)
      const kept = newestFirst(events)
      expect(kept).toHaveLength(Math.min(100, days.length))
      const place = (event: FullEvent) => event.published * 1000 + events.indexOf(event)
      expect(kept).toEqual(events.toSorted((a, b) => place(b) - place(a)).slice(0, 100))
    }),
  )
})
