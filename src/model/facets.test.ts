import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '../index/corpus.ts'
import { EVERYTHING, facets, type Query } from '../query/query.ts'
import { typeMatches } from '../schema/kinds.ts'
import { EVENT_TYPES, LOCALES } from '../schema/vocabulary.ts'
import { ACTORS, corpora, corpusOf, eventOf, queries } from '../testing/arbitraries.ts'
import { speeches } from '../testing/speeches.ts'
import {
  type ActorGroup,
  actorGroups,
  busiest,
  type FacetOption,
  namedOptions,
  narrowed,
  ranked,
  typeOptions,
  worthShowing,
} from './facets.ts'

const speech = speeches.en

const groupsOf = (corpus: Corpus, query: Query = EVERYTHING) =>
  actorGroups(corpus, query, facets(corpus, query).actors, speech)
const optionsOf = (groups: readonly ActorGroup[]): readonly FacetOption[] =>
  groups.flatMap(({ whole, bodies }) => [
    ...(whole ? [whole] : []),
    ...bodies.flatMap(({ options }) => options),
  ])
const valuesOf = (options: readonly FacetOption[]) => options.map(({ value }) => value).toSorted()

/** A corpus of one event in which all these actors speak. */
const worldOf = (...actors: string[]) =>
  corpusOf([eventOf('e1', { actors: actors.map((actor) => ({ actor, role: 'speaker' as const })) })])

describe('the actors to choose from', () => {
  it('are all that events name and those whom they belong to, each once', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        const named = corpus.events.flatMap(({ actors }) =>
          actors.flatMap(({ actor }) => corpus.lineOf(actor)),
        )
        expect(valuesOf(optionsOf(groupsOf(corpus, query)))).toEqual([...new Set(named)].toSorted())
      }),
    )
  })

  it('show their count and whether they are chosen', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        const counts = facets(corpus, query).actors
        for (const { value, count, checked } of optionsOf(groupsOf(corpus, query))) {
          expect(count).toBe(counts.get(value) ?? 0)
          expect(checked).toBe(query.actors.includes(value))
        }
      }),
    )
  })

  it('stand by state and, within a state, by body', () => {
    const groups = groupsOf(worldOf('lavrov', 'nato', 'putin', 'biden'))
    const shown = groups.map(({ title, whole, bodies }) => ({
      title,
      whole: whole?.value,
      bodies: bodies.map(({ title: body, options }) => [body, ...options.map(({ value }) => value)]),
    }))
    expect(shown).toEqual([
      {
        title: 'Name of russia',
        whole: 'russia',
        bodies: [
          ['Presidency', 'kremlin', 'putin'],
          ['Foreign ministry', 'lavrov'],
        ],
      },
      {
        title: 'Name of united-states',
        whole: 'united-states',
        bodies: [['Presidency', 'white-house', 'biden']],
      },
      { title: 'Organisations', whole: undefined, bodies: [[null, 'nato']] },
    ])
  })
})

describe('typing into the actors', () => {
  const world = worldOf(...ACTORS.map(({ id }) => id))
  const groups = groupsOf(world)
  const found = (words: string) => optionsOf(narrowed(world, groups, words)).map(({ value }) => value)

  it('leaves just those whose name holds the words', () => {
    fc.assert(
      fc.property(fc.constantFrom('', ' ', 'NAME', 'pùt', 'russia', 'of b', 'atlantis'), (words) => {
        const wanted = words.trim().toLowerCase().replace('ù', 'u')
        const fitting = optionsOf(groups).filter(({ label }) => label.toLowerCase().includes(wanted))
        expect(optionsOf(narrowed(world, groups, words))).toEqual(fitting)
      }),
    )
  })

  it('finds a name of any language, another name, and other forms and spellings', () => {
    for (const words of ['Poutine', 'Путина', 'путин putin', 'pu\u200Btin', 'пу\u00ADтин', 'putin я ع']) {
      expect([words, found(words)]).toEqual([words, ['putin']])
    }
  })

  it('leaves no empty group', () => {
    expect(narrowed(world, groups, 'putin').map(({ id, bodies }) => [id, bodies.length])).toEqual([
      ['russia', 1],
    ])
    expect(found('atlantis')).toEqual([])
  })
})

