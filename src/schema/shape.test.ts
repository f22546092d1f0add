import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { formatPath, type Path } from './problem.ts'
import { eventSchema, schemas } from './record.ts'
import { readShape } from './shape.ts'

const words = (en: string) => ({ en, ar: 'كلمات', ru: 'слова' })

const event = {
  when: '2021-04-19',
  type: 'consult/phone',
  confidence: 'high',
  title: words('Title'),
  summary: words('Summary'),
  place: null,
  actors: [{ actor: 'russia', role: 'initiator' }],
  claims: [{ text: words('Claim'), sources: [{ source: 'tass', quote: { lang: 'en', exact: 'Words' } }] }],
  relations: [{ type: 'follows', event: '2021-04-18-talks' }],
  topics: ['summit'],
  status: 'published',
}

const pathsIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, inside]) =>
          pathsIn(inside, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [path]

/** A copy of `value` with the part at the path replaced; undefined removes it. */
function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by
  const inside = replaced((value as Record<string | number, unknown>)[step], rest, by)
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? inside : item))
  const { [step]: _old, ...others } = value as Record<string | number, unknown>
  return inside === undefined ? others : { ...others, [step]: inside }
}

const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(undefined, '', ' ', 'TODO', 'russia', [], {}, 2021, true),
)

const source = { publisher: ['ap', 'cbc'], via: 'wqow', title: 'Title', lang: 'en', kind: 'news' }
const publisher = { name: words('AP'), voice: 'movement', of: 'russia' }

describe('readShape', () => {
  it.each([
    ['sources', source],
    ['publishers', publisher],
  ] as const)('finds something wrong with %s exactly where the schema does', (kind, value) => {
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(value)), anything, (path, by) => {
        const changed = replaced(value, path, by)
        expect(readShape<unknown>(schemas[kind], changed).issues.length === 0).toBe(
          v.safeParse(schemas[kind], changed).success,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('finds something wrong exactly where the schema does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(event)), anything, (path, value) => {
        const changed = replaced(event, path, value)
        expect(readShape(eventSchema, changed).issues.length === 0).toBe(
          v.safeParse(eventSchema, changed).success,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('leaves what is right as it is, beside one part that is wrong', () => {
    const { readable } = readShape(eventSchema, replaced(event, ['title', 'ar'], undefined))
    expect(readable).toEqual({ ...event, title: { ...event.title, ar: '' }, aliases: [], revisions: [] })
  })

  it('always returns something of the right types', () => {
    const hollow = { en: expect.any(String), ar: expect.any(String), ru: expect.any(String) }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const schema of Object.values(schemas)) readShape(schema as v.GenericSchema, value)
        expect(readShape(eventSchema, value).readable).toMatchObject({
          when: expect.any(String),
          title: hollow,
        })
      }),
    )
  })

  it('finds every wrong part, each with its own path', () => {
    const wrong = {
      ...event,
      type: 'consult/fone',
      status: 'done',
      titel: event.title,
      title: { en: 'Only' },
    }
    const { issues } = readShape(eventSchema, wrong)
    expect(issues.map(({ path }) => formatPath(path)).sort()).toEqual([
      'status',
      'titel',
      'title.ar',
      'title.ru',
      'type',
    ])
  })

  it('never advises to remove what has to be there', () => {
    const hollow = {
      ...event,
      title: { en: null, ar: '', ru: 'слова' },
      type: null,
      cameo: null,
      topics: null,
    }
    const advice = readShape(eventSchema, hollow).issues.map(({ path, todo }) => [formatPath(path), todo])
    expect(Object.fromEntries(advice)).toEqual({
      type: 'Write it.',
      cameo: 'Write it, or remove it.',
      'title.en': 'Write it.',
      'title.ar': 'Write it.',
      topics: 'Write it.',
    })
  })

  it('says once that a misspelt key stands where another is missing', () => {
    const { summary, ...rest } = event
    const { issues } = readShape(eventSchema, { ...rest, sumary: summary })
    expect(issues).toEqual([
      { path: ['sumary'], onKey: true, what: 'Is not a known key.', todo: 'Did you mean `summary`?' },
    ])
  })
})
