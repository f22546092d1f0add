import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { BuildFailure } from './buildFailure.ts'

/* Checks which folders may be overwritten, so that a build never deletes what it cannot recreate. */

/** The fields of a manifest that list its files, in any version of the format. */
const filesSchema = v.object({
  format: v.number(),
  parts: v.record(v.string(), v.array(v.object({ file: v.string() }))),
})

/** The names of all files of the corpus in a folder; null if it holds no corpus. */
function filesOf(folder: string): ReadonlySet<string> | null {
  try {
    const { parts } = v.parse(filesSchema, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
    const files = Object.values(parts).flat()
    return new Set(['manifest.json', ...files.map(({ file }) => file)])
  } catch {
    return null
  }
}

/** Throws a `BuildFailure` unless the path is free, an empty folder, or a folder with only a corpus. */
export function requirePlace(path: string): void {
  if (!existsSync(path)) return
  const names = statSync(path).isDirectory() ? readdirSync(path) : null
  if (names?.length === 0) return
  const files = names && filesOf(path)
  if (!names || !files) {
    throw new BuildFailure(`\`${path}\` is no corpus. Nothing was changed: give another --id or --out.`)
  }
  const strange = names.find((name) => !files.has(name))
  if (strange !== undefined) {
    throw new BuildFailure(
      `\`${path}\` holds \`${strange}\`, which is no part of a corpus. Nothing was changed: move it away, or give another ` +
        '--id or --out.',
    )
  }
}

/** Throws a `BuildFailure` if the output would overwrite the input. */
export function requireNotRead(path: string, input: string): void {
  if (!existsSync(path) || realpathSync(path) !== realpathSync(input)) return
  throw new BuildFailure(
    `\`${path}\` is what was to be read: the corpus would take its place. Give another --id or --out.`,
  )
}

/** Throws a `BuildFailure` if the path exists and is not a folder. */
export function requireFolder(path: string): void {
  if (existsSync(path) && !statSync(path).isDirectory()) {
    throw new BuildFailure(`\`${path}\` is a file. Name a folder with --out.`)
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** Whether a folder holds only files that a build writes; else it is someone else's and only has a similar name. */
const isBegun = (folder: string) =>
  statSync(folder).isDirectory() &&
  readdirSync(folder).every((name) => /^(manifest\.json|refused\.txt|.+\.parquet)$/.test(name))

/**
 * Creates an empty working folder `.<id>-<process>`, which is never copied as a corpus. Deletes those of earlier builds
 * of the same id that were interrupted, for example by Ctrl-C.
 */
export function makingFolder(out: string, id: string): string {
  mkdirSync(out, { recursive: true })
  for (const name of readdirSync(out)) {
    const number = name.startsWith(`.${id}-`) ? name.slice(id.length + 2) : ''
    if (!/^\d+$/.test(number) || !isBegun(join(out, name))) continue
    const maker = Number(number)
    if (maker === process.pid || !isRunning(maker)) rmSync(join(out, name), { recursive: true })
  }
  const making = join(out, `.${id}-${process.pid}`)
  mkdirSync(making)
  return making
}
