import { readdirSync, readFileSync } from 'node:fs'
import { compareText } from '../src/lib/compareText.ts'

/** Every TypeScript file of these folders, tests included: path (forward slashes) → text, sorted by path. */
export function sourceFiles(...folders: readonly string[]): ReadonlyMap<string, string> {
  return filesWith(/\.tsx?$/, folders)
}

/** The same for every file with this ending. */
export function filesWith(ending: RegExp, folders: readonly string[]): ReadonlyMap<string, string> {
  const names = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => ending.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
  return new Map(names.sort(compareText).map((name) => [name, readFileSync(name, 'utf8')]))
}
