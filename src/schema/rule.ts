import type * as v from 'valibot'
import type { Path } from './problem.ts'
import { schemas } from './record.ts'

export type RecordKind = keyof typeof schemas
export type RecordOf<K extends RecordKind> = v.InferOutput<(typeof schemas)[K]>

export const KINDS = Object.keys(schemas) as readonly RecordKind[]

/** All records of `data/`, keyed by id, as written: drafts included, references unchecked. */
export type Records = { readonly [K in RecordKind]: ReadonlyMap<string, RecordOf<K>> }

/**
 * Says what is wrong at `path` of the record under check. Both sentences end with a full stop.
 * Name the smallest part that is wrong: a part whose shape was already found wrong is not reported twice.
 */
export type Report = (path: Path, what: string, todo: string) => void

/** What a check may look at besides the record itself. */
export interface Context {
  readonly id: string
  /** Null where the record does not come from a file of `data/`. */
  readonly file: string | null
  /** Every record that was named at all. Of a broken one the unreadable parts stand as `readShape` says. */
  readonly records: Records
  /** Kinds whose file cannot be read: nothing can be said about references to them. */
  readonly unread: ReadonlySet<RecordKind>
}

export type Check<K extends RecordKind> = (record: RecordOf<K>, report: Report, context: Context) => void

/** One thing that must hold of every record of some kinds. `why` is for people: it becomes `docs/rules.md`. */
export interface Rule {
  readonly name: string
  readonly why: string
  readonly checks: { readonly [K in RecordKind]?: Check<K> }
}

/** The same check for records of every kind. */
export const everyKind = (check: Check<RecordKind>): Rule['checks'] =>
  Object.fromEntries(KINDS.map((kind) => [kind, check]))
