import { expect, it } from 'vitest'
import type { EventFile } from '../schema/published.ts'
import { eventOf, text } from '../testing/arbitraries.ts'
import { fullEvents, halvesOf } from './fullEvent.ts'

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

it('parts in two halves again, with what is computed from its claims', () => {
  const head = eventOf('a', { title: text('Call'), summary: text('Summary'), relations: [] })
  const cited = (source: string, basis: 'claim' | 'event') => ({ source, basis })
  const claim = { text: { en: 'A call, long', ar: '', ru: 'Долгий' }, sources: [cited('x', 'claim')] }
  const whole = (...sources: (typeof claim)['sources']) => {
    const [event] = fullEvents([head], [{ ...file('a'), claims: [claim, { ...claim, sources }] }])
    if (!event) throw new Error('no event')
    return halvesOf(event)
  }
  // Words of the title are not repeated.
  expect(whole().head).toEqual({ ...head, words: 'a long долгий', oneSource: true })
  expect(whole(cited('y', 'event')).head.oneSource).toBe(true)
  expect(whole(cited('y', 'claim')).head.oneSource).toBe(false)
  expect(whole().file).toEqual({ ...file('a'), claims: [claim, { ...claim, sources: [] }] })
})
