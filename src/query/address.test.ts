import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENT_TYPES, LOCALES } from '../schema/vocabulary.ts'
import { type Address, decodeAddress, encodeAddress, homeAddress, LANES, VIEWS } from './address.ts'
import { ROLE_FILTERS } from './query.ts'

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const slugs = fc.uniqueArray(slug, { maxLength: 4 })
/** Days from the year 1 to 9999 and some beyond either end. */
const day = fc.option(fc.integer({ min: -800_000, max: 3_000_000 }))

const address: fc.Arbitrary<Address> = fc.record({
  locale: fc.constantFrom(...LOCALES),
  corpus: fc.option(slug),
  page: fc.oneof(
    fc.constant({ kind: 'timeline' } as const),
    fc.record({ kind: fc.constant('event' as const), id: slug }),
    fc.record({ kind: fc.constantFrom('chronicle' as const, 'actor' as const), id: slug }),
  ),
  query: fc.record({
    actors: slugs,
    match: fc.constantFrom('any' as const, 'all' as const),
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
  embed: fc.boolean(),
  version: fc.option(slug),
})

const open = (link: string) => {
  const url = new URL(link, 'https://host.example/')
  return decodeAddress(url.pathname, url.searchParams)
}

describe('the link', () => {
  it('gives back every address', () => {
    fc.assert(
      fc.property(address, (wanted) => {
        expect(open(encodeAddress(wanted))).toEqual(wanted)
      }),
    )
  })

  it('opens something, whatever stands in it', () => {
    const search = fc.webQueryParameters()
    const names = [
      'actors',
      'match',
      'roles',
      'toward',
      'types',
      'topics',
      'places',
      'q',
      'from',
      'to',
      'view',
      'lanes',
    ]
    const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.string()))
    fc.assert(
      fc.property(search, pairs, (odd, named) => {
        const params = new URLSearchParams(odd)
        for (const [name, value] of named) params.append(name, value)
        const read = decodeAddress('en/', params)
        expect(read && open(encodeAddress(read))).toEqual(read)
        expect(read).not.toBeNull()
      }),
    )
  })

  it('lets one bad part spoil only itself', () => {
    const read = open(
      '/ar/?actors=russia&types=NOT%20A%20TYPE&from=2021-02-30&to=2021-04-24&view=cinema&roles=acts',
    )
    expect(read).toEqual({
      ...homeAddress('ar'),
      query: { ...homeAddress('ar').query, actors: ['russia'], roles: 'acts' },
      to: 18741,
    })
  })

  it('keeps defaults out', () => {
    expect(encodeAddress(homeAddress('ru'))).toBe('ru/')
  })

  it('reads as the design shows it', () => {
    const link =
      'en/events/2021-04-19-patrushev-sullivan-call/?actors=russia.united-states&match=all&types=sanction.consult/phone&q=%D9%82%D9%85%D8%A9+summit&from=2021-04-10&to=2021-04-24&view=list&lanes=topic'
    const read = open(`/${link}`)
    expect(read && encodeAddress(read)).toBe(link)
  })

  it('opens an event that is named in a parameter', () => {
    expect(open('/en/?event=some-event')?.page).toEqual({ kind: 'event', id: 'some-event' })
  })

  it('is no address without a language', () => {
    expect(open('/fr/')).toBeNull()
    expect(open('/')).toBeNull()
  })
})
