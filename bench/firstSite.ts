import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtRecords } from '../build/builtSite.ts'
import { compressFiles } from '../build/compression.ts'
import type { CorpusFile } from '../src/schema/published.ts'
import { copyWithoutCorpora } from '../tools/audit/servedCopy.ts'
import { type Serving, serveFilled } from '../tools/serve.ts'
import { buildPeers } from './peers/buildPeers.ts'
import { peerEventOf } from './peers/peerEvents.ts'

/** Serves the built site and the peers with the same events, its own records, from one host that compresses. */
export const serveFirst = (): Promise<Serving> =>
  serveFilled(async (folder) => {
    copyWithoutCorpora('dist', folder)
    const peers = join(folder, 'peers')
    await buildPeers(peers)
    const { events }: CorpusFile = JSON.parse(readFileSync(`${builtRecords()}corpus.json`, 'utf8'))
    const list = JSON.stringify(events.map(peerEventOf))
    writeFileSync(join(peers, 'events-curated.json'), list)
    const bare = readFileSync(join(import.meta.dirname, 'peers/bare/index.html'), 'utf8')
    mkdirSync(join(peers, 'bare'))
    writeFileSync(
      join(peers, 'bare/index.html'),
      bare.replace('const events = []', () => `const events = ${list}`),
    )
    await compressFiles(folder, ['gzip'])
  })