describe('very many actors', () => {
  const groups = groupsOf(
    corpusOf([
      eventOf('e1', {
        actors: [
          { actor: 'biden', role: 'speaker' },
          { actor: 'putin', role: 'target' },
        ],
      }),
      eventOf('e2', {
        actors: [
          { actor: 'biden', role: 'speaker' },
          { actor: 'nato', role: 'target' },
        ],
      }),
    ]),
  )

  it('stand by their count, states before the rest; the busiest are kept in that order', () => {
    expect(ranked(groups, 3).map(({ id }) => id)).toEqual(['united-states', 'russia', 'organisations'])
    expect(optionsOf(busiest(ranked(groups, 3), 2)).map(({ value, count }) => [value, count])).toEqual([
      ['united-states', 2],
      ['biden', 2],
    ])
  })

  it('stay as they are where they are few', () => {
    expect(ranked(groups, 100)).toEqual(groups)
  })
})

describe('the types to choose from', () => {
  const shownOf = (...types: string[]) => {
    const corpus = corpusOf(types.map((type, index) => eventOf(`e${index}`, { type })))
    return typeOptions(corpus, EVERYTHING, facets(corpus, EVERYTHING).types, speech).map(
      ({ value, label, count }) => [value, label, count] as const,
    )
  }

  it('are the kinds that events have, with their types where they are several', () => {
    expect(shownOf('sanction/expel', 'consult/phone', 'consult/visit', 'consult/phone')).toEqual([
      ['consult', 'talks', 3],
      ['consult/visit', 'visit', 1],
      ['consult/phone', 'telephone call', 2],
      ['sanction/expel', 'expulsion of diplomats', 1],
    ])
  })

  it('always let every event be found', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const shown = new Set(shownOf(...corpus.events.map(({ type }) => type)).map(([value]) => value))
        for (const { type } of corpus.events) {
          expect(
            [...shown].some((value) => typeMatches(type, value)),
            type,
          ).toBe(true)
        }
      }),
    )
  })

  it('have each a name of its own: modes without a word go with their category', () => {
    expect(shownOf('reject/yield', 'assault', 'assault/primitive', 'assault/beat')).toEqual([
      ['reject', 'refusal, ban or denial', 1],
      ['forces', 'military move', 3],
    ])
    expect(shownOf('sanction', 'sanction/expel', 'sanction/convict', 'mobilize/police', 'assault')).toEqual([
      ['sanctions', 'sanctions and restrictions', 2],
      ['sanction/convict', 'conviction', 1],
      ['sanction/expel', 'expulsion of diplomats', 1],
      ['forces', 'military move', 2],
      ['mobilize', 'movement of forces', 1],
      ['assault', 'use of force', 1],
    ])
    for (const locale of LOCALES) {
      const labels = typeOptions(
        corpusOf(EVENT_TYPES.map((type, at) => eventOf(`e${at}`, { type }))),
        EVERYTHING,
        new Map(),
        speeches[locale],
      ).map(({ label }) => label)
      expect(new Set(labels).size, locale).toBe(labels.length)
    }
  })
})

describe('of many values', () => {
  const options = Array.from({ length: 40 }, (_, at) => ({
    value: `${at}`,
    label: `${at}`,
    count: at % 2,
    checked: at === 0,
  }))

  it('those that show nothing are left out, unless they are checked', () => {
    expect(worthShowing(options).map(({ value }) => Number(value))).toEqual([
      0,
      ...options.flatMap((_, at) => (at % 2 ? [at] : [])),
    ])
    expect(worthShowing(options.slice(0, 30))).toHaveLength(30)
  })

  it('all are left where none shows anything', () => {
    const empty = options.map((option) => ({ ...option, count: 0, checked: false }))
    expect(worthShowing(empty)).toEqual(empty)
  })
})

describe('the places and topics to choose from', () => {
  it('are those that events name, in the order of their file', () => {
    const corpus = corpusOf([
      eventOf('e1', { topics: ['ukraine', 'summit'], place: 'moscow' }),
      eventOf('e2', { topics: ['summit'] }),
    ])
    const asked: Query = { ...EVERYTHING, topics: ['ukraine'] }
    const shown = (facet: 'topics' | 'places') =>
      namedOptions(corpus, facet, asked, facets(corpus, asked)[facet], speech)
    expect(shown('topics')).toEqual([
      { value: 'summit', label: 'Name of summit', count: 2, checked: false },
      { value: 'ukraine', label: 'Name of ukraine', count: 1, checked: true },
    ])
    expect(shown('places')).toEqual([{ value: 'moscow', label: 'Name of moscow', count: 1, checked: false }])
  })
})
