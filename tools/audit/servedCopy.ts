import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CORPORA } from '../../build/corpora.ts'
import { readRecords } from '../../build/records/readRecords.ts'
import { writeSite } from '../../build/writeSite.ts'
import { type Serving, serve } from '../serve.ts'

/** Files that hosts compress; fonts and images already are compressed. */
const COMPRESSED = /\.(html|js|css|json|svg|xml|ics|txt)$/

/** Puts a compressed copy beside each file of a folder that hosts compress. */
export function compressFiles(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!COMPRESSED.test(name)) continue
    const file = join(folder, name)
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)))
  }
}

/**
 * Serves a copy of a built site, without large corpora, as a host would: compressed, and rewritten for its own URL, so that
 * canonical links and preview cards are right. The original folder is not changed; `close` deletes the copy. Throws if the
 * records do not pass the validator.
 */
export async function serveCopy(built: string): Promise<Serving> {
  const { records, problems } = readRecords('data')
  if (problems.length > 0) throw new Error('The records have problems: run `npm run data:validate`.')

  const folder = mkdtempSync(join(tmpdir(), 'demarche-site-'))
  const remove = () => rmSync(folder, { recursive: true })
  try {
    const isCopied = (path: string) => resolve(path) !== resolve(built, CORPORA)
    cpSync(built, folder, { recursive: true, filter: isCopied })
    const site = await serve({ folder, port: 0 })
    await writeSite({ out: folder, records, siteUrl: site.address, corpora: null, say: () => {} })
    compressFiles(folder)
    return { address: site.address, close: () => site.close().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}
