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

/** One record as parsed from its file, before any check: `value` may be anything. */
export interface Written {
  readonly kind: RecordKind
  readonly id: string
  /** Null when the record does not come from a file of `data/`. */
  readonly file: string | null
  readonly value: unknown
}

/** A problem located by its path in the record; the line is looked up later. */
export interface Finding {
  readonly rule: string
  readonly written: Written
  readonly path: Path
  /** True when the key is wrong, not its value. */
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
 * Checks the shape of every record, then every rule, and collects all problems: the valid parts of a broken record are
 * still checked, and references to it resolve. Returns the records without a shape problem, and the findings in the
 * order of `all`. Ids must be unique within a kind.
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
