import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of large corpora, where `npm run corpus:build` puts them and below the root of a site. */
export const CORPORA = 'corpora'

/**
 * Copies each whole corpus of a folder into another: its manifest and its parts. Those that are being made, whose names
 * begin with a dot, and all else stay behind. Does nothing where there is no such folder.
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
