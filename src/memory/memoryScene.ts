import type { LanesAsked } from '../corpus/questions.ts'
import type { Corpus } from '../index/corpus.ts'
import type { LaneBy } from '../index/lanes.ts'
import { compareText } from '../lib/compareText.ts'
import { groupBy } from '../lib/groupBy.ts'
import { rootOf, type Side, sideOf } from '../model/sides.ts'
import type { DrawnEvent, ViewportScene } from '../model/viewport.ts'
import type { EventHead } from '../schema/published.ts'
import { ACTING_ROLES } from '../schema/vocabulary.ts'

/** The key of the lane that all events share which have none of their own. */
const REST = ''

const SIDES_FROM_TOP: readonly Side[] = ['first', 'together', 'second', 'others']

/** The key of the lane of an event. */
function keyOf(corpus: Corpus, event: EventHead, choice: LaneBy): string {
  switch (choice.by) {
    case 'all':
      return 'all'
    // The first topic of an event is its storyline.
    case 'topic':
      return event.topics[0] ?? REST
    case 'sides':
      return sideOf(corpus, event, choice.sides)
    case 'actor': {
      const acting = event.actors.find(({ role }) => ACTING_ROLES.includes(role))
      return acting ? rootOf(corpus, acting.actor) : REST
    }
  }
}

/** The keys of the lanes from the top; see `lanesBy` of `index/lanes.ts` for the order. */
function keysFromTop(
  corpus: Corpus,
  counts: ReadonlyMap<string, number>,
  { choice, most }: LanesAsked,
): readonly string[] {
  if (choice.by === 'sides') return SIDES_FROM_TOP.filter((side) => counts.has(side))
  if (choice.by === 'all') return [...counts.keys()]
  const busiest = [...counts]
    .filter(([key]) => key !== REST)
    .sort(([a, some], [b, other]) => other - some || compareText(a, b))
    .slice(0, most)
    .map(([key]) => key)
  const own = choice.by === 'topic' ? [...corpus.topics.keys()].filter((id) => busiest.includes(id)) : busiest
  return own.length < counts.size ? [...own, REST] : own
}

/**
 * What each event is drawn inside of, by id: its parent or, for a part of a part, what that is drawn inside of.
 * Absent: drawn by itself, as is what is open, the parts of what is open, and what has no parent among these events.
 */
function hostsOf(events: readonly EventHead[], open: string | null): ReadonlyMap<string, string> {
  const hosts = new Map<string, string>()
  // In order of time a parent stands before its parts; seeing only what came before, no circle can swallow its events.
  const seen = new Set<string>()
  for (const { id, relations } of events) {
    const parent = relations.find(({ type }) => type === 'part-of')?.event
    if (parent !== undefined && seen.has(parent) && open !== parent && open !== id) {
      hosts.set(id, hosts.get(parent) ?? parent)
    }
    seen.add(id)
  }
  return hosts
}

/** An order of one day that a later one carries out: announced, not yet in force. */
const isAnnounced = (corpus: Corpus, event: EventHead): boolean =>
  corpus
    .relationsTo(event.id)
    .some(({ type, event: later }) => type === 'implements' && later.when.first > event.when.last)

/** The lanes of these events, from the top, and the lane of each. */
export function lanesIn(corpus: Corpus, events: readonly EventHead[], lanes: LanesAsked) {
  const counts = new Map(
    [...groupBy(events, (event) => keyOf(corpus, event, lanes.choice))].map(([key, some]) => [
      key,
      some.length,
    ]),
  )
  const keys = keysFromTop(corpus, counts, lanes)
  const laneOf = (event: EventHead): string => {
    const key = keyOf(corpus, event, lanes.choice)
    return keys.includes(key) ? key : REST
  }
  return { keys, laneOf }
}

/** All of these events, which stand in order of time, each drawn by itself or inside another. */
export function memoryScene(
  corpus: Corpus,
  events: readonly EventHead[],
  lanes: LanesAsked,
  open: string | null,
): ViewportScene {
  const hosts = hostsOf(events, open)
  const steps = new Set(
    [...corpus.chronicles.values()].flatMap((story) => story.steps.map(({ event }) => event)),
  )
  const inside = groupBy(events, ({ id }) => hosts.get(id) ?? null)
  const { keys, laneOf } = lanesIn(corpus, events, lanes)
  const byLane = groupBy(events, laneOf)
  return {
    near: null,
    days: null,
    level: { binDays: 1, single: keys },
    grain: 1,
    lanes: keys.map((key) => ({ key, count: byLane.get(key)?.length ?? 0 })),
    events: (inside.get(null) ?? []).map(
      (event): DrawnEvent => ({
        lane: laneOf(event),
        event,
        parts: inside.get(event.id)?.length ?? 0,
        // Steps of a chronicle are drawn first where there is no room for all, then what has the most relations.
        weight:
          event.relations.length + corpus.relationsTo(event.id).length + (steps.has(event.id) ? 100 : 0),
        announced: isAnnounced(corpus, event),
      }),
    ),
    bins: [],
  }
}
