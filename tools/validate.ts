import { relative } from 'node:path'
import { checkFiles, dataFiles, type Read } from '../build/records/readRecords.ts'
import { formatProblem, type Problem } from '../src/schema/problem.ts'
import { fail, readOptions } from './readOptions.ts'

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

/** `61 published events, 0 drafts, 0 problems.` Leaves out events with shape problems: their status may be wrong. */
function summarise({ records, problems }: Read): string {
  const published = [...records.events.values()].filter(({ status }) => status === 'published').length
  const drafts = records.events.size - published
  return `${count(published, 'published event')}, ${count(drafts, 'draft')}, ${count(problems.length, 'problem')}.`
}

/** One line per problem, then a summary line. */
export const formatReport = (read: Read): string =>
  [...read.problems.map(formatProblem), summarise(read)].join('\n')

/** For programs: the number of events without shape problems, and the problems, as JSON. */
export const formatJson = ({ records, problems }: Read): string =>
  JSON.stringify(
    { events: records.events.size, problems } satisfies { events: number; problems: readonly Problem[] },
    null,
    2,
  )

/** Whether `path` is `place` or below it. */
const isIn = (place: string, path: string) => !relative(place, path).startsWith('..')

/** The command line: prints the report and returns the exit code. */
export function validate(args: string[]): number {
  const asked = readOptions({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, data: { type: 'string', default: 'data' } },
  })
  if (asked === null)
    return fail('Usage: npm run data:validate -- [--json] [--data FOLDER] [FILE OR FOLDER …]')
  const { values, positionals: places } = asked
  const files = dataFiles(values.data)
  if (typeof files === 'string') return fail(files)
  const strange = places.find((place) => !files.some(({ path }) => isIn(place, path)))
  if (strange !== undefined)
    return fail(`\`${strange}\` is no record of \`${values.data}\`. Name a file or folder there.`)
  const read = checkFiles(files)
  const isWanted = (path: string) => places.length === 0 || places.some((place) => isIn(place, path))
  const shown = { ...read, problems: read.problems.filter(({ file }) => isWanted(file)) }
  console.log(values.json ? formatJson(shown) : formatReport(shown))
  return shown.problems.length > 0 ? 1 : 0
}

if (process.argv[1] === import.meta.filename) process.exitCode = validate(process.argv.slice(2))
