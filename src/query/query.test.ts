import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '../index/corpus.ts'
import { ACTING_ROLES, ROLES, type Role } from '../schema/vocabulary.ts'
import {
  ACTORS,
  corpora,
  corpusOf,
  eventOf,
  PLACES,
  queries,
  TOPICS,
  TYPES,
  text,
} from '../testing/arbitraries.ts'
import { countFromFacets } from './countFromFacets.ts'
import { EVERYTHING, facets, isEverything, matcher, type Query, select, toggled } from './query.ts'

const FACETS = ['actors', 'types', 'topics', 'places'] as const
const VALUES = {
  actors: [...ACTORS.map(({ id }) => id), 'atlantis'],
  types: [...TYPES, 'aid'],
  topics: [...TOPICS, 'atlantis'],
  places: [...PLACES, 'atlantis'],
}
/** A facet and one of its values. */
const choice = fc.constantFrom(...FACETS.flatMap((facet) => VALUES[facet].map((value) => ({ facet, value }))))
const actor = fc.constantFrom(...VALUES.actors)

const idsOf = (corpus: Corpus, asked: Partial<Query>) =>
  select(corpus, { ...EVERYTHING, ...asked }).map(({ id }) => id)
const isWithin = (some: readonly string[], all: readonly string[]) => some.every((id) => all.includes(id))
/** Sorts `ids` into the order of the corpus. */
const inOrder = (corpus: Corpus, ids: Iterable<string>) => {
  const wanted = new Set(ids)
  return corpus.events.filter(({ id }) => wanted.has(id)).map(({ id }) => id)
}

describe('an answer', () => {
  it('to several actors toward each other has one of them act, and another as the target', () => {
    const one = (id: string, ...actors: [string, Role][]) =>
      eventOf(id, { actors: actors.map(([actor, role]) => ({ actor, role })) })
    const corpus = corpusOf([
      one('toward', ['putin', 'speaker'], ['united-states', 'target']),
      one('mentions', ['putin', 'speaker'], ['united-states', 'mentioned']),
      one('at-home', ['russia', 'initiator'], ['putin', 'target']),
      one('others', ['poland', 'initiator'], ['russia', 'target']),
      one('together', ['russia', 'participant'], ['united-states', 'host']),
    ])
    const between = { actors: ['united-states', 'russia'], match: 'mutual' } as const
    expect(idsOf(corpus, between)).toEqual(['toward'])
    expect(idsOf(corpus, { ...between, roles: 'speaker' })).toEqual(['toward'])
    expect(idsOf(corpus, { ...between, roles: 'initiator' })).toEqual([])
    expect(idsOf(corpus, { actors: ['poland'], match: 'mutual' })).toEqual(['others'])
  })

  it('holds just the events that match, in order of time', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        const matches = matcher(corpus, query)
        const answer = select(corpus, query)
        expect(answer).toEqual(corpus.events.filter((event) => answer.includes(event)))
        for (const event of corpus.events) expect(answer.includes(event)).toBe(matches(event))
      }),
    )
  })

  it('is everything where nothing is asked', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        expect(select(corpus, EVERYTHING)).toEqual(corpus.events)
      }),
    )
  })

  it('is what all the filters, each asked alone, agree on', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        const { actors, match, roles, toward, types, topics, places, words } = query
        const alone = [{ actors, match, roles }, { toward }, { types }, { topics }, { places }, { words }]
        const answers = alone.map((asked) => idsOf(corpus, asked))
        const agreed = corpus.events.filter(({ id }) => answers.every((answer) => answer.includes(id)))
        expect(select(corpus, query)).toEqual(agreed)
      }),
    )
  })
})

