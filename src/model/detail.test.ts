import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '../index/corpus.ts'
import { parseIsoDay } from '../lib/day.ts'
import { select } from '../query/query.ts'
import type { Actor, Claim, EventFile, EventHead, EventRow } from '../schema/published.ts'
import { ROLES } from '../schema/vocabulary.ts'
import { ACTORS, corpora, corpusOf, eventOf, exactDay, queries, text } from '../testing/arbitraries.ts'
import { accountsOf, dateClaims, neighbours, participationsOf, rolesIn, tiesOf } from './detail.ts'

describe('who takes part', () => {
  it('is each actor once with all its roles, those who act first', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        for (const event of corpus.events) {
          const shown = participationsOf(corpus, event)
          expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
          for (const { id, roles } of shown) {
            for (const role of roles) expect(event.actors).toContainEqual({ actor: id, role })
          }
          const ranks = shown.map(({ roles }) => Math.min(...roles.map((role) => ROLES.indexOf(role))))
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  it('leaves out only those whose own people stand there in the same role', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        for (const event of corpus.events) {
          const shown = participationsOf(corpus, event)
          for (const { actor, role } of event.actors) {
            const stands = shown.some(
              ({ id, roles }) => corpus.lineOf(id).includes(actor) && roles.includes(role),
            )
            expect(stands).toBe(true)
          }
        }
      }),
    )
    const event = eventOf('call', {
      actors: [
        { actor: 'russia', role: 'participant' },
        { actor: 'putin', role: 'participant' },
        { actor: 'poland', role: 'mentioned' },
        { actor: 'united-states', role: 'target' },
        { actor: 'biden', role: 'initiator' },
      ],
    })
    expect(participationsOf(corpusOf([event]), event).map(({ id }) => id)).toEqual([
      'biden',
      'putin',
      'united-states',
      'poland',
    ])
  })

  it('names an actor that nobody knows by its id', () => {
    const event = eventOf('e1', { actors: [{ actor: 'atlantis', role: 'host' }] })
    expect(participationsOf(corpusOf([event]), event)).toEqual([
      { id: 'atlantis', actor: undefined, roles: ['host'], office: null },
    ])
  })
})

describe('the office of an actor', () => {
  const offices: Actor['offices'] = [
    { title: text('Deputy'), to: '2020' },
    { title: text('Minister'), from: '2021-01', to: '2021-04-19' },
    { title: text('Envoy'), from: '2021-04-20', to: '2021-05' },
    { title: text('Chair'), from: '2021-06-02' },
  ]
  const officeOn = (iso: string) => {
    const event = eventOf('e1', {
      when: exactDay(parseIsoDay(iso) ?? Number.NaN),
      actors: [{ actor: 'lavrov', role: 'speaker' }],
    })
    const actors = ACTORS.map((actor) => (actor.id === 'lavrov' ? { ...actor, offices } : actor))
    return participationsOf(corpusOf([event], { actors }), event)[0]?.office?.en ?? null
  }

  it.each([
    ['1999-01-01', 'Deputy'],
    ['2020-12-31', 'Deputy'],
    ['2021-01-01', 'Minister'],
    ['2021-04-19', 'Minister'],
    ['2021-04-20', 'Envoy'],
    ['2021-05-31', 'Envoy'],
    ['2021-06-01', null],
    ['2021-06-02', 'Chair'],
    ['2050-01-01', 'Chair'],
  ])('on %s is %s', (day, office) => {
    expect(officeOn(day)).toBe(office)
  })
})

