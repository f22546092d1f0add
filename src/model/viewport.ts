import type { Speech } from '../i18n/speech.ts'
import type { LaneBy } from '../index/lanes.ts'
import type { Names } from '../index/names.ts'
import type { Address } from '../query/address.ts'
import type { EventRow } from '../schema/published.ts'
import { glyphOf, toneOf } from './kinds.ts'
import type { Level, Near } from './nearby.ts'
import type { Scene, SceneBin } from './scene.ts'
import { sidesOf } from './sides.ts'
import type { DayRange } from './window.ts'

/** An event that is drawn by itself. */
export interface DrawnEvent {
  readonly lane: string
  readonly event: EventRow
  /** How many events are drawn inside of it. */
  readonly parts: number
  /** Larger is drawn first where there is no room for all. */
  readonly weight: number
  /** An order that a later event carries out: announced, not yet in force. */
  readonly announced: boolean
}

/** What stands near the viewport: each event drawn by itself, inside another, or counted in one bin. */
export interface ViewportScene {
  /** What it was made for, and the days that it holds, out to whole bins; null: all days. */
  readonly near: Near | null
  readonly days: DayRange | null
  readonly level: Level
  /** Days below which bins cannot be taken apart by zooming. */
  readonly grain: number
  /** From the top. The key is an actor, a topic, a side or `all`; `''` for all others. */
  readonly lanes: readonly { readonly key: string; readonly count: number }[]
  readonly events: readonly DrawnEvent[]
  readonly bins: readonly SceneBin[]
}

/** How the link's lanes are made: by side where two sides are known, else by who acts most. */
export function lanesFor(names: Names, address: Pick<Address, 'lanes' | 'page' | 'query'>): LaneBy {
  const { lanes } = address
  if (lanes === 'topic' || lanes === 'actor') return { by: lanes }
  if (lanes === 'none') return { by: 'all' }
  const sides = sidesOf(names, address)
  return sides ? { by: 'sides', sides } : { by: 'actor' }
}

/** What a lane is called; `key` is empty for what all others share. */
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

/** What the board draws of an answer. The open event is drawn before all others. */
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
      title: event.title[speech.locale],
      glyph: glyphOf(event.type),
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
