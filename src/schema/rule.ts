import type * as v from 'valibot'
import type { Path } from './problem.ts'
import { schemas } from './record.ts'

export type RecordKind = keyof typeof schemas
export type RecordOf<K extends RecordKind> = v.InferOutput<(typeof schemas)[K]>

export const KINDS = Object.keys(schemas) as readonly RecordKind[]

/** All records of `data/`, keyed by id: drafts included, references not yet checked. */
export type Records = { readonly [K in RecordKind]: ReadonlyMap<string, RecordOf<K>> }

/**
 * Reports what is wrong at `path` of the checked record. Both sentences end with a full stop.
 * Give the smallest wrong part: a report inside a part that already failed the shape check is dropped.
 */
export type Report = (path: Path, what: string, todo: string) => void

/** What a check may read besides the record. */
export interface Context {
  readonly id: string
  /** Null when the record does not come from a file of `data/`. */
  readonly file: string | null
  /** Every record, broken ones too, with the unreadable parts replaced as in `readShape`. */
  readonly records: Records
  /** Kinds whose file cannot be parsed: references to them are not checked. */
  readonly unread: ReadonlySet<RecordKind>
}

export type Check<K extends RecordKind> = (record: RecordOf<K>, report: Report, context: Context) => void

/** A constraint on every record of some kinds. `why` is printed in `docs/rules.md`. */
export interface Rule {
  readonly name: string
  readonly why: string
  readonly checks: { readonly [K in RecordKind]?: Check<K> }
}

/** Applies one check to records of every kind. */
export const everyKind = (check: Check<RecordKind>): Rule['checks'] =>
  Object.fromEntries(KINDS.map((kind) => [kind, check]))