describe('the values of a facet', () => {
  it('are alternatives: two find what each of them finds', () => {
    fc.assert(
      fc.property(corpora, choice, choice, (corpus, { facet, value }, other) => {
        const second = other.facet === facet ? other.value : value
        const each = [value, second].flatMap((one) => idsOf(corpus, { [facet]: [one] }))
        expect(idsOf(corpus, { [facet]: [value, second] })).toEqual(inOrder(corpus, each))
      }),
    )
  })

  it('never take from the answer when one is added', () => {
    fc.assert(
      fc.property(corpora, queries, choice, (corpus, asked, { facet, value }) => {
        const query: Query = { ...asked, match: 'any' }
        fc.pre(query[facet].length > 0)
        const more = idsOf(corpus, { ...query, [facet]: [...query[facet], value] })
        expect(isWithin(idsOf(corpus, query), more)).toBe(true)
      }),
    )
  })

  it('never add to the answer where all actors must match', () => {
    fc.assert(
      fc.property(corpora, queries, actor, (corpus, asked, added) => {
        const query: Query = { ...asked, match: 'all' }
        const fewer = idsOf(corpus, { ...query, actors: [...query.actors, added] })
        expect(isWithin(fewer, idsOf(corpus, query))).toBe(true)
      }),
    )
  })

  it('match nothing where no vocabulary knows them', () => {
    fc.assert(
      fc.property(corpora, fc.constantFrom(...FACETS), (corpus, facet) => {
        expect(idsOf(corpus, { [facet]: ['atlantis'] })).toEqual([])
      }),
    )
  })
})

describe('a count', () => {
  it('says how many events its value alone would show under the other filters', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, asked) => {
        const query: Query = { ...asked, match: 'any' }
        const counts = facets(corpus, query)
        for (const facet of FACETS) {
          for (const value of VALUES[facet]) {
            expect(counts[facet].get(value) ?? 0).toBe(select(corpus, { ...query, [facet]: [value] }).length)
          }
        }
      }),
    )
  })

  it('says what adding an actor would leave where all must match', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, asked) => {
        const query: Query = { ...asked, match: 'all' }
        const counts = facets(corpus, query).actors
        for (const value of VALUES.actors) {
          const left = select(corpus, { ...query, actors: [...query.actors, value] })
          expect(counts.get(value) ?? 0).toBe(left.length)
        }
      }),
    )
  })

  it('is absent rather than zero', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        for (const counts of Object.values(facets(corpus, query))) {
          for (const count of counts.values()) expect(count).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('an actor', () => {
  it('stands for all that belong to it', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        for (const { id, parent } of ACTORS) {
          if (parent === undefined) continue
          const whole = idsOf(corpus, { ...query, actors: [parent] })
          expect(isWithin(idsOf(corpus, { ...query, actors: [id] }), whole)).toBe(true)
        }
      }),
    )
  })

  it('acts where it begins, takes part, speaks or hosts', () => {
    fc.assert(
      fc.property(corpora, actor, (corpus, id) => {
        const each = ACTING_ROLES.flatMap((roles) => idsOf(corpus, { actors: [id], roles }))
        expect(idsOf(corpus, { actors: [id], roles: 'acts' })).toEqual(inOrder(corpus, each))
        const any = ROLES.flatMap((roles) => idsOf(corpus, { actors: [id], roles }))
        expect(idsOf(corpus, { actors: [id] })).toEqual(inOrder(corpus, any))
      }),
    )
  })

  it('must itself play the part: that another does is not enough', () => {
    const event = eventOf('e1', {
      actors: [
        { actor: 'biden', role: 'speaker' },
        { actor: 'russia', role: 'target' },
      ],
    })
    const corpus = corpusOf([event])
    expect(idsOf(corpus, { actors: ['russia'] })).toEqual(['e1'])
    expect(idsOf(corpus, { actors: ['russia'], roles: 'acts' })).toEqual([])
    expect(idsOf(corpus, { actors: ['united-states'], roles: 'acts', toward: 'russia' })).toEqual(['e1'])
    expect(idsOf(corpus, { actors: ['russia'], roles: 'acts', toward: 'united-states' })).toEqual([])
  })

  it('is the one that things are done toward just where it is their target', () => {
    fc.assert(
      fc.property(corpora, actor, (corpus, id) => {
        expect(idsOf(corpus, { toward: id })).toEqual(idsOf(corpus, { actors: [id], roles: 'target' }))
      }),
    )
  })
})

it('asks for no role where it asks for no actor', () => {
  fc.assert(
    fc.property(corpora, queries, (corpus, asked) => {
      const query = { ...asked, actors: [] }
      expect(idsOf(corpus, query)).toEqual(idsOf(corpus, { ...query, roles: 'any', match: 'any' }))
    }),
  )
})

