import type { LaneRequest } from '../corpus/questions.ts'
import type { Corpus } from '../index/corpus.ts'
import { type LaneBy, REST } from '../index/lanes.ts'
import { compareText } from '../lib/compareText.ts'
import { groupBy } from '../lib/groupBy.ts'
import { rootOf, type Side, sideOf } from '../model/sides.ts'
import type { DrawnEvent, ViewportScene } from '../model/viewport.ts'
import { type DayRange, isInView } from '../model/window.ts'
import type { EventHead } from '../schema/published.ts'
import { ACTING_ROLES } from '../schema/vocabulary.ts'

const SIDES_FROM_TOP: readonly Side[] = ['first', 'together', 'second', 'others']

/** The lane key of an event. */
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

/** The number of these events that are in view. */
const seenIn = (events: readonly EventHead[], view: DayRange | null): number =>
  view ? events.filter((event) => isInView(event, view)).length : events.length

/** The lane keys from the top. The order is that of `lanesBy` in `index/lanes.ts`. */
function keysFromTop(
  corpus: Corpus,
  byKey: ReadonlyMap<string, readonly EventHead[]>,
  { choice, most, view }: LaneRequest,
): readonly string[] {
  if (choice.by === 'sides') return SIDES_FROM_TOP.filter((side) => byKey.has(side))
  if (choice.by === 'all') return [...byKey.keys()]
  const busiest = [...byKey]
    .filter(([key]) => key !== REST)
    .map(([key, all]) => ({ key, all, seen: seenIn(all, view) }))
    .sort((a, b) => b.seen - a.seen || b.all.length - a.all.length || compareText(a.key, b.key))
    .slice(0, most)
    .map(({ key }) => key)
  const own = choice.by === 'topic' ? [...corpus.topics.keys()].filter((id) => busiest.includes(id)) : busiest
  return own.length < byKey.size ? [...own, REST] : own
}

/**
 * Maps each nested event to the event it is drawn inside: its parent, or the outermost ancestor for a part of a part.
 * Absent, because drawn by itself: the open event, its parts, and events whose parent is not in `events`.
 */
function hostsOf(events: readonly EventHead[], open: string | null): ReadonlyMap<string, string> {
  const hosts = new Map<string, string>()
  // Chronologically a parent comes before its parts. Only earlier events count, so a cycle cannot hide its events.
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

/** True if a later event implements this order: it was announced, but not yet in force. */
const isAnnounced = (corpus: Corpus, event: EventHead): boolean =>
  corpus
    .relationsTo(event.id)
    .some(({ type, event: later }) => type === 'implements' && later.when.first > event.when.last)

/** The lane keys of these events from the top, and a function that returns the lane of an event. */
export function lanesIn(corpus: Corpus, events: readonly EventHead[], lanes: LaneRequest) {
  const byKey = groupBy(events, (event) => keyOf(corpus, event, lanes.choice))
  const keys = keysFromTop(corpus, byKey, lanes)
  const laneOf = (event: EventHead): string => {
    const key = keyOf(corpus, event, lanes.choice)
    return keys.includes(key) ? key : REST
  }
  return { keys, laneOf }
}

/** The scene of all these events, each drawn by itself or inside another. `events` must be in chronological order. */
export function memoryScene(
  corpus: Corpus,
  events: readonly EventHead[],
  lanes: LaneRequest,
  open: string | null,
): ViewportScene {
  const hosts = hostsOf(events, open)
  const steps = new Set(
    [...corpus.chronicles.values()].flatMap((story) => story.steps.map(({ event }) => event)),
  )
  const inside = groupBy(events, ({ id }) => hosts.get(id) ?? null)
  const { keys, laneOf } = lanesIn(corpus, events, lanes)
  const byLane = groupBy(events, laneOf)
  /** A storyline counts what its filter would: also events that are drawn in the lane of another. */
  const countedIn = (key: string) =>
    lanes.choice.by === 'topic' && key !== REST
      ? events.filter(({ topics }) => topics.includes(key))
      : (byLane.get(key) ?? [])
  return {
    near: null,
    days: null,
    view: lanes.view,
    level: { single: keys },
    lanes: keys.map((key) => ({ key, count: seenIn(countedIn(key), lanes.view) })),
    events: (inside.get(null) ?? []).map(
      (event): DrawnEvent => ({
        lane: laneOf(event),
        event,
        parts: inside.get(event.id)?.length ?? 0,
        // If not all fit, steps of a chronicle come first, then events with the most relations.
        weight:
          event.relations.length + corpus.relationsTo(event.id).length + (steps.has(event.id) ? 100 : 0),
        announced: isAnnounced(corpus, event),
      }),
    ),
    bins: [],
  }
}
