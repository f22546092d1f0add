import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { fixed } from './fix.ts'

const crooked = `# what this file is

# about status
status:   draft # not yet
topics:
    - summit
    - summit # again
    - sanctions
when: 2021-04-19
aliases: [b-old, a-old]
title: { ru: слова, en: "  words ", ar: كلمات }
# nobody knows this key
extra: 1
actors:
  - { role: speaker, actor: russia }
  - { actor: russia, role: speaker }
claims:
  - sources:
      - { basis: event, source: report }
      - { source: report }
    text:
      # the first line
      en: one
`

describe('fixed', () => {
  it('puts everything in its place and keeps every comment', () => {
    expect(fixed(crooked, 'events', true)).toBe(`# what this file is

when: 2021-04-19
title: { en: "words", ar: كلمات, ru: слова }
actors:
  - { actor: russia, role: speaker }
claims:
  - text:
      # the first line
      en: one
    sources:
      - { source: report, basis: event }
      - { source: report }
topics:
  - summit
  - sanctions
# about status
status: draft # not yet
aliases: [ a-old, b-old ]
# nobody knows this key
extra: 1
`)
  })

  it('orders the keys of each record of a file, not the records', () => {
    const text = 'b:\n  name: { ru: б, en: b }\n  kind: state\na:\n  kind: state\n'
    expect(fixed(text, 'actors', false)).toBe(
      'b:\n  kind: state\n  name: { en: b, ru: б }\na:\n  kind: state\n',
    )
  })

  it('leaves alone what cannot be read', () => {
    for (const text of ['when: a: b\n', '- a list\n', '', 'when: 1\nwhen: 2\n']) {
      expect(fixed(text, 'events', true)).toBe(text)
    }
  })

  it('has nothing left to do the second time', () => {
    expect(fixed(fixed(crooked, 'events', true), 'events', true)).toBe(fixed(crooked, 'events', true))
    const key = fc.constantFrom('when', 'title', 'status', 'topics', 'aliases', 'en', 'other')
    const record = fc.dictionary(
      key,
      fc.oneof(fc.string(), fc.array(fc.string()), fc.dictionary(key, fc.string())),
    )
    fc.assert(
      fc.property(record, (value) => {
        const once = fixed(stringify(value), 'events', true)
        expect(fixed(once, 'events', true)).toBe(once)
      }),
    )
  })

  it('changes no fact that stood there once', () => {
    const record = fc.record({
      when: fc.date().map(String),
      topics: fc.uniqueArray(fc.string({ unit: 'grapheme' }).map((text) => text.trim())),
      status: fc.constantFrom('draft', 'published'),
    })
    fc.assert(
      fc.property(record, (value) => {
        expect(parse(fixed(stringify(value), 'events', true))).toEqual(value)
      }),
    )
  })
})
