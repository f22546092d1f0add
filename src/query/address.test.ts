import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addresses } from '../testing/arbitraries.ts'
import { STRAY_SIGNS } from '../testing/straySigns.ts'
import { decodeAddress, decodeLink, encodeAddress, homeAddress } from './address.ts'

const HOST = 'https://host.example/'
const open = (link: string) => {
  const url = new URL(HOST + link.replace(/^\//, ''))
  return decodeAddress(url.pathname, url.searchParams)
}
const unreadIn = (link: string) => {
  const url = new URL(HOST + link)
  return decodeLink(url.pathname, url.searchParams).unread
}

const signs = fc.constantFrom(...STRAY_SIGNS)

describe('the link', () => {
  it('gives back every address', () => {
    fc.assert(
      fc.property(addresses, (wanted) => {
        expect(open(encodeAddress(wanted))).toEqual(wanted)
        expect(unreadIn(encodeAddress(wanted))).toEqual([])
      }),
    )
  })

  it('is read without a sign behind any of its parts', () => {
    fc.assert(
      fc.property(addresses, fc.nat(), signs, (wanted, nth, sign) => {
        const parts = encodeAddress(wanted).split(/(?=[?&])/)
        const at = nth % parts.length
        // Words to find may end in any sign: they stand as they were typed.
        fc.pre(!/^.q=/.test(parts[at] ?? ''))
        const pasted = parts.map((part, index) => (index === at ? part + sign : part)).join('')
        expect(open(pasted)).toEqual(wanted)
        expect(unreadIn(pasted)).toEqual([])
      }),
    )
  })

  it('is read with a sign in place of the last slash of its path', () => {
    fc.assert(
      fc.property(addresses, signs, (wanted, sign) => {
        const pasted = encodeAddress(wanted).replace(/\/(?=\?|$)/, () => sign)
        expect(open(pasted)).toEqual(wanted)
        expect(unreadIn(pasted)).toEqual([])
      }),
    )
  })

  it('is read as it stands in the source of a page, and with commas for dots', () => {
    fc.assert(
      fc.property(addresses, fc.constantFrom(',', '%2C', ',%20', '،', '%D8%8C'), (wanted, comma) => {
        const link = encodeAddress(wanted)
        expect(open(link.replaceAll('&', '&amp;'))).toEqual(wanted)
        const lists = /(?<=[?&](?:actors|types|topics|places)=)[^&]+/g
        expect(open(link.replace(lists, (list) => list.replaceAll('.', comma)))).toEqual(wanted)
      }),
    )
  })

  it.each([
    ['en/?from=2021-02-30', ['from=2021-02-30']],
    ['en/?from=2021-04-20&to=2021-04-10', ['from=2021-04-20&to=2021-04-10']],
    ['en/?view=cinema).&lanes=topic,', ['view=cinema).']],
    ['en/?actors=Russia+%26+others&amp;to=soon', ['actors=Russia & others', 'to=soon']],
    ['en/?corpus=../etc&embed=.', ['corpus=../etc']],
    // Nothing is asked, or by parameters of others.
    ['en/?actors=&topics=.&utm_source=chat&fbclid=1&amp;', []],
    ['en/?v=0123456789.&match=all)', []],
    // An id that nobody knows is a page that says so.
    ['en/events/No%20such%20id)/', []],
    ['en/event/some-id/', ['event/some-id']],
    ['en/events/', ['events']],
    ['en/constructor/some-id/', ['constructor/some-id']],
    ['en/events/some-id/record.json?from=x', ['record.json', 'from=x']],
    ['fr/events/%D8%AD/', ['fr/events/ح']],
    ['index.html', []],
  ])('names what cannot be read: %s', (link, unread) => {
    expect(unreadIn(link)).toEqual(unread)
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
