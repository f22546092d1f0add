import type { FullEvent } from '../exchange/fullEvent.ts'
import { writeEvent } from '../exchange/writtenEvent.ts'
import { type Day, formatIsoDay, parseIsoDay } from '../lib/day.ts'
import type { Actor, Named, When } from '../schema/published.ts'
import { categoryOf, type Role } from '../schema/vocabulary.ts'
import { COMMA, DEEDS, join, MANNERS, PLACES, STATES, TOPICS, TYPES } from './madeUpWorld.ts'
import { below, oneOf, oneOfFirst, type Random, seeded } from './random.ts'

const dayNamed = (text: string): Day => {
  const day = parseIsoDay(text)
  if (day === null) throw new Error(`madeUpEvents: ${text} is no day`)
  return day
}

/** The twenty years that contain all events, whatever their number. */
export const SPAN = { from: dayNamed('2005-01-01'), to: dayNamed('2024-12-31') }

export const SHARE_OF_RANGES = 0.05
/** In days: six months. */
const LONGEST_RANGE = 180
/** All other events are on random days, between random states. */
const SHARE_IN_CRISES = 0.8

/** The vocabulary of `madeUpEvents`: two hundred actors, 24 places, twelve topics. */
export const MADE_UP_VOCABULARY: {
  readonly actors: readonly Actor[]
  readonly places: readonly Named[]
  readonly topics: readonly Named[]
} = { actors: STATES.flat(), places: PLACES, topics: TOPICS }

type State = (typeof STATES)[number]

/** A period in which two states have many events about one topic. */
interface Crisis {
  readonly middle: Day
  /** Days on each side of the middle. */
  readonly reach: number
  readonly states: readonly [State, State]
  readonly topic: Named
}

function pairOf(random: Random): readonly [State, State] {
  const first = oneOfFirst(random, STATES)
  return [
    first,
    oneOfFirst(
      random,
      STATES.filter((state) => state !== first),
    ),
  ]
}

function crisisOf(random: Random): Crisis {
  const reach = 3 + Math.floor(random() * random() * 120)
  const middle = SPAN.from + reach + below(random, SPAN.to - SPAN.from - 2 * reach + 1)
  return { middle, reach, states: pairOf(random), topic: oneOf(random, TOPICS) }
}

/** A random day, most often near the middle of the crisis: the sum of three uniform numbers. */
const dayIn = (random: Random, { middle, reach }: Crisis): Day =>
  middle + Math.round((random() + random() + random() - 1.5) * (reach / 1.5))

function whenOf(random: Random, day: Day): When {
  const isRange = random() < SHARE_OF_RANGES
  const length = isRange ? 2 + Math.floor(random() * random() * (LONGEST_RANGE - 1)) : 1
  const first = Math.min(day, SPAN.to - length + 1)
  return {
    first,
    last: first + length - 1,
    precision: 'day',
    approximate: false,
    uncertain: false,
    interval: isRange,
    openStart: false,
    openEnd: false,
  }
}

function eventOf(random: Random, crises: readonly Crisis[], number: number): FullEvent {
  const crisis = random() < SHARE_IN_CRISES ? oneOfFirst(random, crises) : null
  const day = crisis ? dayIn(random, crisis) : SPAN.from + below(random, SPAN.to - SPAN.from + 1)
  const when = whenOf(random, day)
  const pair = crisis?.states ?? pairOf(random)
  const [one, other] = random() < 0.5 ? pair : [pair[1], pair[0]]
  const topic = crisis?.topic ?? oneOf(random, TOPICS)
  const type = oneOfFirst(random, TYPES)
  const category = categoryOf(type)
  const deed = category && DEEDS[category]
  if (!deed) throw new Error(`madeUpEvents: no words for ${type}`)
  const [acting, target]: readonly [Role, Role] =
    category === 'consult' || category === 'agree'
      ? ['participant', 'participant']
      : [category === 'statement' ? 'speaker' : 'initiator', 'target']
  const actors = [
    { actor: oneOfFirst(random, one).id, role: acting },
    { actor: oneOfFirst(random, other).id, role: target },
  ]
  const manner = oneOf(random, MANNERS)
  return {
    id: `${formatIsoDay(when.first)}-${number.toString(36)}`,
    when,
    type,
    confidence: 'high',
    title: join(one[0].name, COMMA, other[0].name, ': ', deed, COMMA, topic.name),
    summary: join(deed, COMMA, manner, '.'),
    place: random() < 0.4 ? oneOfFirst(random, PLACES).id : null,
    actors,
    relations: [],
    topics: [topic.id],
    aliases: [],
    version: '0000000000',
    published: SPAN.to,
    updated: SPAN.to,
    claims: [],
    sources: [],
    revisions: [],
  }
}

/**
 * `count` events in random order: four fifths belong to √count crises, some of which have far more events than others.
 * The same seed gives the same events.
 */
export function* madeUpEvents(count: number, seed = 1): Generator<FullEvent, void> {
  const random = seeded(seed)
  const crises = Array.from({ length: Math.ceil(Math.sqrt(count)) }, () => crisisOf(random))
  for (let number = 0; number < count; number++) yield eventOf(random, crises, number)
}

/** The same events as lines of JSON in our exchange format (`src/exchange/writtenEvent.ts`). */
export function* madeUpLines(count: number, seed = 1): Generator<string, void> {
  for (const event of madeUpEvents(count, seed)) yield `${JSON.stringify(writeEvent(event))}\n`
}
