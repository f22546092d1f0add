import fc from 'fast-check'
import { expect, it } from 'vitest'
import { homeAddress } from '../../query/address.ts'
import { EVERYTHING, type Query } from '../../query/query.ts'
import { addresses } from '../../testing/arbitraries.ts'
import { fileName } from './fileName.ts'

const named = (query: Partial<Query>) =>
  fileName({ ...homeAddress('en'), query: { ...EVERYTHING, ...query } })

it('says what is in the file', () => {
  expect(named({})).toBe('demarche-all-events')
  expect(named({ actors: ['russia'], roles: 'acts', toward: 'united-states' })).toBe(
    'demarche-russia-toward-united-states',
  )
  const both: Partial<Query> = { actors: ['russia', 'united-states'], roles: 'acts' }
  expect(named({ ...both, match: 'mutual' })).toBe('demarche-russia-and-united-states')
  expect(named({ ...both, match: 'all' })).toBe('demarche-russia-united-states-together')
  expect(named({ types: ['sanction/expel'], words: 'Лавров, "ответ"' })).toBe(
    'demarche-sanction-expel-Лавров-ответ',
  )
  const page = { kind: 'chronicle', id: 'road-to-geneva' } as const
  expect(fileName({ ...homeAddress('ar'), page })).toBe('demarche-road-to-geneva')
  expect(fileName({ ...homeAddress('en'), corpus: 'icews' })).toBe('demarche-icews-all-events')
})

it('is a name that every system can keep, whatever is asked', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(fileName(address)).toMatch(/^demarche(-[\p{L}\p{M}\p{N}]*)+$/u)
      expect([...fileName(address)].length).toBeLessThanOrEqual(111)
    }),
  )
})
