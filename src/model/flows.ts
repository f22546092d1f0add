import { EVERYTHING, type Query } from '../query/query.ts'
import type { Sides } from './sides.ts'

type FlowQuery = Pick<Query, 'actors' | 'match' | 'roles' | 'toward'>

/** Who acts toward whom: a filter that a button turns on and off. */
export interface Flow {
  readonly id: 'first-to-second' | 'second-to-first' | 'together'
  /** The filters it sets. Its count applies all other filters too. */
  readonly query: FlowQuery
  /** The other direction, and the filters that both set; null if it has none. */
  readonly other: { readonly alone: FlowQuery; readonly both: FlowQuery } | null
}

const oneWay = (from: string, to: string): FlowQuery => ({
  actors: [from],
  match: 'any',
  roles: 'acts',
  toward: to,
})

/** The three flows between two sides. */
export function flowsBetween([first, second]: Sides): readonly Flow[] {
  const [there, back] = [oneWay(first, second), oneWay(second, first)]
  const among = { actors: [first, second], roles: 'acts', toward: null } as const
  const both: FlowQuery = { ...among, match: 'mutual' }
  return [
    { id: 'second-to-first', query: back, other: { alone: there, both } },
    { id: 'first-to-second', query: there, other: { alone: back, both } },
    { id: 'together', query: { ...among, match: 'all' }, other: null },
  ]
}

const isSet = (flow: FlowQuery, query: Query): boolean =>
  flow.actors.length === query.actors.length &&
  flow.actors.every((actor) => query.actors.includes(actor)) &&
  flow.match === query.match &&
  flow.roles === query.roles &&
  flow.toward === query.toward

/** Whether the query is set to this flow, or to both directions. */
export const isPressed = ({ query: flow, other }: Flow, query: Query): boolean =>
  isSet(flow, query) || (other !== null && isSet(other.both, query))

/** Resets the filters that a flow sets. */
export const NO_FLOW: FlowQuery = {
  actors: EVERYTHING.actors,
  match: EVERYTHING.match,
  roles: EVERYTHING.roles,
  toward: EVERYTHING.toward,
}

/** The filters after a press on the flow. One direction is added to the other, so that both stand side by side. */
export function afterPress({ query: flow, other }: Flow, query: Query): FlowQuery {
  if (isSet(flow, query)) return NO_FLOW
  if (other && isSet(other.both, query)) return other.alone
  return other && isSet(other.alone, query) ? other.both : flow
}
