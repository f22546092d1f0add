import { stripVTControlCharacters } from 'node:util'

/** Messages from test reporters to `npm test`, one per line of stdout. */
export type Report =
  /** Number of steps: test files, or browser tests. */
  | { readonly steps: number }
  /** One more step is done. */
  | { readonly done: true }
  | { readonly test: 'passed' | 'skipped' }
  /** The name of the test on the first line, the reason below. */
  | { readonly test: 'failed'; readonly failure: string }

const MARK = '@test '

export const reportLine = (report: Report): string => MARK + JSON.stringify(report)
export const printReport = (report: Report): void => console.log(reportLine(report))

/** Parses a line of output; null if it is not a report. */
export const readReport = (line: string): Report | null =>
  line.startsWith(MARK) ? JSON.parse(line.slice(MARK.length)) : null

// Longer stacks and accessibility trees are noise in a log.
const MAX_LINES = 30

/** Formats a failure for a log: no colours, no stack frames of node_modules, indented, at most 30 lines. */
export function describeFailure(name: string, why: string): string {
  const lines = stripVTControlCharacters(why)
    .trim()
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules|node:internal|new Promise)/.test(line))
  const shown = lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES), '…'] : lines
  return [name, ...shown.map((line) => `    ${line}`)].join('\n')
}
