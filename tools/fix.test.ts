import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { runHere } from '../src/testing/runHere.ts'
import { fixed, main } from './fix.ts'

const crooked = `# what this file is

# about status
status:   draft # not yet
topics:
    - summit
    - summit # again
    - summit
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
  it('sorts keys and keeps every comment', () => {
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
  - summit # again
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

  it('leaves files with faults unchanged', () => {
    const texts = ['when: a: b\n', '- a list\n', '', 'when: 1\nwhen: 2\n', '1: a\n"1": b\n', 'place: *null\n']
    for (const text of texts) expect(fixed(text, 'events', true)).toBeNull()
  })

  it('keeps the spelling of numbers and other values', () => {
    const text = 'seq: 12345678901234567890\ncameo: 041\nplace: ~\nextra: 1.10\nother: 0x1F\nlast: TRUE\n'
    expect(fixed(text, 'events', true)).toBe(text)
    const list = 'topics:\n  - 12345678901234567890\n  - 12345678901234567891\n'
    expect(fixed(list, 'events', true)).toBe(list)
  })

  it('does not make two keys the same', () => {
    expect(fixed('title: { " en": a, en: b }\n', 'events', true)).toContain('" en": a')
  })

  it('keeps comments in every position', () => {
    const blocks = [
      ['status: draft'],
      ['topics:', '  - summit', '  - summit', '  -', '  -'],
      [
        'actors:',
        '  - { role: speaker, actor: a }',
        '  - actor: a',
        '    role: speaker',
        '  - role: speaker',
        '    actor: a',
      ],
      [
        'claims:',
        '  - sources:',
        '      - source: a',
        '      - source: a',
        '    text:',
        '      en: one',
        '  -',
        '    by: a',
      ],
      ['aliases: [', '    b,', '    a,', '    b', '  ]'],
      ['title: {', '    ru: a,', '    en: b', '  }'],
      ['place: |', '  words'],
      ['when:', '  2021'],
    ]
    // A block scalar cannot contain comments.
    const isText = (line: string) => line === '  words'
    const file = fc
      .tuple(fc.shuffledSubarray(blocks, { minLength: 1 }), fc.infiniteStream(fc.nat(5)))
      .map(([chosen, dice]) => {
        let count = 0
        const remarked = chosen.flat().map((line) => {
          const die = isText(line) ? 5 : dice.next().value
          const indent = /^ */.exec(line)?.[0] ?? ''
          count += 1
          if (die === 0) return `${line} # r${count}`
          if (die === 1) return `${indent}# r${count}\n${line}`
          if (die === 2) return `# r${count}\n\n${line}`
          return line
        })
        return `${remarked.join('\n')}\n# last\n`
      })
    const remarks = (text: string) => (text.match(/# \w+/g) ?? []).toSorted()
    fc.assert(
      fc.property(file, (text) => {
        const better = fixed(text, 'events', true)
        if (better !== null) expect(remarks(better)).toEqual(remarks(text))
      }),
    )
  })

  it('is idempotent', () => {
    const straight = fixed(crooked, 'events', true) ?? ''
    expect(fixed(straight, 'events', true)).toBe(straight)
    const key = fc.constantFrom('when', 'title', 'status', 'topics', 'aliases', 'en', 'other')
    const record = fc.dictionary(
      key,
      fc.oneof(fc.string(), fc.array(fc.string()), fc.dictionary(key, fc.string())),
    )
    fc.assert(
      fc.property(record, (value) => {
        const once = fixed(stringify(value), 'events', true) ?? ''
        expect(fixed(once, 'events', true) ?? '').toBe(once)
      }),
    )
  })

  it('changes no value', () => {
    const record = fc.record({
      when: fc.date().map(String),
      topics: fc.uniqueArray(fc.string({ unit: 'grapheme' }).map((text) => text.trim())),
      status: fc.constantFrom('draft', 'published'),
    })
    fc.assert(
      fc.property(record, (value) => {
        expect(parse(fixed(stringify(value), 'events', true) ?? '')).toEqual(value)
      }),
    )
  })
})

it('the command repairs every file that it can, and leaves the others as they are', async () => {
  const data = mkdtempSync(join(tmpdir(), 'demarche-'))
  try {
    const place = (name: string) => join(data, 'events/2021', name)
    mkdirSync(join(data, 'events/2021'), { recursive: true })
    // "слова" in Windows-1251.
    const cyrillic = Buffer.from([
      ...Buffer.from('title:   { ru: '),
      0xf1,
      0xeb,
      0xee,
      0xe2,
      0xe0,
      0x7d,
      0x0a,
    ])
    writeFileSync(place('2021-04-18-cyrillic.yaml'), cyrillic)
    writeFileSync(place('2021-04-19-alias.yaml'), 'place:   *null\n')
    writeFileSync(place('2021-04-20-crooked.yaml'), '\uFEFFplace:   null\nwhen: 2021\n')
    // In a child process, as an editor runs it.
    const command = ['--import', 'tsx', 'tools/fix.ts', '--data', data]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 0, lines: 2 })
    expect(stderr).toMatch(/cyrillic\.yaml is left as it is: .*\n.*alias\.yaml is left as it is/)
    expect(stdout).toMatch(/^\S*crooked\.yaml repaired\.\n$/)
    expect(readFileSync(place('2021-04-18-cyrillic.yaml'))).toEqual(cyrillic)
    expect(readFileSync(place('2021-04-20-crooked.yaml'), 'utf8')).toBe('when: 2021\nplace: null\n')
    rmSync(join(data, 'events'), { recursive: true })
    const empty = await runHere(() => main(['--data', data]))
    expect(empty).toMatchObject({ status: 1, stderr: expect.stringContaining('holds no records.') })
  } finally {
    rmSync(data, { recursive: true })
  }
})
