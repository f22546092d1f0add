import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../build/records/compile.ts'
import { readRecords } from '../build/records/readRecords.ts'
import { NUMBERS, type NumbersKind, startColumns } from '../src/exchange/columnsOfParts.ts'
import { toCsv } from '../src/exchange/csv.ts'
import { type FullEvent, fullEvents, halvesOf } from '../src/exchange/fullEvent.ts'
import { toJson } from '../src/exchange/json.ts'
import { UnreadablePart } from '../src/exchange/parquet.ts'
import { writeEvent } from '../src/exchange/writtenEvent.ts'
import { columnsOf } from '../src/index/columnsOf.ts'
import { compareText } from '../src/lib/compareText.ts'
import { foldedWords } from '../src/lib/fold.ts'
import type { Manifest } from '../src/schema/manifest.ts'
import { exactDay } from '../src/testing/arbitraries.ts'
import { CorpusFolder } from '../src/testing/corpusFolder.ts'
import { fullEventLists } from '../src/testing/fullEvents.ts'
import { isBlank } from './isBlank.ts'

const corpora = new CorpusFolder()

const uniqueBy = <T>(all: readonly T[], keyOf: (one: T) => string) => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
]

/** Replaces lone surrogates, which UTF-8 cannot encode. */
const wellFormed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'string' ? Buffer.from(one).toString() : one))

/** The events as a corpus stores them: without duplicates, texts in every language, rows in order. */
const kept = (events: readonly FullEvent[]): readonly FullEvent[] => {
  const filled = ({ en, ar, ru }: FullEvent['title']) => {
    const there = [en, ar, ru].find((text) => !isBlank(text)) ?? en
    const orThat = (text: string) => (isBlank(text) ? there : text)
    return { en: orThat(en), ar: orThat(ar), ru: orThat(ru) }
  }
  return events
    .map((event) => ({
      ...event,
      title: filled(event.title),
      summary: filled(event.summary),
      actors: uniqueBy(event.actors, ({ actor, role }) => `${actor} ${role}`),
      topics: [...new Set(event.topics)],
    }))
    .toSorted((a, b) => a.when.first - b.when.first || a.when.last - b.when.last || compareText(a.id, b.id))
}

const lines = (events: readonly FullEvent[]) =>
  events.map((event) => `${JSON.stringify(writeEvent(event))}\n`).join('')
const about = { version: '0123456789', address: 'https://example.org/' }

/** Adds a title, since events without one are refused. */
const titled = (event: FullEvent): FullEvent =>
  Object.values(event.title).every(isBlank) ? { ...event, title: { ...event.title, en: 'Title' } } : event

const some = fullEventLists.filter((events) => events.length > 0).map((events) => events.map(titled))

