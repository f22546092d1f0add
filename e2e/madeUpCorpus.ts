import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareRows } from '../importer/compareRows.ts'
import type { FullEvent } from '../src/exchange/fullEvent.ts'
import { compareText } from '../src/lib/compareText.ts'
import { groupBy } from '../src/lib/groupBy.ts'
import type { DayRange } from '../src/model/window.ts'
import { ACTING_ROLES } from '../src/schema/vocabulary.ts'
import { CORPORA } from '../src/testing/keptCorpora.ts'
import { actors, isIn, isOf, lineOf } from '../src/testing/madeUp.ts'
import { madeUpEvents } from '../src/testing/madeUpEvents.ts'

/* 20,000 made-up events, in files on the host and in memory here for naive counts. */

export const SIZE = 20_000
/** The id of the corpus. */
export const ID = 'made-up-for-tests'
/** The query parameter that opens it. */
export const AT = `corpus=${ID}`

/** In list order. */
export const events: readonly FullEvent[] = [...madeUpEvents(SIZE)].sort(compareRows)

const firstDay = events[0]?.when.first ?? Number.NaN
export const EXTENT: DayRange = { from: firstDay, to: Math.max(...events.map(({ when }) => when.last)) }

/** The root of the first acting actor: the key of the event's lane. */
const rootOf = ({ actors }: FullEvent): string => {
  const acting = actors.find(({ role }) => ACTING_ROLES.includes(role))
  return (acting && lineOf(acting.actor).at(-1)) ?? ''
}

type InLanes = ReadonlyMap<string, readonly FullEvent[]>

/** Cached, because every frame of a drag is compared with the same events. */
const known = new WeakMap<readonly FullEvent[], InLanes>()

/** Events by lane: those of each of these actors, and `''` for the rest. */
export function inLanes(asked: readonly FullEvent[], keys: readonly string[]): InLanes {
  const all = known.get(asked) ?? groupBy(asked, rootOf)
  known.set(asked, all)
  const rest = [...all].filter(([key]) => !keys.includes(key)).flatMap(([, events]) => events)
  return new Map([...keys.map((key) => [key, all.get(key) ?? []] as const), ['', rest]])
}

/** The six actors with most events on these days: their lanes from the top. */
export function busiestIn(days: DayRange): readonly string[] {
  const all = [...groupBy(events, rootOf)].map(([key, all]) => {
    const seen = all.filter((event) => isIn(event, days))
    return { key, seen: seen.length, all: all.length }
  })
  return all
    .sort((a, b) => b.seen - a.seen || b.all - a.all || compareText(a.key, b.key))
    .slice(0, 6)
    .map(({ key }) => key)
}

/** The actor with this name in any language; null for the name of the lane of all others. */
export const actorNamed = (name: string): string | null =>
  actors.find((actor) => Object.values(actor.name).includes(name))?.id ?? null

const [first] = actors
if (!first) throw new Error('no actors')
/** The actor of most events, and those events. */
export const STATE = first
export const ofState = events.filter((event) => isOf(event, STATE.id))

/** File names of the parts of a kind: `drawing`, `texts`. */
export const partsOf = (kind: string): readonly string[] => {
  const manifest = JSON.parse(readFileSync(join(CORPORA, ID, 'manifest.json'), 'utf8'))
  return manifest.parts[kind].map(({ file }: { readonly file: string }) => file)
}
