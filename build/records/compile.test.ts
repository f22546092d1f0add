import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { indexCorpus } from '../../src/index/corpus.ts'
import { parseIsoDay } from '../../src/lib/day.ts'
import { EVERYTHING, select } from '../../src/query/query.ts'
import { checkRecords, type Written } from '../../src/schema/checkRecords.ts'
import { corpusFileSchema, eventFileSchema } from '../../src/schema/published.ts'
import type { RecordKind } from '../../src/schema/rule.ts'
import { compile } from './compile.ts'

const words = (en: string) => ({ en, ar: 'كلمات', ru: 'слова' })
const written = (kind: RecordKind, id: string, value: unknown): Written => ({ kind, id, file: null, value })

const shared = [
  written('actors', 'russia', { kind: 'state', name: words('Russia'), iso3166: 'RU', wikidata: 'Q159' }),
  written('places', 'geneva', { name: words('Geneva'), country: 'CH' }),
  written('publishers', 'news', { name: 'News', voice: 'press' }),
  written('publishers', 'paper', { name: words('Paper'), voice: 'press' }),
  written('sources', 'report', { publisher: 'news', title: 'Report', lang: 'en', kind: 'news' }),
  written('sources', 'paper', { publisher: 'paper', title: 'Paper', lang: 'en', kind: 'news' }),
  written('sources', 'wire', { publisher: ['paper', 'news'], title: 'Wire', lang: 'en', kind: 'news' }),
  written('sources', 'unused', { publisher: 'news', title: 'Unused', lang: 'en', kind: 'news' }),
  written('topics', 'summit', { name: words('Summit') }),
]

const says = (en: string, ...sources: readonly object[]) => ({ text: words(en), sources })
const event = {
  when: '2021-04-19',
  type: 'statement',
  confidence: 'high',
  title: words('Title'),
  summary: words('Summary'),
  place: null,
  actors: [{ actor: 'russia', role: 'speaker' }],
  claims: [says('Claim', { source: 'report' })],
  topics: ['summit'],
  status: 'published',
}
const compiled = (events: Readonly<Record<string, object>>) => {
  const all = Object.entries(events).map(([id, changes]) => written('events', id, { ...event, ...changes }))
  const { records, findings } = checkRecords([...shared, ...all])
  expect(findings).toEqual([])
  return compile(records)
}
const [one, two, three] = ['2021-04-19-one', '2021-04-19-two', '2021-04-19-three'] as const
const follows = (...events: string[]) => ({ relations: events.map((id) => ({ type: 'follows', event: id })) })

describe('what is compiled', () => {
  it('is the same after a round trip through JSON', () => {
    const { corpus, events } = compiled({
      [one]: { reported: '2021-04-20', cameo: '041', seq: 1 },
      [two]: {},
    })
    expect(v.parse(corpusFileSchema, JSON.parse(JSON.stringify(corpus)))).toEqual(corpus)
    for (const file of events.values()) {
      expect(v.parse(eventFileSchema, JSON.parse(JSON.stringify(file)))).toMatchObject({ id: file.id })
    }
    expect(corpus.events[0]?.reported).toBe(parseIsoDay('2021-04-20'))
  })

  it('is in chronological order, by `seq` within a day, responses after their causes', () => {
    const { corpus } = compiled({
      [one]: { seq: 2, ...follows(three) },
      [two]: { seq: 3 },
      [three]: { seq: 4 },
    })
    expect(corpus.events.map(({ id }) => id)).toEqual([two, three, one])
  })

  it('is dated by its publication, else its first revision, else the day the public could know', () => {
    const note = { en: 'n', ar: 'n', ru: 'n' }
    const revisions = [
      { on: '2026-11-25', note },
      { on: '2026-11-24', note },
    ]
    const datesOf = (more: object) => {
      const file = compiled({ [one]: { reported: '2021-04-20', ...more } }).events.get(one)
      return [file?.published, file?.updated]
    }
    const days = (...isoDays: string[]) => isoDays.map(parseIsoDay)
    expect(datesOf({ published: '2026-11-23', revisions })).toEqual(days('2026-11-23', '2026-11-25'))
    expect(datesOf({ revisions })).toEqual(days('2026-11-24', '2026-11-25'))
    expect(datesOf({})).toEqual(days('2021-04-20', '2021-04-20'))
  })

  it('has a version that changes with what it says, and only then', () => {
    const versionOf = (more: object) => compiled({ [one]: more, [two]: {} }).events.get(one)?.version
    expect(versionOf({})).toBe(versionOf({}))
    expect(versionOf({ confidence: 'low' })).not.toBe(versionOf({}))
  })

  it('has another version once a source that it cites is corrected, and the same where it cites another', () => {
    const versionsWith = (title: string) => {
      const report = { publisher: 'news', title, lang: 'en', kind: 'news' }
      const all = [
        ...shared.filter(({ id }) => id !== 'report'),
        written('sources', 'report', report),
        written('events', one, event),
        written('events', two, { ...event, claims: [says('Claim', { source: 'paper' })] }),
      ]
      const { events } = compile(checkRecords(all).records)
      return [one, two].map((id) => events.get(id)?.version)
    }
    const [before, after] = [versionsWith('Report'), versionsWith('Corrected')]
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).toBe(before[1])
  })

  it('leaves out drafts and relations to them', () => {
    const { corpus, events } = compiled({ [one]: {}, [two]: { status: 'draft' }, [three]: follows(one, two) })
    expect([...events.keys()]).toEqual([one, three])
    expect(corpus.events.find(({ id }) => id === three)?.relations).toEqual([{ type: 'follows', event: one }])
    expect(JSON.stringify([corpus, [...events]])).not.toContain(two)
  })
})

