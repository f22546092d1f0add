import { describe, expect, it } from 'vitest'
import { EVERYTHING, select } from '../query/query.ts'
import { curatedRecords } from '../testing/curatedRecords.ts'
import { NAMES_TYPED } from '../testing/namesTyped.ts'

const { corpus } = curatedRecords()
const idsOf = (words: string) => select(corpus, { ...EVERYTHING, words }).map(({ id }) => id)

describe('a search of the records of this site', () => {
  it.each(NAMES_TYPED)('finds for %s what it finds for %s', (typed, usual) => {
    expect(idsOf(usual)).not.toEqual([])
    expect(idsOf(typed)).toEqual(idsOf(usual))
  })

  it('finds nobody by a name that is not in it', () => {
    expect(idsOf('Macron')).toEqual([])
  })
})
