import { EVERYTHING, type Query } from '../query/query.ts'
import type { Sides } from './sides.ts'

type FlowQuery = Pick<Query, 'actors' | 'match' | 'roles' | 'toward'>

/** Who acts toward whom: a filter that a button turns on and off. */
export interface Flow {
  readonly id: 'first-to-second' | 'second-to-first' | 'together'
  /** The filters it sets. Its count applies all other filters too. */
  readonly query: FlowQuery
}

/** The three flows between two sides. */
export const flowsBetween = ([first, second]: Sides): readonly Flow[] => [
  { id: 'second-to-first', query: { actors: [second], match: 'any', roles: 'acts', toward: first } },
  { id: 'first-to-second', query: { actors: [first], match: 'any', roles: 'acts', toward: second } },
  { id: 'together', query: { actors: [first, second], match: 'all', roles: 'acts', toward: null } },
]

/** Whether the query is set to this flow. */
export const isPressed = ({ query: flow }: Flow, query: Query): boolean =>
  flow.actors.length === query.actors.length &&
  flow.actors.every((actor) => query.actors.includes(actor)) &&
  flow.match === query.match &&
  flow.roles === query.roles &&
  flow.toward === query.toward

/** Resets the filters that a flow sets. */
export const NO_FLOW: FlowQuery = {
  actors: EVERYTHING.actors,
  match: EVERYTHING.match,
  roles: EVERYTHING.roles,
  toward: EVERYTHING.toward,
}