describe('what is built from events', () => {
  it('contains all of them, for every input format and order', async () => {
    const forms = fc.constantFrom<readonly [string, (events: readonly FullEvent[]) => string]>(
      ['events.csv', toCsv],
      ['events.json', (events) => toJson(events, about)],
      ['events.jsonl', lines],
    )
    await fc.assert(
      fc.asyncProperty(some, forms, fc.integer({ min: 1, max: 4000 }), async (given, [file, write], room) => {
        const events = wellFormed(given)
        const { manifest, refused } = await corpora.build(file, write(events), { mostInMemory: room })
        expect(refused).toBe(0)
        const found = corpora.read(manifest)
        expect(found.events).toEqual(kept(events))
        expect(manifest?.size).toBe(events.length)
        const heads = kept(events).map((event) => halvesOf(event).head)
        expect(found.columns).toEqual(columnsOf(heads, found.vocabulary))
      }),
      { numRuns: 60 },
    )
  })

  it('finds each by its id or a former one, and by every word of its texts', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (given) => {
        const { manifest, events } = corpora.read(
          (await corpora.build('events.jsonl', lines(wellFormed(given)))).manifest,
        )
        const ids = corpora.textsOf(manifest.parts.ids, ['id']).map((cell) => cell('id'))
        const rows = corpora.numbersOf(manifest.parts.ids, 'row')
        const aliases = events.flatMap(({ aliases }, row) => aliases.map((alias) => [alias, row] as const))
        const known = new Map([...aliases, ...events.map(({ id }, row) => [id, row] as const)])
        expect(ids).toEqual([...known.keys()].toSorted(compareText))
        expect(ids.map((id, at) => [id, rows[at]])).toEqual(ids.map((id) => [id, known.get(id)]))

        const words = corpora.textsOf(manifest.parts.words, ['word']).map((cell) => cell('word'))
        const counts = corpora.numbersOf(manifest.parts.words, 'count')
        const postings = corpora.numbersOf(manifest.parts.postings, 'row')
        const expected = new Map<string, Set<number>>()
        for (const [row, { id, title, summary, claims }] of events.entries()) {
          const texts = [title, summary, ...claims.map(({ text }) => text)].flatMap((text) =>
            Object.values(text),
          )
          for (const word of [id, ...texts].flatMap(foldedWords)) {
            expected.set(word, (expected.get(word) ?? new Set()).add(row))
          }
        }
        expect(words).toEqual([...expected.keys()].toSorted(compareText))
        let from = 0
        for (const [at, word] of words.entries()) {
          const of = postings.slice(from, from + (counts[at] ?? 0))
          expect(of).toEqual([...(expected.get(word) ?? [])])
          from += of.length
        }
        expect(from).toBe(postings.length)
      }),
      { numRuns: 40 },
    )
  })

  it('is in parts that are small, nearly full, and named by content hash', async () => {
    const mostBytes = 8000
    const events = Array.from({ length: 3000 }, (_, index) =>
      eventNamed(`e-${(index * 7919) % 3000}`, index % 400, `Title ${Math.imul(index, 2654435761) >>> 0}`),
    )
    const { manifest } = await corpora.build('events.jsonl', lines(events), { mostBytes })
    const { parts } = corpora.read(manifest).manifest
    for (const [kind, all] of Object.entries(parts)) {
      for (const [number, part] of all.entries()) {
        const bytes = new Uint8Array(corpora.bytesOf(part))
        const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
        expect(part.file).toBe(`${kind}-${number}-${hash}.parquet`)
        expect(part.bytes).toBe(bytes.length)
        expect(bytes.length).toBeLessThanOrEqual(mostBytes)
      }
      for (const part of all.slice(0, -1)) expect(part.bytes).toBeGreaterThan(0.8 * mostBytes)
    }
    expect(parts.texts.length).toBeGreaterThan(3)
    for (const { least = '', rows } of parts.ids) {
      expect(
        corpora.textsOf(
          parts.ids.filter((part) => part.least === least),
          ['id'],
        )[0]?.('id'),
      ).toBe(least)
      expect(rows).toBeGreaterThan(0)
    }
    const again = await corpora.build('events.jsonl', lines(events.toReversed()), { mostBytes })
    expect(again.manifest).toEqual(manifest)
    const files = Object.values(parts).flatMap((all) => all.map(({ file }) => file))
    expect(readdirSync(corpora.at('out', 'made')).toSorted()).toEqual(['manifest.json', ...files].toSorted())
    expect(readdirSync(corpora.at('out'))).toEqual(['made'])
  })
})

it('contains the records of this site in their order, with all relations', async () => {
  const { corpus, events } = compile(readRecords('data').records)
  const { manifest } = await corpora.build('unused', '', { input: 'data' })
  const found = corpora.read(manifest)
  expect(found.events).toEqual(fullEvents(corpus.events, events.values()))
  expect(found.columns).toEqual(columnsOf(corpus.events, found.vocabulary))
  expect(found.columns.relations.rows).toHaveLength(
    corpus.events.flatMap(({ relations }) => relations).length,
  )
  expect(found.vocabulary.actors.map(({ id, offices }) => ({ id, offices }))).toEqual(
    corpus.actors.map(({ id, offices }) => ({ id, offices })),
  )
})

const eventNamed = (id: string, day: number, title: string, more: Partial<FullEvent> = {}): FullEvent => ({
  id,
  when: exactDay(day),
  type: 'statement',
  confidence: 'high',
  title: { en: title, ar: title, ru: title },
  summary: { en: '', ar: '', ru: '' },
  place: null,
  actors: [{ actor: 'russia', role: 'speaker' }],
  relations: [],
  topics: ['summit'],
  aliases: [],
  version: '0123456789',
  published: 0,
  updated: 0,
  claims: [],
  sources: [],
  revisions: [],
  ...more,
})

