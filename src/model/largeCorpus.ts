import type { Speech } from '../i18n/speech.ts'
import { type Corpus, indexCorpus } from '../index/corpus.ts'
import type { LaneBy } from '../index/lanes.ts'
import type { LaneChoice } from '../query/address.ts'
import type { Query } from '../query/query.ts'
import type { Actor, EventHead, Named } from '../schema/published.ts'
import { glyphOf, toneOf } from './kinds.ts'
import type { NearbyScene } from './nearby.ts'
import type { Scene } from './scene.ts'
import type { Side } from './sides.ts'
import type { DayRange } from './window.ts'

interface Outline {
  readonly version: string
  readonly extent: DayRange
  readonly topics: readonly Named[]
  readonly types: readonly string[]
}
interface Names {
  readonly actors: readonly Actor[]
  readonly places: readonly Named[]
}

/** A large corpus as far as a page holds it: every name, the days of all its events, and a few of the events themselves. */
export function corpusAround(
  outline: Outline,
  { actors, places }: Names,
  events: readonly EventHead[],
): Corpus {
  const { version, topics, types, extent } = outline
  const known = indexCorpus({
    format: 1,
    version,
    events: [...events],
    actors: [...actors],
    places: [...places],
    topics: [...topics],
    chronicles: [],
  })
  const ids = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id))
  return {
    ...known,
    extent,
    held: { actors: ids(actors), types: new Set(types), topics: ids(topics), places: ids(places) },
  }
}

/** Two states in the filter stand against each other; else the busiest who act have a lane each. */
export function lanesFor(corpus: Corpus, choice: LaneChoice, query: Query): LaneBy {
  if (choice === 'topic') return { by: 'topic' }
  if (choice === 'none') return { by: 'all' }
  const [first, second, third] = query.actors.filter((id) => corpus.actors.get(id)?.kind === 'state')
  return first && second && !third ? { by: 'sides', sides: [first, second] } : { by: 'actor' }
}

/** What a lane is called; `key` is empty for what all others share. */
export function laneTitle(corpus: Corpus, lanes: LaneBy, key: string, { say, locale }: Speech): string {
  if (key === '') return say('large.rest')
  if (lanes.by === 'topic') return corpus.topics.get(key)?.name[locale] ?? key
  if (lanes.by === 'actor') return corpus.actors.get(key)?.name[locale] ?? key
  if (lanes.by !== 'sides') return say('lane.all')
  const actsOf = (state: string) =>
    say('lane.acts', { state: corpus.actors.get(state)?.name[locale] ?? state })
  const titles: Readonly<Record<Side, string>> = {
    first: actsOf(lanes.sides[0]),
    second: actsOf(lanes.sides[1]),
    together: say('lane.together'),
    others: say('lane.others'),
  }
  return titles[key as Side] ?? key
}

/** What the board draws of a neighbourhood. The open event is drawn before all others. */
export function sceneNearby(
  corpus: Corpus,
  { lanes, events, bins }: NearbyScene,
  choice: LaneBy,
  open: string | null,
  speech: Speech,
): Scene {
  const titleOf = (key: string) =>
    key === '' && lanes.length === 1 ? speech.say('lane.all') : laneTitle(corpus, choice, key, speech)
  return {
    lanes: lanes.map(({ key, count }) => ({ id: key, title: titleOf(key), count })),
    events: events.map(({ lane, head }) => ({
      id: head.id,
      lane,
      when: head.when,
      title: head.title[speech.locale],
      glyph: glyphOf(head.type),
      tone: toneOf(head.type),
      parts: 0,
      weight: head.id === open ? Number.MAX_SAFE_INTEGER : 0,
      oneSource: false,
      lowConfidence: false,
      announced: false,
    })),
    bins,
  }
}
