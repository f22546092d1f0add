import type { LaneBy } from '../index/lanes.ts'
import type { Neighbours } from '../model/detail.ts'
import type { Level, Near, NearbyScene } from '../model/nearby.ts'
import type { DayRange } from '../model/window.ts'
import type { Facets, Query } from '../query/query.ts'
import type { Actor, EventFile, EventHead, LocalizedText, Named } from '../schema/published.ts'

/* What a page asks of a corpus, whoever answers: each question by its kind, its parameters and its answer. */

/** What is known of a corpus before any of its events is. */
export interface CorpusInfo {
  readonly version: string
  readonly title: LocalizedText
  readonly size: number
  readonly extent: DayRange
  readonly topics: readonly Named[]
  readonly types: readonly string[]
  /** Files that are fetched before everything can be asked. */
  readonly files: number
}

/** Events by the step that they begin in. */
interface Density {
  /** What the steps cover: whole buckets, so that they may reach beyond the days of the corpus at both ends. */
  readonly days: DayRange
  readonly all: Uint32Array
  /** Of those asked for. */
  readonly asked: Uint32Array
}

export interface LanesAsked {
  readonly choice: LaneBy
  /** Lanes before all others share one. */
  readonly most: number
}

export interface SceneAsked {
  readonly query: Query
  readonly lanes: LanesAsked
  readonly near: Near
  /** The open event. It is drawn by itself whatever becomes of its lane. */
  readonly open: string | null
  readonly before: Level | null
}

/** The events of some days, and of one lane where that is asked. */
interface RowRange {
  readonly query: Query
  readonly window: DayRange
  readonly lane: { readonly key: string; readonly of: LanesAsked } | null
}

/** Whether an event is among those asked for; the ones beside it there, in order of time, else null. */
export interface Position extends Neighbours {
  readonly matches: boolean
}

/** Each question by its kind: what is asked, and the answer. */
export interface Questions {
  readonly open: { ask: null; answer: CorpusInfo }
  readonly names: {
    ask: null
    answer: { readonly actors: readonly Actor[]; readonly places: readonly Named[] }
  }
  /** Answers once everything is there. */
  readonly load: { ask: null; answer: true }
  readonly count: { ask: Query; answer: number }
  readonly inView: { ask: { readonly query: Query; readonly window: DayRange }; answer: number }
  readonly facets: { ask: Query; answer: Facets }
  readonly scene: { ask: SceneAsked; answer: NearbyScene }
  /** How many events begin in each of some hundred equal steps. */
  readonly density: { ask: Query; answer: Density }
  /** How many there are, and some of them, in order of time. */
  readonly rows: {
    ask: { readonly stretch: RowRange; readonly at: number; readonly many: number }
    answer: { readonly count: number; readonly events: readonly EventHead[] }
  }
  readonly event: { ask: string; answer: { readonly head: EventHead; readonly file: EventFile } | null }
  /** Where an event stands among those asked for. */
  readonly position: { ask: { readonly query: Query; readonly id: string }; answer: Position }
}
export type QuestionKind = keyof Questions
