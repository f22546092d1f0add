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

/** Maximum characters of an event's JSON, of up to three bytes each: a row must fit into a part of 512,000 bytes. */
const MOST_TEXT = 150_000

interface Accepted {
  /** Index in the input, from 0. */
  readonly number: number
  readonly event: FullEvent
}

/** Collects events and sorts them into rows. */
export interface AcceptedEvents {
  /** Adds a written event, or refuses it. */
  readonly take: (at: string, value: unknown) => void
  /** Number of events added, including duplicate ids. */
  readonly count: () => number
  /** The events in row order. Refuses events with a duplicate id. */
  readonly inOrder: () => Generator<FullEvent>
  readonly close: () => void
}

/** Fills missing languages of a text with the first language that it has. */
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

/** A sentence on the first id that is no slug (cells separate ids by spaces) or too long; null if all are valid. */
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

/** Removes duplicate topics, and duplicate actors with the same role. */
const once = (event: FullEvent): FullEvent => ({
  ...event,
  actors: uniqueBy(event.actors, ({ actor, role }) => `${actor} ${role}`),
  topics: uniqueBy(event.topics, (topic) => topic),
})

/**
 * With `numberIds`, ids were generated from the events' data: duplicates get `-2`, `-3` and so on. With `isOrdered`,
 * events that begin on the same day keep their input order; else they are sorted by last day and id.
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

  /** Why a parsed event cannot be part of a corpus; null if it can. */
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

  /** Maps the number of an event to how many earlier events have its id. Contains only duplicates. */
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
        // Strips the place (`row 3` of `row 3: title.ar`), which is the same for all problems of the event.
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
