import type { Speech } from '../i18n/speech.ts'
import type { Corpus } from '../index/corpus.ts'
import { groupBy } from '../lib/groupBy.ts'
import type { LaneChoice } from '../query/address.ts'
import type { EventHead } from '../schema/published.ts'
import { glyphOf, toneOf } from './kinds.ts'
import type { Lane, Scene, SceneEvent } from './scene.ts'
import { type Side, type Sides, sideOf } from './sides.ts'

interface Choice {
  readonly lanes: LaneChoice
  readonly sides: Sides | null
  /** The event that is open, if any. */
  readonly open: string | null
}

const SIDES_FROM_TOP: readonly Side[] = ['first', 'together', 'second', 'others']

function laneNames(corpus: Corpus, { lanes, sides }: Choice, speech: Speech): ReadonlyMap<string, string> {
  if (lanes === 'topic') {
    return new Map([...corpus.topics.values()].map(({ id, name }) => [id, name[speech.locale]]))
  }
  if (lanes === 'none' || sides === null) return new Map([['all', speech.say('lane.all')]])
  const actsOf = (state: string) =>
    speech.say('lane.acts', { state: corpus.actors.get(state)?.name[speech.locale] ?? state })
  const names: Readonly<Record<Side, string>> = {
    first: actsOf(sides[0]),
    second: actsOf(sides[1]),
    together: speech.say('lane.together'),
    others: speech.say('lane.others'),
  }
  return new Map(SIDES_FROM_TOP.map((side) => [side, names[side]]))
}

function laneOf(corpus: Corpus, event: EventHead, { lanes, sides }: Choice): string {
  // The first topic of an event is its storyline.
  if (lanes === 'topic') return event.topics[0] ?? ''
  if (lanes === 'none' || sides === null) return 'all'
  return sideOf(corpus, event, sides)
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

/** Steps of a chronicle are drawn first where there is no room for all, then what much is tied to. */
function weightOf(corpus: Corpus, event: EventHead, steps: ReadonlySet<string>): number {
  const ties = event.relations.length + corpus.relationsTo(event.id).length
  return ties + (steps.has(event.id) ? 100 : 0)
}

/** What the timeline draws of these events, which stand in order of time. */
export function sceneOf(corpus: Corpus, events: readonly EventHead[], choice: Choice, speech: Speech): Scene {
  const hosts = hostsOf(events, choice.open)
  const steps = new Set(
    [...corpus.chronicles.values()].flatMap((story) => story.steps.map(({ event }) => event)),
  )
  const inside = groupBy(events, ({ id }) => hosts.get(id) ?? null)
  const laneEvents = groupBy(events, (event) => laneOf(corpus, event, choice))
  const lanes = [...laneNames(corpus, choice, speech)]
    .map(([id, title]): Lane => ({ id, title, count: laneEvents.get(id)?.length ?? 0 }))
    .filter(({ count }) => count > 0)

  return {
    lanes,
    bins: [],
    events: (inside.get(null) ?? []).map(
      (event): SceneEvent => ({
        id: event.id,
        lane: laneOf(corpus, event, choice),
        when: event.when,
        title: event.title[speech.locale],
        glyph: glyphOf(event.type),
        tone: toneOf(event.type),
        parts: inside.get(event.id)?.length ?? 0,
        weight: event.id === choice.open ? Number.MAX_SAFE_INTEGER : weightOf(corpus, event, steps),
        oneSource: event.oneSource,
        lowConfidence: event.confidence === 'low',
        announced: isAnnounced(corpus, event),
      }),
    ),
  }
}
