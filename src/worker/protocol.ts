import type { LaneBy } from '../index/lanes.ts'
import type { FailureReason } from '../lib/fetchFile.ts'
import type { Level, Near, NearbyScene } from '../model/nearby.ts'
import type { DayRange } from '../model/window.ts'
import type { Facets, Query } from '../query/query.ts'
import type { Actor, EventFile, EventHead, LocalizedText, Named } from '../schema/published.ts'

/* What the page asks of a large corpus, and what the worker that holds it answers. */

/** What is known as soon as the manifest has come. */
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

/** Each question by name: what is asked, and the answer. */
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
  /** Whether this event is among those asked for. */
  readonly matches: { ask: { readonly query: Query; readonly id: string }; answer: boolean }
}
export type QuestionKind = keyof Questions

export interface AskMessage {
  readonly ticket: number
  /** The whole address of the corpus' folder. */
  readonly folder: string
  /** A `ping` is answered at once: it asks whether the worker is alive. */
  readonly kind: QuestionKind | 'ping'
  readonly ask: unknown
}

export type AnswerMessage =
  | { readonly ticket: number; readonly answer: unknown }
  | { readonly ticket: number; readonly failed: { readonly reason: FailureReason; readonly address: string } }
  /** A bug, in the words of its error. */
  | { readonly ticket: number; readonly broken: string }
  /** How many files have come. */
  | { readonly ticket: number; readonly progress: number }
