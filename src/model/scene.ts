import type { Day } from '../lib/day.ts'
import type { When } from '../schema/published.ts'
import type { Glyph } from './glyphs.ts'

/** What a mark's colour says: cooperation, conflict in words or in deeds, or neither. Our coding. */
export type Tone = 'cooperation' | 'verbal-conflict' | 'material-conflict' | 'neutral'

/** One event before it is laid out. */
export interface SceneEvent {
  readonly id: string
  readonly lane: string
  readonly when: When
  readonly title: string
  readonly glyph: Glyph
  readonly tone: Tone
  /** How many events are drawn inside this one ("+4 statements"). */
  readonly parts: number
  /** Larger is drawn first where there is no room for all. */
  readonly weight: number
  readonly oneSource: boolean
  readonly lowConfidence: boolean
  /** Announced, not yet in force. */
  readonly announced: boolean
}

export interface Lane {
  readonly id: string
  readonly title: string
  /** Matching events of the lane, those inside others included. */
  readonly count: number
}

/** Events too many to be drawn one by one, counted where they are kept. */
export interface SceneBin {
  readonly lane: string
  /** The days that it stands for, both inclusive. */
  readonly first: Day
  readonly last: Day
  readonly count: number
}

/**
 * All that the board draws; `events` stand in chronological order (no answer before its cause), `lanes` from the top.
 * Of a large corpus it holds what is near the window alone.
 */
export interface Scene {
  readonly lanes: readonly Lane[]
  readonly events: readonly SceneEvent[]
  readonly bins: readonly SceneBin[]
}

/** From this many lanes on marks are set smaller, so that all lanes can be read at once. */
const MANY_LANES = 6

export const isDense = ({ lanes }: Scene): boolean => lanes.length >= MANY_LANES
