import type { Day } from '../lib/day.ts'
import type { Actor, EventHead, Named, When } from '../schema/published.ts'
import { CONFIDENCES } from '../schema/vocabulary.ts'

/*
 * Events as columns: typed arrays, one row an event, in order of the first day. An event takes 19 bytes so, each
 * participation 3: a million events with two actors each take 25 MB; as objects they took 156.
 */

/** Who takes part, row by row: those of row r stand from `starts[r]` up to `starts[r + 1]`. */
interface Participations {
  readonly starts: Uint32Array
  /** Places in `Vocabulary.actors`. */
  readonly actors: Uint16Array
  /** Places in `ROLES`. */
  readonly roles: Uint8Array
}

/** What points to what, by ascending row; those of one row in the order of its record. */
interface Relations {
  readonly rows: Uint32Array
  /** Places in `RELATIONS`. */
  readonly types: Uint8Array
  /** The rows that they point to. */
  readonly targets: Uint32Array
}

export interface ColumnStore {
  readonly size: number
  /** Both inclusive; `first` never descends. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** How far each date and each event is known; see `packLook`. */
  readonly looks: Uint16Array
  /** Places in the lists of the vocabulary; `NONE` for no topic or place. `topics` has the first topic of each event. */
  readonly types: Uint8Array
  readonly topics: Uint16Array
  readonly places: Uint16Array
  /** The topics of events after their first, by ascending row. */
  readonly moreTopics: { readonly rows: Uint32Array; readonly topics: Uint16Array }
  readonly participations: Participations
  /** Between events of the corpus. */
  readonly relations: Relations
}

/** What the numbers in the columns stand for. At most 65,534 of each, and 256 types. */
export interface Vocabulary {
  readonly actors: readonly Actor[]
  readonly types: readonly string[]
  readonly topics: readonly Named[]
  readonly places: readonly Named[]
}

export const NONE = 0xffff

const PRECISIONS = ['day', 'month', 'year'] as const

type Known = Pick<EventHead, 'when' | 'confidence' | 'oneSource'>

/** The greatest number that `packLook` makes. */
export const MOST_LOOK = 767

/** How far an event is known: two bits for the precision of its date, one for each doubt, one for its sources, two for its confidence. */
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
