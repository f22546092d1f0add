import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CORPORA } from '../../build/corpora.ts'
import { readRecords } from '../../build/records/readRecords.ts'
import { writeSite } from '../../build/writeSite.ts'
import { type Serving, serveFilled } from '../serve.ts'

/** Files that hosts compress; fonts and images already are compressed. */
const COMPRESSED = /\.(html|js|css|json|svg|xml|ics|txt)$/

/** Copies a built site without its large corpora. */
export const copyWithoutCorpora = (built: string, folder: string): void =>
  cpSync(built, folder, { recursive: true, filter: (path) => resolve(path) !== resolve(built, CORPORA) })

/** Puts a compressed copy beside each file of a folder that hosts compress. */
export function compressFiles(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!COMPRESSED.test(name)) continue
    const file = join(folder, name)
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)))
  }
}

/**
 * Serves a copy of a built site, without large corpora, as a host would: compressed, and rewritten for its own URL, so
 * that canonical links and preview cards are right. The original folder is not changed; `close` deletes the copy.
 * Throws if the records do not pass the validator.
 */
export async function serveCopy(built: string): Promise<Serving> {
  const { records, problems } = readRecords('data')
  if (problems.length > 0) throw new Error('The records have problems: run `npm run data:validate`.')

  return serveFilled(async (folder, siteUrl) => {
    copyWithoutCorpora(built, folder)
    await writeSite({ out: folder, records, siteUrl, corpora: null, say: () => {} })
    compressFiles(folder)
  })
}