describe('what is said', () => {
  const claim = (words: string, by?: string, about?: string): Claim => ({
    text: text(words),
    by,
    about,
    sources: [{ source: 'tass', basis: 'claim' }],
  })
  const source = {
    id: 'tass',
    publisher: text('TASS'),
    title: 'Report',
    lang: 'en',
    kind: 'news',
    seen: true,
  }
  const file: EventFile = {
    id: 'call',
    claims: [
      claim('by Putin', 'putin'),
      claim('known'),
      claim('the day', undefined, 'when'),
      claim('by Biden', 'biden'),
      claim('by Lavrov', 'lavrov'),
    ],
    sources: [source],
    revisions: [],
    version: '0123456789',
    published: 0,
    updated: 0,
  }
  const corpus = corpusOf([eventOf('call')])

  it('stands side by side by the state of who says it, what nobody is named for first', () => {
    const accounts = accountsOf(corpus, file).map(({ side, claims }) => [
      side,
      ...claims.map((each) => each.claim.text.en),
    ])
    expect(accounts).toEqual([
      [null, 'known'],
      ['russia', 'by Putin', 'by Lavrov'],
      ['united-states', 'by Biden'],
    ])
  })

  it('of the date stands apart, and nothing is lost', () => {
    expect(dateClaims(file).map((each) => each.claim.text.en)).toEqual(['the day'])
    const all = [...dateClaims(file), ...accountsOf(corpus, file).flatMap(({ claims }) => claims)]
    expect(new Set(all.map((each) => each.claim))).toEqual(new Set(file.claims))
  })

  it('carries each source, or only its id where the file lacks it', () => {
    const [first] = dateClaims(file)
    expect(first?.citations).toEqual([{ citation: { source: 'tass', basis: 'claim' }, source }])
    const [bare] = dateClaims({ ...file, sources: [] })
    expect(bare?.citations[0]?.source).toBeUndefined()
  })
})

const headOf = (corpus: Corpus, { id }: EventRow) => corpus.byId.get(id) as EventHead

describe('the ties of an event', () => {
  it('are seen from both ends, with the same days between', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        for (const event of corpus.events) {
          const { before, partOf } = tiesOf(corpus, event)
          expect(before.length + partOf.length).toBe(event.relations.length)
          for (const { type, event: earlier, lag } of before) {
            expect(tiesOf(corpus, headOf(corpus, earlier)).after).toContainEqual({
              type,
              event,
              lag: 0 - lag,
            })
          }
          for (const whole of partOf) expect(tiesOf(corpus, headOf(corpus, whole)).parts).toContain(event)
        }
      }),
    )
  })

  it('stand in order of time', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        for (const event of corpus.events) {
          const { before, after } = tiesOf(corpus, event)
          for (const ties of [before, after]) {
            const days = ties.map((tie) => tie.event.when.first)
            expect(days).toEqual(days.toSorted((a, b) => a - b))
          }
        }
      }),
    )
  })

  it('do not lead to what is not in the corpus', () => {
    const event = eventOf('e1', { relations: [{ type: 'follows', event: 'atlantis' }] })
    expect(tiesOf(corpusOf([event]), event)).toEqual({ before: [], after: [], partOf: [], parts: [] })
  })
})

describe('the neighbours of an event', () => {
  it('lead through the whole answer, forth and back', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        const answer = select(corpus, query)
        for (const [index, { id }] of answer.entries()) {
          const { previous, next } = neighbours(answer, id)
          expect(previous).toBe(answer[index - 1] ?? null)
          if (next) expect(neighbours(answer, next.id).previous?.id).toBe(id)
          else expect(index).toBe(answer.length - 1)
        }
      }),
    )
  })

  it('are none for an event outside the answer', () => {
    expect(neighbours([eventOf('e1')], 'e2')).toEqual({ previous: null, next: null })
  })
})

describe('all that an actor takes part in', () => {
  it('is every event with the actor or someone who belongs to it, with each part once', () => {
    fc.assert(
      fc.property(corpora, fc.constantFrom(...ACTORS), (corpus, { id }) => {
        for (const event of corpus.events) {
          const own = event.actors.filter(({ actor }) => corpus.lineOf(actor).includes(id))
          const roles = rolesIn(corpus, event, id)
          expect([...roles].sort()).toEqual([...new Set(own.map(({ role }) => role))].sort())
        }
      }),
    )
  })
})
