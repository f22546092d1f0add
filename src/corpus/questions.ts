import type { FullEvent } from '../exchange/fullEvent.ts'
import type { LaneBy } from '../index/lanes.ts'
import type { AboutCorpus, CorpusNames } from '../index/names.ts'
import type { Neighbours, Ties } from '../model/detail.ts'
import type { Level, Near } from '../model/nearby.ts'
import type { OnBothSides, Spread } from '../model/outside.ts'
import type { Tone } from '../model/scene.ts'
import type { ViewportScene } from '../model/viewport.ts'
import type { DayRange } from '../model/window.ts'
import type { Facets, Query } from '../query/query.ts'
import type { EventFile, EventHead, EventRow, LocalizedText } from '../schema/published.ts'

/* The interface between a page and a corpus: each kind of question with its parameters and its answer. */

/** What is known about a corpus before its events are loaded. */
export interface CorpusInfo extends AboutCorpus {
  /** Number of files to fetch before every question can be answered. */
  readonly files: number
}

/** Number of events that begin in each step, per tone. A tone without events may be absent. */
export type DensityByTone = Readonly<Partial<Record<Tone, Uint32Array>>>

export interface Density {
  /** The days that the steps cover. They are whole buckets, so they may extend beyond the corpus at both ends. */
  readonly days: DayRange
  readonly all: DensityByTone
  /** Only the matching events. */
  readonly matching: DensityByTone
}

export interface LaneRequest {
  readonly choice: LaneBy
  /** Maximum number of lanes before the rest share one. */
  readonly most: number
  /** The days in view: lanes are those with the most events there, and count these. Null: all days. */
  readonly view: DayRange | null
}

export interface SceneRequest {
  readonly query: Query
  readonly lanes: LaneRequest
  /** Null: all days. Only a source with all events in memory answers that. */
  readonly near: Near | null
  /** The open event. It is always drawn by itself, even if its lane shows bins. */
  readonly open: string | null
  /** How the last scene was drawn: it only adds hysteresis. */
  readonly before: Level | null
}

/** The matching events, optionally limited to some days and one lane. */
export interface RowRange {
  readonly query: Query
  /** Null: all days. */
  readonly window: DayRange | null
  readonly lane: { readonly key: string; readonly of: LaneRequest } | null
}

/** A list entry: an event with its number of parts and its parent. */
export interface ListedEvent {
  readonly event: EventRow
  /** Number of events that are `part-of` this one. */
  readonly parts: number
  /** The event that this one is `part-of`; `title` is null if that event is not published. */
  readonly partOf: { readonly id: string; readonly title: LocalizedText | null } | null
}

/** Whether an event matches the query, its index, and the matching events before and after it. */
export interface Position extends Neighbours {
  readonly matches: boolean
  /** Index among the matching events, from 0; -1 if it does not match. */
  readonly at: number
}

/** Each kind of question: its parameters (`ask`) and its answer. */
export interface Questions {
  readonly about: { ask: null; answer: CorpusInfo }
  readonly names: { ask: null; answer: CorpusNames }
  /** Resolves once everything is loaded. */
  readonly load: { ask: null; answer: true }
  readonly count: { ask: Query; answer: number }
  readonly inView: { ask: { readonly query: Query; readonly window: DayRange }; answer: number }
  /** The matching events that end before these days, and those that begin after them; null if there are none. */
  readonly outside: {
    ask: { readonly query: Query; readonly window: DayRange }
    answer: OnBothSides
  }
  /** Null if no event matches. */
  readonly spread: { ask: Query; answer: Spread | null }
  readonly facets: { ask: Query; answer: Facets }
  readonly scene: { ask: SceneRequest; answer: ViewportScene }
  /** How many events begin in each of a few hundred equal steps. */
  readonly density: { ask: Query; answer: Density }
  /** The number of events in the range, and `many` of them from index `at`, in chronological order. */
  readonly rows: {
    ask: { readonly range: RowRange; readonly at: number; readonly many: number }
    answer: { readonly count: number; readonly events: readonly ListedEvent[] }
  }
  /** Index of the first matching event that begins on this day or later; their number if there is none. */
  readonly rowAt: { ask: { readonly query: Query; readonly day: number }; answer: number }
  /** By id or former id; null if there is no such event. */
  readonly event: { ask: string; answer: EventHead | null }
  /** The event's own file. Rejects with a `LoadFailure` if there is none. */
  readonly file: { ask: string; answer: EventFile }
  /** The position of an event among the matching events. */
  readonly position: { ask: { readonly query: Query; readonly id: string }; answer: Position }
  readonly ties: { ask: string; answer: Ties }
  /** The words of events and of their names that are nearest to this one, all folded; at most `MOST_NEAR`. */
  readonly near: { ask: string; answer: readonly string[] }
  /** The number of matching events, and the first `most` with all their data. */
  readonly records: {
    ask: { readonly query: Query; readonly most: number }
    answer: { readonly count: number; readonly events: readonly FullEvent[] }
  }
}
/** Number of nearest words among which one that finds something is looked for. */
export const MOST_NEAR = 8

export type QuestionKind = keyof Questions
