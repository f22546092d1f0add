import { compareText } from '../lib/compareText.ts'
import { visible } from '../lib/visible.ts'

/** Where in a record something stands: keys of maps and positions in lists, counted from 0. */
export type Path = readonly (string | number)[]

/** Something wrong in what a person wrote, in words that say what to do. A value, not an exception. */
export interface Problem {
  /** The name of the rule that found it. */
  readonly rule: string
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  /** `actors[0].role`; empty where the file as a whole is meant. */
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

/** `data/events/2021/x.yaml:12:3: actors[0].role: what is wrong. What to do.` One line, whatever the record holds. */
export const formatProblem = ({ file, line, column, field, what, todo }: Problem): string =>
  visible(`${file}:${line}:${column}: ${field === '' ? '' : `${field}: `}${what} ${todo}`)

/** The order in which a person works through them: by file, from top to bottom. */
export const compareProblems = (a: Problem, b: Problem): number =>
  compareText(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compareText(a.field, b.field) ||
  compareText(a.what, b.what)
