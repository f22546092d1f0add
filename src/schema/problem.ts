import { compareText } from '../lib/compareText.ts'
import { visible } from '../lib/visible.ts'

/** A place in a record: map keys and list indices, counted from 0. */
export type Path = readonly (string | number)[]

/** A mistake in what a person wrote, and what to do about it. A value, not an exception. */
export interface Problem {
  /** The name of the rule that found it. */
  readonly rule: string
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  /** `actors[0].role`; empty for a problem of the whole file. */
  readonly field: string
  readonly what: string
  readonly todo: string
}

/** `claims[0].text.ar` */
export const formatPath = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  )

/** `data/events/2021/x.yaml:12:3: actors[0].role: what is wrong. What to do.` One line, control characters escaped. */
export const formatProblem = ({ file, line, column, field, what, todo }: Problem): string =>
  visible(`${file}:${line}:${column}: ${field === '' ? '' : `${field}: `}${what} ${todo}`)

/** Sorts by file, then line, column, field and text: the order in which a person fixes them. */
export const compareProblems = (a: Problem, b: Problem): number =>
  compareText(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compareText(a.field, b.field) ||
  compareText(a.what, b.what)