describe('an event’s own file', () => {
  const { events } = compiled({
    [one]: {
      claims: [
        says('First', { source: 'paper' }, { source: 'report', basis: 'event' }),
        says('Second', { source: 'paper' }),
      ],
      revisions: [{ on: '2021-04-21', note: words('Note') }],
    },
  })
  const file = events.get(one)

  it('holds each source that its claims cite once, with a publisher in every language', () => {
    expect(file?.sources.map(({ id, publisher }) => [id, publisher])).toEqual([
      ['paper', words('Paper')],
      ['report', { en: 'News', ar: 'News', ru: 'News' }],
    ])
    expect(file?.sources.map(({ publishers }) => publishers)).toEqual([['paper'], ['news']])
  })

  it('has the basis of every citation', () => {
    expect(file?.claims[0]?.sources).toEqual([
      { source: 'paper', basis: 'claim' },
      { source: 'report', basis: 'event' },
    ])
  })

  it('gives the days of its revisions as numbers', () => {
    expect(file?.revisions).toEqual([{ on: parseIsoDay('2021-04-21'), note: words('Note') }])
  })
})

describe('an event known from one source', () => {
  const isOneSource = (...claims: object[]) => compiled({ [one]: { claims } }).corpus.events[0]?.oneSource
  const report = { source: 'report' }
  const paper = { source: 'paper' }

  const wire = { source: 'wire' }

  it.each([
    [true, 'all claims rest on the same', [says('A', report), says('B', report)]],
    [true, 'the pages are of one publisher', [says('A', report, { source: 'unused' })]],
    [
      true,
      'one of the publishers of a page is the only one of another',
      [says('A', report), says('B', wire)],
    ],
    [false, 'two pages share a publisher and a third is of another', [says('A', report, wire, paper)]],
    [true, 'another only reports the event', [says('A', report, { ...paper, basis: 'event' })]],
    [false, 'a claim rests on two', [says('A', report, paper)]],
    [false, 'two claims rest on one each', [says('A', report), says('B', paper)]],
  ])('is %s where %s', (expected, _, claims) => {
    expect(isOneSource(...claims)).toBe(expected)
  })
})

describe('the words of claims', () => {
  const claims = [says('Preparing the SUMMIT, the summary', { source: 'report' })]
  const { corpus } = compiled({ [one]: { claims } })

  it('find the event', () => {
    expect(select(indexCorpus(corpus), { ...EVERYTHING, words: 'preparing summit' })).toHaveLength(1)
    expect(select(indexCorpus(corpus), { ...EVERYTHING, words: 'atlantis' })).toHaveLength(0)
  })

  it('are folded and unique, without those of title and summary', () => {
    expect(corpus.events[0]?.words).toBe('preparing the summit')
  })
})

it('throws on records that the rules would not pass', () => {
  const { records } = checkRecords([...shared, written('events', one, { ...event, when: 'some day' })])
  expect(() => compile(records)).toThrow('validate the records first')
})
