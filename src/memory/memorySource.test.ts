import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EVERYTHING, select } from '../query/query.ts'
import { corpusOf, eventOf, exactDay, queries } from '../testing/arbitraries.ts'
import { worlds } from '../testing/tables.ts'
import { memorySource } from './memorySource.ts'

it('leads from each event that matches to the next, through all of them and no other', () => {
  fc.assert(
    fc.property(worlds, queries, ({ corpus }, query) => {
      const { peek } = memorySource(corpus)
      const matching = select(corpus, query).map(({ id }) => id)
      expect(peek('count', query)).toBe(matching.length)
      const met: string[] = []
      for (let id = matching[0]; id !== undefined; id = peek('position', { query, id })?.next?.id) {
        expect(peek('position', { query, id })?.previous?.id).toBe(met.at(-1))
        met.push(id)
      }
      expect(met).toEqual(matching)
      const others = corpus.events.filter(({ id }) => !matching.includes(id))
      for (const { id } of others)
        expect(peek('position', { query, id })).toEqual({ matches: false, previous: null, next: null })
    }),
  )
})

const corpus = corpusOf([
  eventOf('a', { when: exactDay(1, 3), topics: ['summit'] }),
  eventOf('b', { when: exactDay(4), topics: ['ukraine'] }),
])

it('counts as in view what touches the first or the last of the days', () => {
  const { peek } = memorySource(corpus)
  const inView = (from: number, to: number) => peek('inView', { query: EVERYTHING, window: { from, to } })
  expect([inView(0, 0), inView(0, 1), inView(3, 4), inView(4, 9), inView(5, 9)]).toEqual([0, 1, 2, 1, 0])
})

it('finds the answer to one and the same question once', () => {
  const { peek } = memorySource(corpus)
  const query = { ...EVERYTHING, topics: ['summit'] }
  expect(peek('facets', query)).toBe(peek('facets', query))
  expect(peek('count', query)).toBe(1)
})

it('says of a question that it has no answer to that it has none', async () => {
  const { peek, ask } = memorySource(corpus)
  expect(peek('event', 'a')).toBeUndefined()
  await expect(ask('event', 'a')).rejects.toThrow('event')
  expect(await ask('count', EVERYTHING)).toBe(2)
})