it('takes a category for all its modes, and a mode for itself alone', () => {
  const types = ['consult', 'consult/phone', 'consult/visit', 'sanction']
  const corpus = corpusOf(types.map((type) => eventOf(type, { type })))
  expect(idsOf(corpus, { types: ['consult'] })).toEqual(['consult', 'consult/phone', 'consult/visit'])
  expect(idsOf(corpus, { types: ['consult/phone'] })).toEqual(['consult/phone'])
  expect(idsOf(corpus, { types: ['cons'] })).toEqual([])
  expect(idsOf(corpus, { types: ['sanctions'] })).toEqual(['sanction'])
})

describe('search', () => {
  const corpus = corpusOf([
    eventOf('summit', { title: { en: 'Geneva summit', ar: 'قمّة جنيف', ru: 'Встреча в Женеве' } }),
    eventOf('expulsion', {
      title: { en: 'Expulsion', ar: 'إجراءات الطرد', ru: 'Её итоги' },
      words: '14 june',
    }),
    eventOf('visit', { title: text('Visit'), actors: [{ actor: 'putin', role: 'host' }] }),
  ])

  it.each([
    ['GENEVA', 'summit'],
    ['قمه', 'summit'],
    ['القمة', 'summit'],
    ['Женевы', 'summit'],
    ['sum\u00ADmit', 'summit'],
    ['قـمـة', 'summit'],
    ['اجراءات', 'expulsion'],
    ['ее', 'expulsion'],
    ['١٤ June', 'expulsion'],
    ['enev', 'summit'],
    ['  summit, geneva! ', 'summit'],
    ['summit expulsion', null],
    ['kremlin', 'visit'],
    ['Poutine', 'visit'],
  ])('for %s finds %s', (words, found) => {
    expect(idsOf(corpus, { words })).toEqual(found === null ? [] : [found])
  })

  it('for nothing but blanks and signs finds everything', () => {
    expect(idsOf(corpus, { words: ' … ' })).toHaveLength(3)
  })

  it('finds every event by any word of its title, however it is written', () => {
    fc.assert(
      fc.property(corpora, (world) => {
        for (const { id, title } of world.events) {
          for (const words of Object.values(title)) {
            for (const typed of [words, words.toUpperCase(), words.normalize('NFD'), ` ${words} `]) {
              expect(idsOf(world, { words: typed })).toContain(id)
            }
          }
        }
      }),
    )
  })
})

describe('a value that is toggled', () => {
  it('narrows the question by it, and twice leaves the question as it was', () => {
    fc.assert(
      fc.property(queries, choice, (query, { facet, value }) => {
        fc.pre(!query[facet].includes(value))
        const once = toggled(query, facet, value)
        expect(once[facet]).toEqual([...query[facet], value])
        expect(toggled(once, facet, value)).toEqual(query)
      }),
    )
  })

  it('finds as many as the count beside it said, where it is the first of its facet', () => {
    fc.assert(
      fc.property(corpora, queries, choice, (corpus, asked, { facet, value }) => {
        const before: Query = { ...asked, [facet]: [] }
        const after = toggled(before, facet, value)
        expect(countFromFacets(before, facets(corpus, before), after)).toBe(select(corpus, after).length)
      }),
    )
  })

  it('is not countFromFacets where anything else differs', () => {
    fc.assert(
      fc.property(corpora, queries, queries, choice, (corpus, asked, other, { facet, value }) => {
        const before: Query = { ...asked, [facet]: [] }
        const counts = facets(corpus, before)
        const told = countFromFacets(before, counts, other)
        if (told !== null) expect(told).toBe(select(corpus, other).length)
        const words = `${before.words}x`
        expect(countFromFacets(before, counts, { ...toggled(before, facet, value), words })).toBeNull()
        expect(countFromFacets(before, counts, before)).toBeNull()
      }),
    )
  })
})

describe('a question for everything', () => {
  it('leaves no event out, whatever the order of its parts', () => {
    const turned = Object.fromEntries(Object.entries(EVERYTHING).toReversed()) as unknown as Query
    expect(isEverything(turned)).toBe(true)
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        if (isEverything(query)) expect(select(corpus, query)).toEqual(corpus.events)
      }),
    )
  })

  it.each([
    { actors: ['russia'] },
    { toward: 'russia' },
    { types: ['consult'] },
    { topics: ['summit'] },
    { places: ['geneva'] },
    { words: 'call' },
  ])('is not one for %o', (asked) => {
    expect(isEverything({ ...EVERYTHING, ...asked })).toBe(false)
  })
})
