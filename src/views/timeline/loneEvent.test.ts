import { expect, it } from 'vitest'
import { memorySource } from '../../memory/memorySource.ts'
import { EVERYTHING } from '../../query/query.ts'
import { corpusOf, eventOf, exactDay } from '../../testing/arbitraries.ts'
import { noFiles } from '../../testing/noFiles.ts'
import { loneEvent } from './loneEvent.ts'

const LASTING = { ...exactDay(0), last: 100, interval: true }
const corpus = corpusOf([
  eventOf('lasting', { when: LASTING }),
  eventOf('one', { when: exactDay(20) }),
  eventOf('two', { when: exactDay(70) }),
  eventOf('three', { when: exactDay(71) }),
])
const source = memorySource(corpus, noFiles)
const LANES = { choice: { by: 'all' as const }, most: 6, view: null }
const bin = (first: number, last: number, count = 1) => ({ lane: 'all', first, last, count, events: [] })
const found = async (...[first, last, count]: Parameters<typeof bin>) =>
  (await loneEvent(source, bin(first, last, count), EVERYTHING, LANES, { middle: 50 }))?.id ?? null

it('is the event of a column that counts one, not one that lasts through its days', async () => {
  expect(await found(0, 31)).toBe('one')
  expect(await found(32, 60)).toBe('lasting')
})

it('is none of a column that counts more, whatever it says', async () => {
  expect(await found(0, 31, 2)).toBe(null)
  expect(await found(61, 90)).toBe(null)
})
