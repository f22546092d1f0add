import { expect, it } from 'vitest'
import { EVERYTHING, facets } from '../query/query.ts'
import { corpusOf, eventOf } from '../testing/arbitraries.ts'
import { speeches } from '../testing/speeches.ts'
import { actorGroups } from './facets.ts'
import { nearestName } from './nearestName.ts'

const corpus = corpusOf([eventOf('e1', { actors: [{ actor: 'putin', role: 'host' }] })])
const groups = actorGroups(corpus, EVERYTHING, facets(corpus, EVERYTHING).actors, speeches.en)
it.each([
  ['putn', 'putin'],
  ['Poutime', 'Poutine'],
  ['Путен', 'Путин'],
  ['nam of putn', 'nam of putin'],
  // An actor of no event.
  ['lavrof', null],
  ['Macron', null],
  ['putin', null],
])('by %s the name %s is meant', async (typed, name) => {
  expect(await nearestName(corpus, groups, typed)).toBe(name)
})
