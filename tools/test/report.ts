import { stripVTControlCharacters } from 'node:util'

/** What a run of tests tells `npm test` while it goes on: a line of its output each. */
export type Report =
  /** How many steps there will be: files of tests, or tests in a browser. */
  | { readonly steps: number }
  /** One more step is done. */
  | { readonly done: true }
  | { readonly test: 'passed' | 'skipped' }
  /** The name of a test on the first line, and below it why it failed. */
  | { readonly test: 'failed'; readonly failure: string }

const MARK = '@test '

export const reportLine = (report: Report): string => MARK + JSON.stringify(report)
export const printReport = (report: Report): void => console.log(reportLine(report))

/** The report in a line of output; null in a line that is none. */
export const readReport = (line: string): Report | null =>
  line.startsWith(MARK) ? JSON.parse(line.slice(MARK.length)) : null

// The rest of a stack or a page's tree helps nobody in a log.
const MAX_LINES = 30

/** A failure for a log: without colours and without the stack of others' code, indented, cut after 30 lines. */
export function describeFailure(name: string, why: string): string {
  const lines = stripVTControlCharacters(why)
    .trim()
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules|node:internal|new Promise)/.test(line))
  const shown = lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES), '…'] : lines
  return [name, ...shown.map((line) => `    ${line}`)].join('\n')
}
