import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRecords, type Written } from './checkRecords.ts'
import { formatPath } from './problem.ts'
import { KINDS, type RecordKind } from './rule.ts'

const words = (en: string) => ({ en, ar: 'كلمات', ru: 'слова' })
const written = (kind: RecordKind, id: string, value: unknown): Written => ({ kind, id, file: null, value })

const shared = [
  written('actors', 'russia', { kind: 'state', name: words('Russia') }),
  written('publishers', 'news', { name: 'News', voice: 'press' }),
  written('sources', 'report', { publisher: 'news', title: 'Report', lang: 'en', kind: 'news' }),
  written('topics', 'summit', { name: words('Summit') }),
]

const event = {
  when: '2021-04-19',
  type: 'statement',
  confidence: 'high',
  title: words('Title'),
  summary: words('Summary'),
  place: null,
  actors: [{ actor: 'russia', role: 'speaker' }],
  claims: [{ text: words('Claim'), sources: [{ source: 'report' }] }],
  topics: ['summit'],
  status: 'published',
}

const check = (changes: object, ...others: Written[]) =>
  checkRecords([...shared, written('events', '2021-04-19-words', { ...event, ...changes }), ...others])

const said = ({ findings }: ReturnType<typeof checkRecords>) =>
  findings.map(({ rule, path }) => `${rule} ${formatPath(path)}`)

/** Any JSON, with what a record may hold well mixed in, so that rules get far. */
const oddEvent = fc
  .record(
    Object.fromEntries(
      Object.keys(event).map((key) => [
        key,
        fc.oneof(fc.jsonValue(), fc.constant(event[key as keyof typeof event])),
      ]),
    ),
    { requiredKeys: [] },
  )
  .chain((value) => fc.constantFrom<unknown>(value, Object.values(value)))

describe('checkRecords', () => {
  it('has nothing to say of records that are right', () => {
    const { records, findings } = check({})
    expect(findings).toEqual([])
    expect(records.events.get('2021-04-19-words')).toMatchObject({
      relations: [],
      aliases: [],
      revisions: [],
    })
  })

  it('breaks on nothing that somebody may write, and keeps out what is not whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), oddEvent, fc.jsonValue(), (kind, odd, any) => {
        const { records, findings } = checkRecords([
          ...shared,
          written('events', '2021-04-19-odd', odd),
          written(kind, 'any', any),
        ])
        for (const {
          rule,
          written: { kind: of, id },
        } of findings) {
          if (rule === 'shape') expect(records[of].has(id)).toBe(false)
        }
      }),
    )
  })

  it('goes on with the rules in a record whose shape is wrong', () => {
    const found = check({ title: { en: 'Only' }, actors: [{ actor: 'rusia', role: 'speaker' }] })
    expect(said(found)).toEqual(['shape title.ar', 'shape title.ru', 'references-resolve actors[0].actor'])
  })

  it('points at the end of an office that is no day, not at its beginning', () => {
    const offices = [{ title: words('Minister'), from: '2021-02-01', to: '2021-02-30' }]
    const minister = { kind: 'person', name: words('Minister'), parent: 'russia', offices }
    expect(said(check({}, written('actors', 'minister', minister)))).toEqual(['dates-are-real offices[0].to'])
  })

  it('has no other name that finds nothing new, or somebody else', () => {
    const otherNames = ['Russian Federation', 'RUSSIE', 'Russie', '—', 'Mr. Slova', 'Minister']
    const name = { en: 'Minister', ar: 'وزير', ru: 'Министр' }
    const russia = { kind: 'state', name: { en: 'Russia', ar: 'روسيا', ru: 'Россия' }, otherNames }
    const minister = { kind: 'person', name, otherNames: ['Mr. Words', 'mínister'] }
    const found = checkRecords([written('actors', 'land', russia), written('actors', 'minister', minister)])
    expect(said(found)).toEqual([
      'other-names-are-own otherNames[2]',
      'other-names-are-own otherNames[3]',
      'other-names-are-own otherNames[5]',
      'other-names-are-own otherNames[1]',
    ])
  })

  it('has no chronicle between a side and itself', () => {
    const chronicle = {
      title: words('Story'),
      introduction: words('Introduction'),
      sides: ['russia', 'russia'],
      opening: { from: '2021-04-10', to: '2021-04-24' },
      steps: [{ event: '2021-04-19-words', note: words('Note') }],
    }
    expect(said(check({}, written('chronicles', 'story', chronicle)))).toEqual(['no-duplicates sides[1]'])
  })

  it('says nothing twice of one part', () => {
    expect(said(check({ claims: 'none', when: 2021 }))).toEqual(['shape when', 'shape claims'])
  })

  it('counts a broken record as known to those that name it', () => {
    const later = { ...event, relations: [{ type: 'follows', event: '2021-04-19-words' }] }
    const found = check({ when: null }, written('events', '2021-04-20-later', later))
    expect(said(found)).toEqual(['shape when'])
  })

  it('says nothing of references into a file that cannot be read', () => {
    const [, ...withoutActors] = shared
    const all = [...withoutActors, written('events', '2021-04-19-words', event)]
    expect(said(checkRecords(all, new Set<RecordKind>(['actors'])))).toEqual([])
    expect(said(checkRecords(all))).toEqual(['references-resolve actors[0].actor'])
  })
})
