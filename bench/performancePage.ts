import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem, type } from 'node:os'
import { PROMISES } from './promises.ts'
import type { Section } from './section.ts'

const PAGE = 'docs/performance.md'
const BEGIN = '<!-- numbers: written by `npm run bench -- large` -->'
const END = '<!-- end of numbers -->'

/** Describes the machine in one sentence, without its name. */
export function describeMachine(browser: string): string {
  const [first, ...others] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const processor = first?.model.trim() || 'unknown processor'
  const day = new Date().toISOString().slice(0, 10)
  return `${day}: ${processor}, ${others.length + 1} cores, ${memory} GB, ${type()}, ${browser}, headless.`
}

const asMarkdown = (table: Section['table']): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [head = [], ...rows] = table
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  )
}

/** The page with the promises and tables replaced between its two markers. Throws if it has no markers. */
export function withNumbers(page: string, machine: string, sections: readonly Section[]): string {
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no marks for the numbers.`)
  const misses = sections.flatMap(({ misses }) => misses)
  const bulleted = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')
  const parts = [
    '### What is promised of a million events',
    bulleted(PROMISES),
    '### What was measured',
    machine,
    ...sections.map(({ title, table }) => `### ${title}\n\n${asMarkdown(table)}`),
    '### What falls short',
    misses.length > 0 ? bulleted(misses) : 'Nothing.',
  ]
  return `${before}${BEGIN}\n\n${parts.join('\n\n')}\n\n${END}${after}`
}

export const writePerformance = (machine: string, sections: readonly Section[]): void =>
  writeFileSync(PAGE, withNumbers(readFileSync(PAGE, 'utf8'), machine, sections))
