import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonElements } from './jsonElements.ts'

it('finds each element of a list and the text around it, however the file is split', () => {
  const texts = fc.oneof(fc.constantFrom('{', '}', '[', ']', '\\', '"', ',', '\\"}'), fc.string())
  const element = fc.oneof(fc.dictionary(texts, fc.oneof(texts, fc.jsonValue())), fc.array(fc.jsonValue()))
  fc.assert(
    fc.property(
      fc.array(element),
      fc.constantFrom(0, 2),
      fc.integer({ min: 1, max: 40 }),
      (events, indent, length) => {
        const text = JSON.stringify({ format: 1, address: ']},"{', events, after: null }, null, indent)
        const elements = jsonElements()
        const found: unknown[] = []
        for (let at = 0; at < text.length; at += length) {
          for (const one of elements.add(text.slice(at, at + length))) found.push(JSON.parse(one))
        }
        expect(found).toEqual(JSON.parse(JSON.stringify(events)))
        expect(JSON.parse(elements.around())).toEqual({
          format: 1,
          address: ']},"{',
          events: [],
          after: null,
        })
      },
    ),
  )
})

it('leaves invalid JSON for JSON.parse to reject', () => {
  const elements = jsonElements()
  elements.add('{"events":[1,2]}')
  expect(elements.around()).toBe('{"events":[1,2]}')
})
