import { expect, it } from 'vitest'
import { EVERYTHING } from '../query/query.ts'
import { workerSource } from './workerSource.ts'

/** A client whose worker can be stopped, and what it is asked. */
function startClient() {
  const asked: string[] = []
  let stops = 0
  const ask = async (_: string, kind: string) => {
    asked.push(kind)
    return null as never
  }
  return { asked, client: { ask, stops: () => stops }, stop: () => (stops += 1) }
}

it('answers finely once all is loaded', async () => {
  const source = workerSource('files/', startClient().client)
  expect(source.revisionOf('density')).toBe(0)
  await source.ask('load', null)
  expect(source.revisionOf('density')).toBe(1)
  expect(source.revisionOf('count')).toBe(0)
})

it('loads all again before a restarted worker answers what it could answer coarsely', async () => {
  const { asked, client, stop } = startClient()
  const source = workerSource('files/', client)
  await source.ask('density', EVERYTHING)
  await source.ask('load', null)
  stop()
  await source.ask('count', EVERYTHING)
  await source.ask('density', EVERYTHING)
  await source.ask('density', EVERYTHING)
  expect(asked).toEqual(['density', 'load', 'count', 'load', 'density', 'density'])
})

it('knows the count after one more value from any facet counts that it has had', async () => {
  const facets = { actors: new Map([['russia', 7]]), types: new Map(), topics: new Map(), places: new Map() }
  const source = workerSource('files/', { ask: async () => facets as never, stops: () => 0 })
  const russia = { ...EVERYTHING, actors: ['russia'] }
  expect(source.peek('count', russia)).toBeUndefined()
  await source.ask('facets', EVERYTHING)
  await source.ask('facets', { ...EVERYTHING, topics: ['summit'] })
  expect(source.peek('count', russia)).toBe(7)
  expect(source.peek('count', { ...russia, words: 'call' })).toBeUndefined()
})
