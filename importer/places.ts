import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { BuildFailure } from './buildFailure.ts'

/* What may be written over, so that a build takes nothing away that it could not make again. */

/** What any manifest says of its files, whatever else its format holds. */
const filesSchema = v.object({
  format: v.number(),
  parts: v.record(v.string(), v.array(v.object({ file: v.string() }))),
})

/** The names of all files of the corpus in a folder; null where there is none. */
function filesOf(folder: string): ReadonlySet<string> | null {
  try {
    const { parts } = v.parse(filesSchema, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
    const files = Object.values(parts).flat()
    return new Set(['manifest.json', ...files.map(({ file }) => file)])
  } catch {
    return null
  }
}

/** Throws a `BuildFailure` where anything lies at a path but an empty folder, or one with a corpus and nothing else. */
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

/** Throws a `BuildFailure` where what would be written over is what is to be read. */
export function requireNotRead(path: string, input: string): void {
  if (!existsSync(path) || realpathSync(path) !== realpathSync(input)) return
  throw new BuildFailure(
    `\`${path}\` is what was to be read: the corpus would take its place. Give another --id or --out.`,
  )
}

/** Throws a `BuildFailure` where a file lies at a path that shall be a folder. */
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

/** Whether a folder holds what a build writes, and nothing else: no other's folder that is named like ours. */
const isBegun = (folder: string) =>
  statSync(folder).isDirectory() &&
  readdirSync(folder).every((name) => /^(manifest\.json|refused\.txt|.+\.parquet)$/.test(name))

/**
 * An empty folder to make a corpus in: `.<id>-<process>`, which is no corpus to whoever copies them. Removes those that
 * builds of the same id left behind, being stopped by Ctrl-C for one.
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
