import fc from 'fast-check'
import { type Corpus, indexCorpus } from '../index/corpus.ts'
import { type Address, LANES, VIEWS } from '../query/address.ts'
import { MATCHES, type Query, ROLE_FILTERS } from '../query/query.ts'
import { inOrderOfTime } from '../schema/chronology.ts'
import type { Actor, CorpusFile, EventHead, LocalizedText, When } from '../schema/published.ts'
import { CONFIDENCES, EVENT_TYPES, LOCALES, RELATIONS, ROLES } from '../schema/vocabulary.ts'

/* fast-check generators over a small fixed vocabulary: states with their people, topics and places. */

/** A text that differs per language by a suffix. */
export const text = (words: string): LocalizedText => ({ en: words, ar: `${words} ع`, ru: `${words} я` })

const actor = (id: string, kind: Actor['kind'], parent?: string, more: Partial<Actor> = {}): Actor => ({
  id,
  kind,
  name: text(`Name of ${id}`),
  parent,
  offices: [],
  ...more,
})

export const ACTORS: readonly Actor[] = [
  actor('russia', 'state'),
  actor('kremlin', 'organisation', 'russia', { body: 'presidency' }),
  actor('putin', 'person', 'kremlin', { otherNames: ['Poutine', 'Путин'] }),
  actor('lavrov', 'person', 'russia', { body: 'foreign-ministry' }),
  actor('united-states', 'state'),
  actor('white-house', 'organisation', 'united-states', { body: 'presidency' }),
  actor('biden', 'person', 'white-house'),
  actor('poland', 'state'),
  actor('nato', 'organisation'),
]

export const TYPES = [
  'statement',
  'consult',
  'consult/phone',
  'consult/visit',
  'sanction',
  'sanction/expel',
  'accuse',
]
export const TOPICS = ['summit', 'sanctions', 'ukraine']
export const PLACES = ['geneva', 'moscow']
const WORDS = ['Call', 'قمّة', 'إجراءات', 'الإجراء', 'Ёлка', 'ёлкой', 'новый', 'Pivoňka', 'so\u00ADuth', '١٤']

export const exactDay = (first: number, last = first): When => ({
  first,
  last,
  precision: 'day',
  approximate: false,
  uncertain: false,
  interval: last > first,
  openStart: false,
  openEnd: false,
})

export const eventOf = (id: string, parts: Partial<EventHead> = {}): EventHead => ({
  id,
  when: exactDay(0),
  type: 'statement',
  confidence: 'high',
  title: text(`Title of ${id}`),
  summary: text('Summary'),
  place: null,
  actors: [],
  relations: [],
  topics: ['summit'],
  aliases: [],
  oneSource: false,
  words: '',
  ...parts,
})

/** A corpus of these events, in the order given. */
export const corpusOf = (events: readonly EventHead[], parts: Partial<CorpusFile> = {}): Corpus =>
  indexCorpus({
    format: 1,
    version: '0123456789',
    events: [...events],
    actors: [...ACTORS],
    places: PLACES.map((id) => ({ id, name: text(`Name of ${id}`) })),
    topics: TOPICS.map((id) => ({ id, name: text(`Name of ${id}`) })),
    chronicles: [],
    ...parts,
  })

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((some) => some.join(' '))
const actorId = fc.constantFrom(...ACTORS.map(({ id }) => id))

const participations = fc.uniqueArray(fc.record({ actor: actorId, role: fc.constantFrom(...ROLES) }), {
  selector: ({ actor, role }) => `${actor} ${role}`,
  maxLength: 5,
})

const draft = fc.record({
  first: fc.integer({ min: 0, max: 6 }),
  length: fc.constantFrom(1, 1, 1, 4),
  type: fc.constantFrom(...TYPES),
  actors: participations,
  confidence: fc.constantFrom(...CONFIDENCES),
  oneSource: fc.boolean(),
  place: fc.option(fc.constantFrom(...PLACES)),
  topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1 }),
  title: words,
  words,
  /** Relations to the event n places before. Half are `part-of`, so that nested parts occur. */
  back: fc.uniqueArray(
    fc.record({
      type: fc.oneof(fc.constant('part-of' as const), fc.constantFrom(...RELATIONS)),
      steps: fc.integer({ min: 1, max: 3 }),
    }),
    {
      selector: ({ steps }) => steps,
      maxLength: 2,
    },
  ),
})

/** Chronological events whose relations point back. Ids sort against time, so that code which sorts by id fails. */
export const events: fc.Arbitrary<readonly EventHead[]> = fc.array(draft, { maxLength: 12 }).map((drafts) => {
  const idAt = (index: number) => `e${99 - index}`
  const dated = drafts
    .toSorted((a, b) => a.first - b.first)
    .map(({ first, length, title, back, ...rest }, index) =>
      eventOf(idAt(index), {
        ...rest,
        when: exactDay(first, first + length - 1),
        title: text(title),
        relations: back
          .filter(({ steps }) => steps <= index)
          .map(({ type, steps }) => ({ type, event: idAt(index - steps) })),
      }),
    )
  return inOrderOfTime(dated)
})

export const corpora: fc.Arbitrary<Corpus> = events.map((all) => corpusOf(all))

const someOf = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 })

/** Queries that often match something, and sometimes contain unknown ids. */
export const queries: fc.Arbitrary<Query> = fc.record({
  actors: fc.uniqueArray(fc.oneof({ weight: 9, arbitrary: actorId }, fc.constant('atlantis')), {
    maxLength: 2,
  }),
  match: fc.constantFrom(...MATCHES),
  roles: fc.constantFrom('any', 'acts', ...ROLE_FILTERS),
  toward: fc.option(actorId, { freq: 2 }),
  types: someOf(...TYPES, 'sanctions', 'offer', 'atlantis'),
  topics: someOf(...TOPICS, 'atlantis'),
  places: someOf(...PLACES, 'atlantis'),
  words: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom(...WORDS)),
})

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const slugs = fc.uniqueArray(slug, { maxLength: 4 })
/** Days of the years 1 to 9999, and some beyond either end. */
const day = fc.option(fc.integer({ min: -800_000, max: 3_000_000 }))

/** Every address that a link can encode. */
const anyDays: fc.Arbitrary<Address> = fc.record({
  locale: fc.constantFrom(...LOCALES),
  corpus: fc.option(slug),
  page: fc.oneof(
    fc.constant({ kind: 'timeline' } as const),
    fc.record({ kind: fc.constant('event' as const), id: slug }),
    fc.record({ kind: fc.constantFrom('chronicle' as const, 'actor' as const), id: slug }),
  ),
  query: fc.record({
    actors: slugs,
    match: fc.constantFrom(...MATCHES),
    roles: fc.constantFrom(...ROLE_FILTERS),
    toward: fc.option(slug),
    types: fc.uniqueArray(fc.constantFrom(...EVENT_TYPES), { maxLength: 4 }),
    topics: slugs,
    places: slugs,
    words: fc.string({ unit: 'grapheme' }),
  }),
  from: day,
  to: day,
  view: fc.constantFrom(null, ...VIEWS),
  lanes: fc.constantFrom(...LANES),
  marked: fc.option(slug),
  embed: fc.boolean(),
  version: fc.option(slug),
})

/** Days in another order than that of time cannot be shown, and a link with them is said to be unread. */
export const addresses: fc.Arbitrary<Address> = anyDays.map((address) => {
  const { from, to } = address
  return from !== null && to !== null && from > to ? { ...address, from: to, to: from } : address
})
