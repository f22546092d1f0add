import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupBy } from './groupBy.ts'

it('loses nothing, keeps the order, and puts together what has one key', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (values) => {
      const groups = groupBy(values, (value) => value % 3)
      expect([...groups.keys()]).toEqual([...new Set(values.map((value) => value % 3))])
      for (const [key, group] of groups) expect(group).toEqual(values.filter((value) => value % 3 === key))
    }),
  )
})
