import { expect, it } from 'vitest'
import type { EventFile } from '../schema/published.ts'
import { eventOf } from '../testing/arbitraries.ts'
import { fullEvents } from './fullEvent.ts'

const file = (id: string): EventFile => ({
  id,
  version: `version of ${id}`,
  published: 1,
  updated: 2,
  claims: [],
  sources: [],
  revisions: [],
})

it('joins each event with its file, in the order of the events, without what is computed', () => {
  const [a, b] = fullEvents([eventOf('a', { words: 'w' }), eventOf('b')], ['c', 'b', 'a'].map(file))
  expect([a?.version, b?.version]).toEqual(['version of a', 'version of b'])
  expect(a).not.toHaveProperty('words')
  expect(a).not.toHaveProperty('oneSource')
})

it('refuses events and files that are not of one build', () => {
  expect(() => fullEvents([eventOf('a')], [file('b')])).toThrow('no file for a')
})
