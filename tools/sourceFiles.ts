import { readdirSync, readFileSync } from 'node:fs'
import { compareText } from '../src/lib/compareText.ts'

/** Every TypeScript file of `src/`, tests included, or every file with another ending: path (forward slashes) → text, sorted by path. */
export function sourceFiles(ending = /\.tsx?$/): ReadonlyMap<string, string> {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
  return new Map(names.sort(compareText).map((name) => [name, readFileSync(name, 'utf8')]))
}
