import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binMark, eventMark, sceneEvent } from '../testing/marks.ts'
import { openedBinIn } from './openedBin.ts'

const IDS = ['a', 'b', 'c', 'd', 'e']
const some = fc.subarray(IDS, { minLength: 1 })
/** Each event drawn, or in one of three bins. */
const places = fc.tuple(...IDS.map(() => fc.constantFrom('drawn', 'x', 'y', 'z')))

test('an opened bin is the bin of the new layout with most of its events, if not all of them are drawn', () => {
  fc.assert(
    fc.property(some, places, (ids, places) => {
      const inBin = (name: string) => IDS.filter((_, at) => places[at] === name)
      const bins = ['x', 'y', 'z'].map((name) =>
        binMark(
          name,
          inBin(name).map((id) => sceneEvent(id)),
        ),
      )
      const marks = [...inBin('drawn').map((id) => eventMark(id)), ...bins]
      const found = openedBinIn(
        marks,
        binMark(
          'opened',
          ids.map((id) => sceneEvent(id)),
        ),
      )
      const held = bins.map(({ events }) => events.filter(({ id }) => ids.includes(id)).length)
      const most = Math.max(...held)
      expect(found).toBe(most === 0 ? null : bins[held.indexOf(most)])
    }),
  )
})
