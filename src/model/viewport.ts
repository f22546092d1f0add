import type { Speech } from '../i18n/speech.ts'
import { type LaneBy, MOST_LANES } from '../index/lanes.ts'
import type { Names } from '../index/names.ts'
import type { Address } from '../query/address.ts'
import { kindOf } from '../schema/kinds.ts'
import type { EventRow } from '../schema/published.ts'
import type { Level, Near } from './nearby.ts'
import type { Scene, SceneBin } from './scene.ts'
import { sidesOf } from './sides.ts'
import { toneOf } from './tones.ts'
import type { DayRange } from './window.ts'

/** An event drawn by itself, as an event mark. */
export interface DrawnEvent {
  readonly lane: string
  readonly event: EventRow
  /** Number of events drawn inside this one. */
  readonly parts: number
  /** Priority: if not all fit, the heaviest events are drawn. */
  readonly weight: number
  /** True if a later event implements this one: announced, not yet in force. */
  readonly announced: boolean
}

/** The events around the viewport. Each is drawn by itself, drawn inside another, or counted in one bin. */
export interface ViewportScene {
  /** The range it was computed for, and the days it covers, extended to whole bins. Null: all days. */
  readonly near: Near | null
  readonly days: DayRange | null
  /** The days in view that lanes were chosen for. */
  readonly view: DayRange | null
  readonly level: Level
  /** From the top. The key is an actor, a topic, a side or `all`; `''` is the lane of all others. */
  readonly lanes: readonly { readonly key: string; readonly count: number }[]
  readonly events: readonly DrawnEvent[]
  readonly bins: readonly SceneBin[]
}

/** How to divide events into lanes: as in the link, else by side if two are known, else by the most active actors. */
export function lanesFor(names: Names, address: Pick<Address, 'lanes' | 'page' | 'query'>): LaneBy {
  const { lanes } = address
  if (lanes === 'topic' || lanes === 'actor') return { by: lanes }
  if (lanes === 'none') return { by: 'all' }
  const sides = sidesOf(names, address)
  return sides ? { by: 'sides', sides } : { by: 'actor' }
}

/** Storylines that have a lane each before all others share one: the records of the site have nine. */
const MOST_TOPICS = 12

/** Maximum number of lanes before all others share one. */
export const mostLanes = ({ by }: LaneBy): number => (by === 'topic' ? MOST_TOPICS : MOST_LANES)

/** The title of a lane. `key` is `''` for the lane of all others. */
export function laneTitle(names: Names, lanes: LaneBy, key: string, { say, locale }: Speech): string {
  const actorName = (id: string) => names.actors.get(id)?.name[locale] ?? id
  if (key === '') return say('lane.rest')
  switch (lanes.by) {
    case 'all':
      return say('lane.all')
    case 'topic':
      return names.topics.get(key)?.name[locale] ?? key
    case 'actor':
      return actorName(key)
    case 'sides': {
      const [first, second] = lanes.sides.map((state) => say('lane.acts', { state: actorName(state) }))
      const [together, others] = [say('lane.together'), say('lane.others')]
      return { first, second, together, others }[key] ?? key
    }
  }
}

/** Builds the scene to lay out from an answer. The open event gets the highest priority. */
export function sceneOf(
  names: Names,
  { lanes, events, bins }: ViewportScene,
  choice: LaneBy,
  open: string | null,
  speech: Speech,
): Scene {
  const titleOf = (key: string) =>
    key === '' && lanes.length === 1 ? speech.say('lane.all') : laneTitle(names, choice, key, speech)
  return {
    lanes: lanes.map(({ key, count }) => ({ id: key, title: titleOf(key), count })),
    events: events.map(({ lane, event, parts, weight, announced }) => ({
      id: event.id,
      lane,
      when: event.when,
      title: speech.text(event.title),
      glyph: kindOf(event.type),
      tone: toneOf(event.type),
      parts,
      weight: event.id === open ? Number.MAX_SAFE_INTEGER : weight,
      oneSource: event.oneSource,
      lowConfidence: event.confidence === 'low',
      announced,
    })),
    bins,
  }
}
