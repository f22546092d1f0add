import { EVERYTHING, type Query } from '../query/query.ts'
import type { Sides } from './sides.ts'

type FlowQuery = Pick<Query, 'actors' | 'match' | 'roles' | 'toward'>

/** Who acts toward whom: a question that can be pressed. */
export interface Flow {
  readonly id: 'first-to-second' | 'second-to-first' | 'together'
  /** Counted under all filters but those that it sets itself. */
  readonly query: FlowQuery
}

/** The three flows between two sides. */
export const flowsBetween = ([first, second]: Sides): readonly Flow[] => [
  { id: 'second-to-first', query: { actors: [second], match: 'any', roles: 'acts', toward: first } },
  { id: 'first-to-second', query: { actors: [first], match: 'any', roles: 'acts', toward: second } },
  { id: 'together', query: { actors: [first, second], match: 'all', roles: 'acts', toward: null } },
]

/** Whether a flow is what is asked now. */
export const isPressed = ({ query: flow }: Flow, query: Query): boolean =>
  flow.actors.length === query.actors.length &&
  flow.actors.every((actor) => query.actors.includes(actor)) &&
  flow.match === query.match &&
  flow.roles === query.roles &&
  flow.toward === query.toward

/** What takes a pressed flow back. */
export const NO_FLOW: FlowQuery = {
  actors: EVERYTHING.actors,
  match: EVERYTHING.match,
  roles: EVERYTHING.roles,
  toward: EVERYTHING.toward,
}
