import type { FullEvent } from '../src/exchange/fullEvent.ts'
import { readEvents } from '../src/exchange/writtenEvent.ts'
import { compareText } from '../src/lib/compareText.ts'
import { isMap } from '../src/lib/isMap.ts'
import { isSlug, SLUG_ADVICE } from '../src/schema/slug.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { compareRows } from './compareRows.ts'
import { isBlank } from './isBlank.ts'
import { readWhen } from './readWhen.ts'
import type { Refusals } from './refusals.ts'
import { type Sorter, sorter } from './sorter.ts'
import { type CorpusVocabulary, LONGEST_NAME, MOST_NAMES } from './vocabulary.ts'

/** Characters of an event as JSON, of at most three bytes each: one such row has room in a part of 512,000 bytes. */
const MOST_TEXT = 150_000

interface Accepted {
  /** In the order of the input, from 0. */
  readonly number: number
  readonly event: FullEvent
}

/** Events that were read, on their way to their rows. */
export interface AcceptedEvents {
  /** Takes in a written event, or refuses it. */
  readonly take: (at: string, value: unknown) => void
  /** How many were taken in, those that repeat an id among them. */
  readonly count: () => number
  /** The events in the order of their rows. Refuses those that repeat an id. */
  readonly inOrder: () => Generator<FullEvent>
  readonly close: () => void
}

/** A text in the languages that it lacks is what it is in the first that it has. */
function inEveryLanguage(value: unknown): unknown {
  if (!isMap(value)) return value
  const there = LOCALES.map((locale) => value[locale]).filter((text) => typeof text === 'string')
  const fallback = there.find((text) => !isBlank(text)) ?? there[0]
  const isThere = (text: unknown) => (typeof text === 'string' ? !isBlank(text) : Boolean(text))
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, isThere(value[locale]) ? value[locale] : fallback]),
  )
}

const completed = (value: unknown): unknown =>
  isMap(value)
    ? { ...value, title: inEveryLanguage(value.title), summary: inEveryLanguage(value.summary) }
    : value

/** What is wrong with the first id of an event that could not stand in a cell, where spaces part ids, or is too long. */
function wrongId({ id, actors, place, topics, aliases, relations }: FullEvent): string | null {
  const ids = [
    id,
    ...actors.map(({ actor }) => actor),
    ...(place === null ? [] : [place]),
    ...[...topics, ...aliases, ...relations.map(({ event }) => event)],
  ]
  const wrong = ids.find((one) => !isSlug(one) || one.length > LONGEST_NAME)
  if (wrong === undefined) return null
  return isSlug(wrong)
    ? `"${wrong.slice(0, 80)}" and so on is no id: it has ${wrong.length} characters, of ${LONGEST_NAME} at most.`
    : `"${wrong.slice(0, 80)}" is no id. ${SLUG_ADVICE}`
}

const uniqueBy = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
]

/** Each actor once in each role, each topic once: what is said twice counts once. */
const once = (event: FullEvent): FullEvent => ({
  ...event,
  actors: uniqueBy(event.actors, ({ actor, role }) => `${actor} ${role}`),
  topics: uniqueBy(event.topics, (topic) => topic),
})

/**
 * With `numberIds`, ids were made from what events say: where one repeats, `-2`, `-3` and so on tell them apart. With
 * `isOrdered`, events of one day stay in the order in which they come; else they stand by last day and id.
 */
export function acceptEvents(
  vocabulary: CorpusVocabulary,
  refusals: Refusals,
  {
    numberIds,
    isOrdered,
    mostInMemory,
  }: {
    readonly numberIds: boolean
    readonly isOrdered: boolean
    readonly mostInMemory?: number | undefined
  },
): AcceptedEvents {
  const { actors, places, topics } = vocabulary
  const byTime: Sorter<Accepted> = sorter(
    ({ event: a, number: m }, { event: b, number: n }) =>
      (isOrdered ? a.when.first - b.when.first : compareRows(a, b)) || m - n,
    mostInMemory,
  )
  const byId: Sorter<{ readonly id: string; readonly number: number; readonly at: string }> = sorter(
    (a, b) => compareText(a.id, b.id) || a.number - b.number,
    mostInMemory,
  )
  let number = 0

  /** Why an event that was read cannot stand in a corpus. */
  function fault(event: FullEvent): string | null {
    const wrong = wrongId(event)
    if (wrong !== null) return wrong
    if (Object.values(event.title).every(isBlank))
      return 'title: Is empty. Lists and the timeline show an event by it.'
    if (JSON.stringify(event).length > MOST_TEXT) return `Has more than ${MOST_TEXT} characters. Shorten it.`
    const named =
      event.actors.every(({ actor }) => actors.use(actor)) &&
      event.topics.every(topics.use) &&
      (event.place === null || places.use(event.place))
    return named ? null : `Names one more than the ${MOST_NAMES} actors, places or topics that have room.`
  }

  /** By the number of an event, how many with its id stand before it, where there are any. */
  function repeats(): Map<number, number> {
    const repeated = new Map<number, number>()
    let [before, times] = ['', 0]
    for (const { id, number, at } of byId.sorted()) {
      times = id === before ? times + 1 : 0
      before = id
      if (times === 0) continue
      repeated.set(number, times)
      if (!numberIds) refusals.add(at, `Has the id of an event before it: ${id}.`)
    }
    return repeated
  }

  return {
    take: (at, value) => {
      const { events, problems } = readEvents([{ at, value: completed(value) }], readWhen)
      const [read] = events
      if (!read) {
        // `row 3: title.ar` without the place, which is the same for all that is wrong with it.
        const all = problems.map((problem) => `${problem.at.slice(at.length)}: ${problem.what}`)
        refusals.add(at, all.join(' ').replace(/^:? /, '').replaceAll(' : ', ' '))
        return
      }
      const event = once(read)
      const what = fault(event)
      if (what !== null) {
        refusals.add(at, what)
        return
      }
      byTime.add({ number, event })
      byId.add({ id: event.id, number, at })
      number += 1
    },
    count: () => number,
    *inOrder() {
      const repeated = repeats()
      for (const { number, event } of byTime.sorted()) {
        const times = repeated.get(number) ?? 0
        if (times === 0) yield event
        else if (numberIds) yield { ...event, id: `${event.id}-${times + 1}` }
      }
    },
    close: () => {
      byTime.close()
      byId.close()
    },
  }
}