describe('what is refused', () => {
  const good = (id: string) => JSON.stringify(writeEvent(eventNamed(id, 1, 'Good')))
  const bad = (more: object) => JSON.stringify({ ...writeEvent(eventNamed('bad', 1, 'Bad')), ...more })

  it('is reported with its place and a sentence, and all other events are kept', async () => {
    const wrong = [
      good('one'),
      '{"id": "two"',
      bad({ when: '2021-02-30' }),
      bad({ type: 'dance', confidence: 'sure' }),
      bad({ id: 'Not An Id' }),
      good('one'),
      bad({ title: { en: 'x'.repeat(200_000) } }),
      ...Array.from({ length: 20 }, () => '[]'),
      good('last'),
    ]
    const report = await corpora.build('events.jsonl', wrong.join('\n'))
    expect(corpora.read(report.manifest).events.map(({ id }) => id)).toEqual(['last', 'one'])
    expect(report.refused).toBe(26)
    expect(report.refusedFile).toBe(corpora.at('out', 'made-refused.txt'))
    const all = readFileSync(report.refusedFile ?? '', 'utf8')
      .trimEnd()
      .split('\n')
    expect(all).toHaveLength(26)
    expect(report.firstRefused).toEqual(all.slice(0, 20))
    expect(all.slice(0, 4)).toEqual([
      expect.stringMatching(/^line 2: Is not JSON: /),
      'line 3: when: Expected a date in EDTF but received "2021-02-30".',
      expect.stringMatching(/^line 4: type: .+\. confidence: .+\.$/),
      'line 5: "Not An Id" is no id. Use only a–z, 0–9 and hyphens.',
    ])
    expect(all).toContain('line 6: Has the id of an event before it: one.')
    expect(all).toContain('line 7: Has more than 150000 characters. Shorten it.')

    expect((await corpora.build('events.jsonl', good('one'))).refusedFile).toBeNull()
    expect(readdirSync(corpora.at('out'))).toEqual(['made'])
  })

  it('are an event without a title and a row of another number of cells than the first', async () => {
    const titleless = bad({ title: { en: ' ', ar: '' } })
    const report = await corpora.build('events.jsonl', [good('one'), titleless].join('\n'))
    expect(report.firstRefused).toEqual([
      'line 2: title: Is empty. Lists and the timeline show an event by it.',
    ])

    const [header, row] = toCsv([eventNamed('one', 1, 'Good'), eventNamed('two', 1, 'Good')])
      .trim()
      .split('\r\n')
    const rows = [header, row, `${row},more`, `${row},`, row?.slice(0, row.lastIndexOf(','))]
    const ofTable = await corpora.build('events.csv', rows.join('\r\n'))
    expect(corpora.read(ofTable.manifest).events).toHaveLength(1)
    const cells = header?.split(',').length ?? 0
    expect(ofTable.firstRefused.filter((line) => line.includes('cells'))).toEqual([
      `row 3: Has ${cells + 1} cells where the first row has ${cells}.`,
      `row 4: Has ${cells + 1} cells where the first row has ${cells}.`,
      `row 5: Has ${cells - 1} cells where the first row has ${cells}.`,
    ])
  })

  it('leaves an existing corpus if nothing can be read', async () => {
    await corpora.build('events.jsonl', good('one'))
    const before = readFileSync(corpora.at('out', 'made', 'manifest.json'), 'utf8')
    for (const [file, text] of [
      ['broken.json', '{"format":1,'],
      ['other.json', '[]'],
      ['empty.csv', ''],
      ['other.csv', 'a,b\n1,2\n'],
    ] as const) {
      const { manifest, refused, refusedFile } = await corpora.build(file, text)
      expect(manifest).toBeNull()
      expect(refused).toBe(text === '' ? 0 : 1)
      expect(refusedFile === null).toBe(text === '')
      expect(readFileSync(corpora.at('out', 'made', 'manifest.json'), 'utf8')).toBe(before)
    }
  })
})

describe('parts that do not fit their manifest', () => {
  it('are rejected', async () => {
    const events = [1, 2, 3].map((day) =>
      eventNamed(`e-${day}`, day, 'Title', { topics: ['summit', 'arms'] }),
    )
    const { manifest } = await corpora.build('events.jsonl', lines(events))
    if (!manifest) throw new Error('nothing was written')
    const { parts, types } = manifest
    const add = (about: Manifest, kind: NumbersKind) => () => {
      const growing = startColumns(about)
      for (const part of about.parts[kind]) growing.add(kind, corpora.bytesOf(part))
    }
    for (const kind of Object.keys(NUMBERS) as NumbersKind[]) expect(add(manifest, kind)).not.toThrow()
    expect(add({ ...manifest, size: 4 }, 'drawing')).toThrow(UnreadablePart)
    expect(add({ ...manifest, types: types.slice(0, 0) }, 'drawing')).toThrow(UnreadablePart)
    expect(add({ ...manifest, topics: [] }, 'topics')).toThrow(UnreadablePart)
    expect(add({ ...manifest, parts: { ...parts, actors: [] } }, 'participations')).toThrow(UnreadablePart)
    const twice = { ...manifest, size: 6, parts: { ...parts, drawing: [...parts.drawing, ...parts.drawing] } }
    expect(add(twice, 'drawing')).toThrow(new UnreadablePart('Its column first_day goes back to 1.'))
    expect(() => startColumns(manifest).finish()).toThrow('rows are missing')
  })
})
