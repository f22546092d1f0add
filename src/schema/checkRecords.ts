import * as v from 'valibot'
import { groupBy } from '../lib/groupBy.ts'
import type { Path } from './problem.ts'
import { schemas } from './record.ts'
import {
  type Check,
  type Context,
  KINDS,
  type RecordKind,
  type RecordOf,
  type Records,
  type Report,
} from './rule.ts'
import { RULES } from './rules/rules.ts'
import { readShape } from './shape.ts'

/** One record as somebody wrote it: its value may be anything. */
export interface Written {
  readonly kind: RecordKind
  readonly id: string
  /** Null where the record does not come from a file of `data/`. */
  readonly file: string | null
  readonly value: unknown
}

/** A problem that knows its place in the record, not yet its line. */
export interface Finding {
  readonly rule: string
  readonly written: Written
  readonly path: Path
  /** It is the key that is wrong, not what stands behind it. */
  readonly onKey: boolean
  readonly what: string
  readonly todo: string
}

const startsWith = (path: Path, start: Path) => start.every((step, index) => path[index] === step)

const schemaOf = <K extends RecordKind>(kind: K) =>
  schemas[kind] as unknown as v.GenericSchema<unknown, RecordOf<K>>

function collect(read: readonly { readonly written: Written; readonly record: unknown }[]): Records {
  const byKind = groupBy(read, ({ written }) => written.kind)
  const recordsOf = (kind: RecordKind) =>
    new Map(byKind.get(kind)?.map(({ written, record }) => [written.id, record]))
  return Object.fromEntries(KINDS.map((kind) => [kind, recordsOf(kind)])) as unknown as Records
}

function runRules<K extends RecordKind>(
  kind: K,
  record: RecordOf<K>,
  context: Context,
  report: (rule: string) => Report,
) {
  for (const { name, checks } of RULES) {
    const check = checks[kind] as Check<K> | undefined
    check?.(record, report(name), context)
  }
}

/**
 * Checks the shape of every record, then every rule, and finds all problems at once: a record with a wrong part
 * is still checked in all its other parts, and counts as known to those that name it.
 * Returns the records that are whole, and the findings in the order of `all`. Ids of a kind are taken to be unique.
 */
export function checkRecords(
  all: readonly Written[],
  unread: ReadonlySet<RecordKind> = new Set(),
): { readonly records: Records; readonly findings: readonly Finding[] } {
  const read = all.map((written) => {
    const schema = schemaOf(written.kind)
    const { readable, issues } = readShape(schema, written.value)
    return { written, issues, record: issues.length === 0 ? v.parse(schema, written.value) : readable }
  })
  const readable = collect(read)
  const findings = read.flatMap(({ written, issues, record }) => {
    const found: Finding[] = issues.map((issue) => ({ rule: 'shape', written, ...issue }))
    const report =
      (rule: string): Report =>
      (path, what, todo) => {
        if (issues.some((issue) => startsWith(path, issue.path))) return
        found.push({ rule, written, path, onKey: false, what, todo })
      }
    runRules(written.kind, record, { id: written.id, file: written.file, records: readable, unread }, report)
    return found
  })
  return { records: collect(read.filter(({ issues }) => issues.length === 0)), findings }
}
