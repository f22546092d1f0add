import fc from 'fast-check'
import { parseAtomFeed } from 'feedsmith'
import { expect, it } from 'vitest'
import type { FullEvent } from '../../src/exchange/fullEvent.ts'
import { loadSpeech } from '../../src/i18n/speech.ts'
import { eventOf } from '../../src/testing/arbitraries.ts'
import { feedFiles, newestFirst } from './feeds.ts'

const publishedOn = (published: number, index: number): FullEvent => ({
  ...eventOf(`e${index}`),
  version: '0123456789',
  published,
  updated: published,
  claims: [],
  sources: [],
  revisions: [],
})

it('has the hundred newest records, of one day the later event first', () => {
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

it('has the latest update of all its records, including the one published first', async () => {
  const [speech, events] = [await loadSpeech('en'), [eventOf('revised'), eventOf('later')]]
  const published = { version: '0123456789', claims: [], sources: [], revisions: [] }
  const files = new Map([
    ['revised', { ...published, id: 'revised', published: 1, updated: 9 }],
    ['later', { ...published, id: 'later', published: 5, updated: 5 }],
  ])
  const [atom] = feedFiles({ folder: 'en/', title: 'All', events }, files, speech, 'https://example.org/')
  expect(parseAtomFeed(atom?.text ?? '').updated).toBe('1970-01-10T00:00:00.000Z')
})
