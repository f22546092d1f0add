import { sourceFiles } from './sourceFiles.ts'

/** At this length a file is split by meaning. */
const MOST_LINES = 400

const long = [...sourceFiles()]
  .map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }))
  .filter(({ lines }) => lines > MOST_LINES)

for (const { file, lines } of long) {
  console.error(`${file}: ${lines} lines, ${lines - MOST_LINES} too many. Split it by meaning.`)
}
process.exitCode = long.length > 0 ? 1 : 0
