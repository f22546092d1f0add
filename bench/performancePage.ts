import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem, type } from 'node:os'
import type { Section } from './section.ts'

const PAGE = 'docs/performance.md'
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

/** A heading and the promises below it. */
type Promised = readonly [heading: string, promises: readonly string[]]

/** The page with the promises and tables of a part of the bench written anew. Throws if the page has no markers for it. */
export function withNumbers(
  page: string,
  part: string,
  [heading, promises]: Promised,
  machine: string,
  sections: readonly Section[],
): string {
  const begin = `<!-- numbers: written by \`npm run bench -- ${part}\` -->`
  const start = page.indexOf(begin)
  const end = page.indexOf(END, start)
  if (start === -1 || end === -1) throw new Error(`${PAGE} has no marks for the numbers of ${part}.`)
  const misses = sections.flatMap(({ misses }) => misses)
  const bulleted = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')
  const parts = [
    heading,
    bulleted(promises),
    '### What was measured',
    machine,
    ...sections.map(({ title, table }) => `### ${title}\n\n${asMarkdown(table)}`),
    '### What falls short',
    misses.length > 0 ? bulleted(misses) : 'Nothing.',
  ]
  return `${page.slice(0, start)}${begin}\n\n${parts.join('\n\n')}\n\n${page.slice(end)}`
}

export const writePerformance = (
  part: string,
  promised: Promised,
  machine: string,
  sections: readonly Section[],
): void => writeFileSync(PAGE, withNumbers(readFileSync(PAGE, 'utf8'), part, promised, machine, sections))
