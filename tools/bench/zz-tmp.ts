import { chromium } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser, thisMachine } from '../browser.ts'
import { serveBench } from './benchSite.ts'
import { makeUp } from './makeCorpus.ts'
import { hasFailed, type Run } from './run.ts'
import { measuredTable } from './runTables.ts'
import { PEERS } from './subjects.ts'
import { visit } from './visit.ts'
const corpora = process.argv.slice(2).map(Number).map(makeUp)
const site = await serveBench()
const browser = await chromium.launch({ executablePath: findBrowser(thisMachine), args: BROWSER_FLAGS })
const runs: Run[] = []
for (const peer of PEERS) for (const c of corpora) { const t = Date.now(); const r = await visit(browser, site.address, peer, c); runs.push(r); console.error(peer.name, c.size, Date.now()-t); if (hasFailed(r)) break }
for (const row of measuredTable(runs)) console.log(row.join(' | '))
await browser.close(); await site.close()
