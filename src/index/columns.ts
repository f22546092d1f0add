import type { Day } from '../lib/day.ts'
import type { Actor, EventHead, Named, When } from '../schema/published.ts'
import { CONFIDENCES } from '../schema/vocabulary.ts'

/*
 * A column store for events: typed arrays with one row per event, ordered by first day. An event takes 19 bytes, a
 * participation 3: a million events with two actors each take 25 MB, compared to 156 MB as objects.
 */

/** Participations by row: those of row r are at `starts[r]` up to (not including) `starts[r + 1]`. */
interface Participations {
  readonly starts: Uint32Array
  /** Indices into `Vocabulary.actors`. */
  readonly actors: Uint16Array
  /** Indices into `ROLES`. */
  readonly roles: Uint8Array
}

/** Relations by ascending row; those of one row in the order of its record. */
interface Relations {
  readonly rows: Uint32Array
  /** Indices into `RELATIONS`. */
  readonly types: Uint8Array
  /** The rows they point to. */
  readonly targets: Uint32Array
}

export interface ColumnStore {
  readonly size: number
  /** UTC days since 1970-01-01, both inclusive. `first` is ascending. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** Flags for precision and certainty; see `packLook`. */
  readonly looks: Uint16Array
  /** Indices into the vocabulary's lists; `NONE` without a topic or place. `topics` has each event's first topic. */
  readonly types: Uint8Array
  readonly topics: Uint16Array
  readonly places: Uint16Array
  /** The further topics of events, by ascending row. */
  readonly moreTopics: { readonly rows: Uint32Array; readonly topics: Uint16Array }
  readonly participations: Participations
  /** Only between events of the corpus. */
  readonly relations: Relations
}

/** What the numbers in the columns mean. At most 65,534 of each, and 256 types. */
export interface Vocabulary {
  readonly actors: readonly Actor[]
  readonly types: readonly string[]
  readonly topics: readonly Named[]
  readonly places: readonly Named[]
}

export const NONE = 0xffff

const PRECISIONS = ['day', 'month', 'year'] as const

type Known = Pick<EventHead, 'when' | 'confidence' | 'oneSource'>

/** The greatest value of `packLook`. */
export const MOST_LOOK = 767

/** Packs flags into bits: two for the date's precision, one for each doubt, one for `oneSource`, two for confidence. */
export const packLook = ({ when, confidence, oneSource }: Known): number =>
  PRECISIONS.indexOf(when.precision) |
  (when.approximate ? 4 : 0) |
  (when.uncertain ? 8 : 0) |
  (when.interval ? 16 : 0) |
  (when.openStart ? 32 : 0) |
  (when.openEnd ? 64 : 0) |
  (oneSource ? 128 : 0) |
  (CONFIDENCES.indexOf(confidence) << 8)

const unpackWhen = (first: Day, last: Day, look: number): When => ({
  first,
  last,
  precision: PRECISIONS[look & 3] ?? 'day',
  approximate: (look & 4) > 0,
  uncertain: (look & 8) > 0,
  interval: (look & 16) > 0,
  openStart: (look & 32) > 0,
  openEnd: (look & 64) > 0,
})

export function knownOf({ first, last, looks }: ColumnStore, row: number): Known {
  const look = looks[row] ?? 0
  return {
    when: unpackWhen(first[row] ?? 0, last[row] ?? 0, look),
    confidence: CONFIDENCES[look >> 8] ?? 'high',
    oneSource: (look & 128) > 0,
  }
}

export const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id)
