import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { compareText } from '../src/lib/compareText.ts'

/** Build cache: expensive results, in folders named by a hash of their inputs. */
export const CACHE = 'node_modules/.cache/demarche'

/** Hashes texts, files and folders (recursively, without tests and their helpers) to 16 hexadecimal digits. */
export function hashOf(paths: readonly string[], ...texts: readonly string[]): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    if (!existsSync(path) || /\.test\.tsx?$|\btesting$/.test(path)) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort(compareText)) add(join(path, name))
    } else hash.update(`${path}\n`).update(readFileSync(path))
  }
  paths.forEach(add)
  for (const text of texts) hash.update(`\n${text}`)
  return hash.digest('hex').slice(0, 16)
}

/**
 * Returns the cached folder of this name and hash. On a miss, `make` fills it, and entries of the name with other
 * hashes are deleted. Safe to run concurrently: each process fills its own draft, and the first to rename it wins.
 */
export async function keep(
  name: string,
  hash: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(CACHE, `${name}-${hash}`)
  if (existsSync(folder)) return folder
  const draft = join(CACHE, `.${name}-${process.pid}`)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  try {
    await make(draft)
  } catch (error) {
    rmSync(draft, { recursive: true })
    throw error
  }
  for (const other of readdirSync(CACHE))
    if (
      other.startsWith(`${name}-`) &&
      /^[0-9a-f]{16}$/.test(other.slice(name.length + 1)) &&
      other !== basename(folder)
    )
      rmSync(join(CACHE, other), { recursive: true, force: true })
  try {
    renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(draft, { recursive: true })
  }
  return folder
}
