import type { Day } from '../lib/day.ts'
import type { Kind } from '../schema/kinds.ts'
import type { When } from '../schema/published.ts'

/** The colour of a mark, from our PLOVER coding: cooperation, verbal or material conflict, or neither. */
export type Tone = 'cooperation' | 'verbal-conflict' | 'material-conflict' | 'neutral'

/** The order in which tones are stacked, from the bottom. */
export const TONES_UP: readonly Tone[] = ['cooperation', 'verbal-conflict', 'material-conflict', 'neutral']

/** An event to be laid out. */
export interface SceneEvent {
  readonly id: string
  readonly lane: string
  readonly when: When
  readonly title: string
  readonly glyph: Kind
  readonly tone: Tone
  /** Number of events drawn inside this one ("+4 statements"). */
  readonly parts: number
  /** Priority: if not all fit, the heaviest events are drawn. */
  readonly weight: number
  readonly oneSource: boolean
  readonly lowConfidence: boolean
  /** Announced, not yet in force. */
  readonly announced: boolean
}

export interface Lane {
  readonly id: string
  readonly title: string
  /**
   * Number of matching events in the lane, including those drawn inside others; of a storyline, all that it has; of a corpus
   * in files, those in view.
   */
  readonly count: number
}

/** A histogram bin: the worker only counts its events, because they are too many to draw. */
export interface SceneBin {
  readonly lane: string
  /** Both inclusive. */
  readonly first: Day
  readonly last: Day
  readonly count: number
  /** The count of each tone, in the order of `TONES_UP`. */
  readonly tones: readonly number[]
}

/**
 * The input of `layOut`: `events` in the order of `inOrderOfTime`, `lanes` from the top. For a corpus in files it
 * covers only the range around the viewport.
 */
export interface Scene {
  readonly lanes: readonly Lane[]
  readonly events: readonly SceneEvent[]
  readonly bins: readonly SceneBin[]
}

/** From this many lanes on, marks use a smaller font so that all lanes fit. */
const MANY_LANES = 6

export const isDense = ({ lanes }: Scene): boolean => lanes.length >= MANY_LANES
