import type { FullEvent } from '../exchange/fullEvent.ts'
import type { LaneBy } from '../index/lanes.ts'
import type { UsedValues } from '../index/names.ts'
import type { Ties } from '../model/detail.ts'
import type { Level, Near } from '../model/nearby.ts'
import type { Tone } from '../model/scene.ts'
import type { ViewportScene } from '../model/viewport.ts'
import type { DayRange } from '../model/window.ts'
import type { Facets, Query } from '../query/query.ts'
import type {
  Actor,
  Chronicle,
  EventFile,
  EventHead,
  EventRow,
  LocalizedText,
  Named,
} from '../schema/published.ts'

/* What a page asks of a corpus, whoever answers: each question by its kind, its parameters and its answer. */

/** What is known of a corpus before any of its events is. */
export interface CorpusInfo {
  readonly version: string
  /** Null: the site's own. */
  readonly title: LocalizedText | null
  readonly size: number
  readonly extent: DayRange
  readonly topics: readonly Named[]
  readonly types: readonly string[]
  /** Files that are fetched before everything can be asked. */
  readonly files: number
}

/** All names that events of the corpus may bear. */
export interface CorpusNames {
  readonly actors: readonly Actor[]
  readonly places: readonly Named[]
  readonly chronicles: readonly Chronicle[]
  /** Those that events name; absent: all of them. */
  readonly used?: UsedValues
}

/** Events by the step that they begin in, for each tone; a tone without events may be absent. */
export type DensityByTone = Readonly<Partial<Record<Tone, Uint32Array>>>

export interface Density {
  /** What the steps cover: whole buckets, so that they may reach beyond the days of the corpus at both ends. */
  readonly days: DayRange
  readonly all: DensityByTone
  /** Of those that match. */
  readonly matching: DensityByTone
}

export interface LanesAsked {
  readonly choice: LaneBy
  /** Lanes before all others share one. */
  readonly most: number
}

export interface SceneAsked {
  readonly query: Query
  readonly lanes: LanesAsked
  /** Null: all days. Only a source whose events are all at hand answers that. */
  readonly near: Near | null
  /** The open event. It is drawn by itself whatever becomes of its lane. */
  readonly open: string | null
  /** How the last scene was drawn: it only adds hysteresis. */
  readonly before: Level | null
}

/** The matching events, of some days and of one lane where that is asked. */
export interface RowRange {
  readonly query: Query
  /** Null: all days. */
  readonly window: DayRange | null
  readonly lane: { readonly key: string; readonly of: LanesAsked } | null
}

/** An event of a list, with what it holds and what it is part of. */
export interface ListedEvent {
  readonly event: EventRow
  /** How many events are `part-of` it. */
  readonly parts: number
  /** What it is `part-of`; without a title where that was never published. */
  readonly partOf: { readonly id: string; readonly title: LocalizedText | null } | null
}

/** Whether an event is among those asked for, and where; the ones beside it there, in order of time, else null. */
export interface Position {
  readonly matches: boolean
  /** Its place in the list of those that match, from 0; -1 where it does not. */
  readonly at: number
  readonly previous: EventRow | null
  readonly next: EventRow | null
}

/** Each question by its kind: what is asked, and the answer. */
export interface Questions {
  readonly about: { ask: null; answer: CorpusInfo }
  readonly names: { ask: null; answer: CorpusNames }
  /** Answers once everything is there. */
  readonly load: { ask: null; answer: true }
  readonly count: { ask: Query; answer: number }
  readonly inView: { ask: { readonly query: Query; readonly window: DayRange }; answer: number }
  readonly facets: { ask: Query; answer: Facets }
  readonly scene: { ask: SceneAsked; answer: ViewportScene }
  /** How many events begin in each of some hundred equal steps. */
  readonly density: { ask: Query; answer: Density }
  /** How many there are, and some of them, in order of time. */
  readonly rows: {
    ask: { readonly range: RowRange; readonly at: number; readonly many: number }
    answer: { readonly count: number; readonly events: readonly ListedEvent[] }
  }
  /** The place in the list of the first matching event that begins on this day or later; their number where none does. */
  readonly rowAt: { ask: { readonly query: Query; readonly day: number }; answer: number }
  /** By id or former id; null where the corpus has no such event. */
  readonly event: { ask: string; answer: EventHead | null }
  /** What belongs to one event alone. Rejects with a `LoadFailure` where there is no such event. */
  readonly file: { ask: string; answer: EventFile }
  /** Where an event stands among those asked for. */
  readonly position: { ask: { readonly query: Query; readonly id: string }; answer: Position }
  readonly ties: { ask: string; answer: Ties }
  /** The first `most` of the matching events, whole, and how many match. */
  readonly records: {
    ask: { readonly query: Query; readonly most: number }
    answer: { readonly count: number; readonly events: readonly FullEvent[] }
  }
}
export type QuestionKind = keyof Questions
