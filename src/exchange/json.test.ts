import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseWhen } from '../schema/when.ts'
import { fullEventLists, hostileText } from '../testing/fullEvents.ts'
import { fromJson, toJson } from './json.ts'

const about = { version: '0123456789', address: 'https://host.example/en/?actors=russia&v=0123456789' }
const read = (text: string) => fromJson(text, parseWhen)

it('reads back to the same events, from a file too', () => {
  fc.assert(
    fc.property(fullEventLists, (events) => {
      const bytes = new TextEncoder().encode(toJson(events, about))
      expect(read(new TextDecoder().decode(bytes))).toEqual({ about, events, problems: [] })
    }),
  )
})

it('has days as people write them', () => {
  fc.assert(
    fc.property(fullEventLists, (events) => {
      for (const event of JSON.parse(toJson(events, about)).events)
        expect(event.updated).toMatch(/^\d{4}-\d\d-\d\d$/)
    }),
  )
})

it('names event and field, and keeps the good events', () => {
  fc.assert(
    fc.property(fullEventLists, (events) => {
      const file = JSON.parse(toJson(events, about))
      file.events.push({ ...file.events[0], published: '2021-02-30' })
      const { events: read_, problems } = read(JSON.stringify(file))
      expect(read_).toEqual(events)
      expect(problems.map(({ at }) => at)).toContain(`event ${events.length + 1}: published`)
    }),
  )
})

it.each([
  ['', /^Is not JSON/],
  ['{"format":1', /^Is not JSON/],
  ['[]', /^Is not a file of events/],
  ['{"format":2,"version":"","address":"","events":[]}', /format/],
  ['{"format":1,"version":"","address":"","events":{}}', /events/],
])('says of %j what is wrong', (text, what) => {
  expect(read(text)).toEqual({
    about: null,
    events: [],
    problems: [{ at: '', what: expect.stringMatching(what) }],
  })
})

it('never throws', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.json()), (text) => {
      expect(read(text).events).toEqual([])
    }),
  )
})
