import { readdirSync, readFileSync } from 'node:fs'
import { compareText } from '../src/lib/compareText.ts'

/** Every TypeScript file of `src/`, tests included: path (forward slashes) → text, sorted by path. */
export function sourceFiles(): ReadonlyMap<string, string> {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
  return new Map(names.sort(compareText).map((name) => [name, readFileSync(name, 'utf8')]))
}
