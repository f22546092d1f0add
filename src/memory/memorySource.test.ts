import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EVERYTHING, select } from '../query/query.ts'
import { corpusOf, eventOf, exactDay, queries } from '../testing/arbitraries.ts'
import { noFiles } from '../testing/noFiles.ts'
import { worlds } from '../testing/tables.ts'
import { type EventFiles, memorySource } from './memorySource.ts'

it('leads from each event that matches to the next, through all of them and no other', () => {
  fc.assert(
    fc.property(worlds, queries, ({ corpus }, query) => {
      const { peek } = memorySource(corpus, noFiles)
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
        expect(peek('position', { query, id })).toEqual({
          matches: false,
          at: -1,
          previous: null,
          next: null,
        })
    }),
  )
})

const corpus = corpusOf([
  eventOf('a', { when: exactDay(1, 3), topics: ['summit'] }),
  eventOf('b', { when: exactDay(4), topics: ['ukraine'] }),
])

it('counts as in view what touches the first or the last of the days', () => {
  const { peek } = memorySource(corpus, noFiles)
  const inView = (from: number, to: number) => peek('inView', { query: EVERYTHING, window: { from, to } })
  expect([inView(0, 0), inView(0, 1), inView(3, 4), inView(4, 9), inView(5, 9)]).toEqual([0, 1, 2, 1, 0])
})

it('finds the answer to one and the same question once', () => {
  const { peek } = memorySource(corpus, noFiles)
  const query = { ...EVERYTHING, topics: ['summit'] }
  expect(peek('facets', query)).toBe(peek('facets', query))
  expect(peek('count', query)).toBe(1)
})

it('fetches what belongs to one event alone, and says so of nothing else', async () => {
  const file = { id: 'a', version: '1', published: 1, updated: 2, claims: [], sources: [], revisions: [] }
  const files: EventFiles = {
    peek: (id) => (id === 'b' ? { ...file, id } : undefined),
    load: async (id) => ({ ...file, id }),
    loadAll: async () => [file, { ...file, id: 'b' }],
  }
  const { peek, ask } = memorySource(corpus, files)
  expect(peek('file', 'a')).toBeUndefined()
  expect(peek('file', 'b')?.id).toBe('b')
  expect(await ask('file', 'a')).toEqual(file)
  const asked = { query: EVERYTHING, most: 1 }
  expect(peek('records', asked)).toBeUndefined()
  const records = await ask('records', asked)
  expect(records.count).toBe(2)
  expect(records.events.map(({ id, version }) => [id, version])).toEqual([['a', '1']])
})

it('lists the rows of some days and of one lane, a page at a time', () => {
  fc.assert(
    fc.property(worlds, queries, fc.nat(5), fc.nat(5), ({ corpus }, query, at, many) => {
      const { peek } = memorySource(corpus, noFiles)
      const of = { choice: { by: 'actor' as const }, most: 2, view: null }
      const scene = peek('scene', { query, lanes: of, near: null, open: null, before: null })
      const window = null
      const ids = (lane: string) =>
        peek('rows', { range: { query, window, lane: { key: lane, of } }, at: 0, many: 999 })?.events ?? []
      const inLanes = scene?.lanes.flatMap(({ key }) => ids(key).map(({ event }) => event.id)) ?? []
      const all = select(corpus, query).map(({ id }) => id)
      expect(inLanes.toSorted()).toEqual(all.toSorted())
      const page = peek('rows', { range: { query, window, lane: null }, at, many })
      expect(page?.count).toBe(all.length)
      expect(page?.events.map(({ event }) => event.id)).toEqual(all.slice(at, at + many))
    }),
  )
})

it('finds the row that a day begins at', () => {
  const { peek } = memorySource(corpus, noFiles)
  const rowAt = (day: number) => peek('rowAt', { query: EVERYTHING, day })
  expect([rowAt(0), rowAt(1), rowAt(2), rowAt(4), rowAt(5)]).toEqual([0, 0, 1, 1, 2])
})

it('counts each event once in a density, in the step that it begins in', () => {
  fc.assert(
    fc.property(worlds, queries, ({ corpus }, query) => {
      const density = memorySource(corpus, noFiles).peek('density', query)
      const sum = (counts: object = {}) =>
        Object.values(counts).reduce((all, some: Uint32Array) => all + some.reduce((a, b) => a + b, 0), 0)
      expect(sum(density?.all)).toBe(corpus.events.length)
      expect(sum(density?.matching)).toBe(select(corpus, query).length)
    }),
  )
})
