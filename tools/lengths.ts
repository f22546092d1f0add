import { sourceFiles } from './sourceFiles.ts'

/** Longer files must be split by meaning. */
const MAX_LINES = 400

const long = [...sourceFiles(/\.(tsx?|css)$/)]
  .map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }))
  .filter(({ lines }) => lines > MAX_LINES)

for (const { file, lines } of long) {
  console.error(`${file}: ${lines} lines, ${lines - MAX_LINES} too many. Split it by meaning.`)
}
process.exitCode = long.length > 0 ? 1 : 0
