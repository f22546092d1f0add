import { Window } from 'happy-dom'
import { sourceFiles } from './sourceFiles.ts'

const isProgram = (file: string) => !/\.test\.tsx?$|^src\/testing\/|\.d\.ts$/.test(file)

const namesIn = (code: string, pattern: RegExp) =>
  new Set([...code.matchAll(pattern)].map(([, name = '']) => name))

const EXPORTED = /^export (?:async )?(?:const|function|interface|type|class|let) (\w+)/gm
const TYPES = /^(?:export )?(?:interface|type|class) (\w+)/gm

/** Sentences on ambiguous names in `files` (path → code): exported by two, or a type named like a browser global. */
export function checkNames(
  files: ReadonlyMap<string, string>,
  globals: ReadonlySet<string>,
): readonly string[] {
  const problems: string[] = []
  const exporters = new Map<string, string>()
  for (const [file, code] of files) {
    if (!isProgram(file)) continue
    for (const name of namesIn(code, EXPORTED)) {
      const other = exporters.get(name)
      if (other !== undefined)
        problems.push(`${file}: exports ${name}, and so does ${other}. Give one of them another name.`)
      exporters.set(name, file)
    }
    for (const name of namesIn(code, TYPES))
      if (globals.has(name))
        problems.push(`${file}: ${name} is also a global of the browser. Give the type another name.`)
  }
  return problems
}

if (process.argv[1] === import.meta.filename) {
  const files = sourceFiles('src')
  const problems = checkNames(files, new Set(Object.getOwnPropertyNames(new Window())))
  for (const problem of problems) console.error(problem)
  console.log(`${files.size} files, ${problems.length} names that mean two things.`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
