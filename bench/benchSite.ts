import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CORPORA } from '../src/testing/keptCorpora.ts'
import { compressFiles } from '../tools/audit/servedCopy.ts'
import { type Serving, serve } from '../tools/serve.ts'
import { PEER_EVENTS } from './madeUpCorpus.ts'
import { buildPeers } from './peers/buildPeers.ts'

/** Serves the built site, the bench's corpora and the peers from one host that compresses. */
export async function serveBench(): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  const remove = () => rmSync(folder, { recursive: true })
  try {
    const isOwn = (path: string) => resolve(path) !== resolve('dist/corpora')
    cpSync('dist', folder, { recursive: true, filter: isOwn })
    await buildPeers(join(folder, 'peers'))
    cpSync(PEER_EVENTS, join(folder, 'peers'), { recursive: true })
    // Only the site is compressed: Parquet files already are.
    compressFiles(folder)
    mkdirSync(CORPORA, { recursive: true })
    // A symbolic link, because a corpus has hundreds of megabytes.
    symlinkSync(resolve(CORPORA), join(folder, 'corpora'))
    const site = await serve({ folder, port: 0 })
    return { address: site.address, close: () => site.close().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}
