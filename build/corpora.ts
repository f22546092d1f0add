import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of large corpora, both of `npm run corpus:build` and in a site. */
export const CORPORA = 'corpora'

/**
 * Copies the manifest and the parts of each finished corpus. Skips corpora that are being built, whose names begin with
 * a dot, and all other files. No-op if `from` does not exist.
 */
export function copyCorpora(from: string, to: string): void {
  const names = existsSync(from) ? readdirSync(from) : []
  for (const id of names.filter((name) => !name.startsWith('.'))) {
    if (!existsSync(join(from, id, 'manifest.json'))) continue
    for (const file of readdirSync(join(from, id))) {
      if (file === 'manifest.json' || file.endsWith('.parquet'))
        cpSync(join(from, id, file), join(to, id, file))
    }
  }
}
