import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compressFiles } from '../build/compression.ts'
import { CORPORA } from '../src/testing/keptCorpora.ts'
import { copyWithoutCorpora } from '../tools/audit/servedCopy.ts'
import { type Serving, serveFilled } from '../tools/serve.ts'
import { PEER_EVENTS } from './madeUpCorpus.ts'
import { buildPeers } from './peers/buildPeers.ts'

/** Serves the built site, the bench's corpora and the peers from one host that compresses. */
export const serveBench = (): Promise<Serving> =>
  serveFilled(async (folder) => {
    copyWithoutCorpora('dist', folder)
    await buildPeers(join(folder, 'peers'))
    cpSync(PEER_EVENTS, join(folder, 'peers'), { recursive: true })
    // Only the site is compressed: Parquet files already are.
    await compressFiles(folder, ['gzip'])
    mkdirSync(CORPORA, { recursive: true })
    // A symbolic link, because a corpus has hundreds of megabytes.
    symlinkSync(resolve(CORPORA), join(folder, 'corpora'))
  })
