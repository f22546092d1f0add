import { describe, expect, it } from 'vitest'
import { curatedRecords } from '../testing/curatedRecords.ts'
import { writtenRecords } from '../testing/writtenRecords.ts'
import { type BookClaim, sourceBook } from './sourceBook.ts'

/* Over the records in `data/`. Expected values are read off the records as written, claim by claim. */

const records = writtenRecords()
const { corpus } = curatedRecords()
const book = sourceBook(records, corpus.events)

/** "2021-04-19-some-event 3": the n-th claim of an event, counted from 1. */
const nameOf = ({ event, claim }: BookClaim) =>
  `${event.id} ${(records.events.get(event.id)?.claims.indexOf(claim) ?? -1) + 1}`
const named = (claims: readonly BookClaim[]) => claims.map(nameOf).toSorted()

/** The names of the claims of published events for whose bearing sources, by id, something holds. */
const claimsWhere = (holds: (bearers: readonly string[]) => boolean) =>
  [...records.events]
    .filter(([, { status }]) => status === 'published')
    .flatMap(([id, { claims }]) =>
      claims.flatMap(({ sources }, index) =>
        holds(sources.filter(({ basis }) => basis !== 'event').map(({ source }) => source))
          ? [`${id} ${index + 1}`]
          : [],
      ),
    )
    .toSorted()

const publishersOf = (id: string): readonly string[] => [records.sources.get(id)?.publisher ?? []].flat()

describe('the book of sources', () => {
  it('holds every source and every claim once', () => {
    expect(book.sources.map(({ id }) => id).toSorted()).toEqual([...records.sources.keys()].toSorted())
    expect(named(book.claims)).toEqual(claimsWhere(() => true))
  })

  it('lists below a source what rests on it, and else the events that it reports', () => {
    for (const { id, bears, reports, offices } of book.sources) {
      expect(named(bears), id).toEqual(claimsWhere((bearers) => bearers.includes(id)))
      expect(bears.length + reports.length + offices.length, id).toBeGreaterThan(0)
      for (const event of reports)
        expect(records.events.get(event.id)?.claims.flatMap(({ sources }) => sources)).toContainEqual(
          expect.objectContaining({ source: id, basis: 'event' }),
        )
    }
  })

  it('is in order of time', () => {
    const dates = book.sources.flatMap(({ record }) => record.date ?? [])
    expect(dates).toEqual(dates.toSorted())
    const order = corpus.events.map(({ id }) => id)
    const places = book.claims.map(({ event }) => order.indexOf(event.id))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('counts publishers and wires, not pages', () => {
    const wanted = claimsWhere((bearers) =>
      [...records.publishers.keys()].some((one) => bearers.every((id) => publishersOf(id).includes(one))),
    )
    expect(named(book.fromOne)).toEqual(wanted)
    // TASS on its own site and on another is one.
    const pages = ({ claim }: BookClaim) => claim.sources.filter(({ basis }) => basis !== 'event').length
    expect(book.fromOne.some((each) => pages(each) > 1)).toBe(true)
  })

  it.each([
    ['russia', ['kremlin', 'russian-mfa', 'tass', 'ria', 'sputnik', 'rt-arabic']],
    [
      'united-states',
      [
        ...['white-house', 'us-state', 'us-historian', 'us-treasury', 'ofac', 'federal-register', 'us-nic'],
        ...['us-embassy-georgia', 'voa-editorials', 'rferl'],
      ],
    ],
  ])('tells what only texts of a state bear: %s', (state, publishers) => {
    const isOfState = (id: string) => publishersOf(id).every((one) => publishers.includes(one))
    const wanted = claimsWhere((bearers) => bearers.every(isOfState))
    expect(wanted.length).toBeGreaterThan(10)
    expect(named(book.fromState.get(state) ?? [])).toEqual(wanted)
  })

  it('tells what only blogs, machines and movements bear', () => {
    const weak = ['pledge-times', 'altus-intel', 'kremlin-stories', 'nowarnonato', 'eir-news']
    const isWeak = (id: string) =>
      weak.includes(records.sources.get(id)?.via ?? '') || publishersOf(id).every((one) => weak.includes(one))
    const wanted = claimsWhere((bearers) => bearers.every(isWeak))
    expect(wanted.length).toBeGreaterThan(5)
    expect(named(book.fromWeak)).toEqual(wanted)
  })

  it('has every office once: below its source, or among those without one', () => {
    const written = [...records.actors].flatMap(([actor, { offices }]) =>
      offices.map(({ title, source }) => `${actor} ${title.en} ${source ?? 'none'}`),
    )
    const held = [...book.unsourced, ...book.sources.flatMap(({ offices }) => offices)]
    expect(
      held.map(({ actor, office }) => `${actor} ${office.title.en} ${office.source ?? 'none'}`).toSorted(),
    ).toEqual(written.toSorted())
    expect(book.unsourced.length).toBeLessThan(written.length)
  })
})
