import * as v from 'valibot'
import { expect, it } from 'vitest'
import { manifestSchema } from './manifest.ts'

const [none, text] = [[], { en: 'Made', ar: 'Made', ru: 'Made' }]
const numbers = { drawing: none, participations: none, topics: none }
const lookedUp = { texts: none, ids: none, words: none, postings: none }
interface Lane {
  readonly begun: readonly number[]
  readonly ended: readonly number[]
}
const withSummary = (grain: number, ...lanes: readonly Lane[]) => ({
  ...{ format: 1, id: 'made', version: '0123456789', title: text, size: 3, extent: { from: 0, to: 9 } },
  ...{ types: none, topics: none, parts: { actors: none, places: none, ...numbers, ...lookedUp } },
  summary: { grain, first: 0, lanes: lanes.map((lane) => ({ actor: null, ...lane })) },
})
const isManifest = (value: unknown) => v.safeParse(manifestSchema, value).success

const short = { begun: [1], ended: [1] }
const long = { begun: [1, 0], ended: [0, 1] }

it('takes a summary whose buckets are powers of two of days, as many in each lane', () => {
  for (const grain of [1, 2, 64, 2 ** 30]) expect(isManifest(withSummary(grain, long, long))).toBe(true)
  expect(isManifest(withSummary(1))).toBe(true)
})

it('takes no other summary', () => {
  for (const grain of [0, -2, 3, 1.5, 12, 2 ** 31]) expect(isManifest(withSummary(grain, short))).toBe(false)
  expect(isManifest(withSummary(1, short, long))).toBe(false)
  expect(isManifest(withSummary(1, { ...long, ended: [1] }))).toBe(false)
  expect(isManifest(withSummary(1, { begun: [], ended: [] }))).toBe(false)
})
