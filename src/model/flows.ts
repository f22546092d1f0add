import type { Corpus } from '../index/corpus.ts'
import { EVERYTHING, type Query, select } from '../query/query.ts'
import type { Sides } from './sides.ts'

/** Who acts toward whom: a question that can be pressed, with the number of its answers. */
export interface Flow {
  readonly id: 'first-to-second' | 'second-to-first' | 'together'
  readonly query: Pick<Query, 'actors' | 'match' | 'roles' | 'toward'>
  readonly count: number
  /** True where this is what is asked now. */
  readonly pressed: boolean
}

const sameActors = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((actor) => b.includes(actor))

/** The three flows between two sides, counted under all filters but those that they set themselves. */
export function flowsBetween(corpus: Corpus, [first, second]: Sides, query: Query): readonly Flow[] {
  const flow = (id: Flow['id'], asked: Flow['query']): Flow => ({
    id,
    query: asked,
    count: select(corpus, { ...query, ...asked }).length,
    pressed:
      sameActors(query.actors, asked.actors) &&
      query.match === asked.match &&
      query.roles === asked.roles &&
      query.toward === asked.toward,
  })
  return [
    flow('second-to-first', { actors: [second], match: 'any', roles: 'acts', toward: first }),
    flow('first-to-second', { actors: [first], match: 'any', roles: 'acts', toward: second }),
    flow('together', { actors: [first, second], match: 'all', roles: 'acts', toward: null }),
  ]
}

/** What takes a pressed flow back. */
export const NO_FLOW: Flow['query'] = {
  actors: EVERYTHING.actors,
  match: EVERYTHING.match,
  roles: EVERYTHING.roles,
  toward: EVERYTHING.toward,
}
