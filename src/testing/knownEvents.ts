/* Ids of events in `data/` that tests use. The id of a published event never changes. */

/** A call with sources and claims of both sides, related events and parts. */
export const CALL = '2021-04-19-patrushev-sullivan-call'
export const PUTIN_BIDEN = '2021-04-13-putin-biden-call'
export const SANCTIONS = '2021-04-15-us-sanctions-32'
export const EXPULSION = '2021-04-15-us-expels-10'
