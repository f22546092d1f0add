import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FullEvent } from '../src/exchange/fullEvent.ts'
import { type CountedCorpus, countDays } from '../src/testing/countedCorpus.ts'
import { CACHE } from '../src/testing/keptCorpora.ts'
import { madeUpEvents, SPAN } from '../src/testing/madeUpEvents.ts'
import { STATES, TOPICS } from '../src/testing/madeUpWorld.ts'
import { peerEventOf } from './peers/peerEvents.ts'

/** Folder of the events for the peers: `events-<corpus>.json`. */
export const PEER_EVENTS = join(CACHE, 'peers')
/** Maximum number of events for peers: none of them handles more. */
export const MOST_FOR_PEERS = 100_000

const FILTERS = STATES.slice(0, 5).map((line) => ({
  name: line[0].name.en,
  ids: new Set(line.map(({ id }) => id)),
}))
const WORD = TOPICS[0]?.name.en ?? ''

/** The exact counts of the made-up corpus of a size. Writes the events for the peers as well. */
export function makeUp(size: number): CountedCorpus {
  const id = `made-up-${size}`
  const whens: FullEvent['when'][] = []
  const forPeers: ReturnType<typeof peerEventOf>[] = []
  const filtered = FILTERS.map(() => 0)
  let found = 0
  for (const event of madeUpEvents(size)) {
    whens.push(event.when)
    for (const [at, { ids }] of FILTERS.entries()) {
      if (event.actors.some(({ actor }) => ids.has(actor))) filtered[at] = (filtered[at] ?? 0) + 1
    }
    if (event.title.en.includes(WORD)) found++
    if (size <= MOST_FOR_PEERS) forPeers.push(peerEventOf(event))
  }
  if (size <= MOST_FOR_PEERS) {
    mkdirSync(PEER_EVENTS, { recursive: true })
    // Some peers do not sort their input.
    forPeers.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    writeFileSync(join(PEER_EVENTS, `events-${id}.json`), JSON.stringify(forPeers))
  }
  return {
    ...{ id, size },
    filters: FILTERS.map(({ name }, at) => ({ name, count: filtered[at] ?? 0 })),
    search: { word: WORD, count: found },
    days: countDays(whens, SPAN.from, SPAN.to),
  }
}
