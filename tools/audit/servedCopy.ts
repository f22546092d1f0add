import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import { compressFiles } from '../../build/compression.ts'
import { CORPORA } from '../../build/corpora.ts'
import { readRecords } from '../../build/records/readRecords.ts'
import { writeSite } from '../../build/writeSite.ts'
import { type Serving, serveFilled } from '../serve.ts'

/** Copies a built site without its large corpora and without the compressed copies of its files. */
export const copyWithoutCorpora = (built: string, folder: string): void =>
  cpSync(built, folder, {
    recursive: true,
    filter: (path) => resolve(path) !== resolve(built, CORPORA) && !/\.(br|gz)$/.test(path),
  })

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
    await compressFiles(folder, ['gzip'])
  })
}
