import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addresses } from '../testing/arbitraries.ts'
import { decodeAddress, encodeAddress, homeAddress } from './address.ts'

const open = (link: string) => {
  const url = new URL(link, 'https://host.example/')
  return decodeAddress(url.pathname, url.searchParams)
}

describe('the link', () => {
  it('gives back every address', () => {
    fc.assert(
      fc.property(addresses, (wanted) => {
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
