import { existsSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { formatProblem, type Problem } from '../src/schema/problem.ts'
import { type Read, readRecords } from './readRecords.ts'

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

/** `61 published events, 0 drafts, 0 problems.` Events of the wrong shape are not counted: their status cannot be trusted. */
function summarise({ records, problems }: Read): string {
  const published = [...records.events.values()].filter(({ status }) => status === 'published').length
  const drafts = records.events.size - published
  return `${count(published, 'published event')}, ${count(drafts, 'draft')}, ${count(problems.length, 'problem')}.`
}

/** Every problem on a line of its own, then one line that counts. */
export const formatReport = (read: Read): string =>
  [...read.problems.map(formatProblem), summarise(read)].join('\n')

/** For machines: how many events were read whole, and the problems as they are. */
export const formatJson = ({ records, problems }: Read): string =>
  JSON.stringify(
    { events: records.events.size, problems } satisfies { events: number; problems: readonly Problem[] },
    null,
    2,
  )

const fromHere = (path: string) => relative(process.cwd(), path).split(sep).join('/')

function main(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, data: { type: 'string', default: 'data' } },
  })
  const missing = [values.data, ...positionals].find((path) => !existsSync(path))
  if (missing !== undefined) {
    console.error(`${missing} does not exist. Name a file or folder that does.`)
    return 1
  }
  const read = readRecords(values.data)
  const wanted = new Set(positionals.map(fromHere))
  const shown = {
    ...read,
    problems: wanted.size === 0 ? read.problems : read.problems.filter(({ file }) => wanted.has(file)),
  }
  console.log(values.json ? formatJson(shown) : formatReport(shown))
  return shown.problems.length > 0 ? 1 : 0
}

if (process.argv[1] === import.meta.filename) process.exitCode = main(process.argv.slice(2))
