import { chromium } from '@playwright/test'
import type { CountedCorpus } from '../src/testing/countedCorpus.ts'
import { buildIcews, readIcews } from '../src/testing/icews.ts'
import { buildMadeUp } from '../src/testing/keptCorpora.ts'
import { BROWSER_FLAGS, findBrowser, thisMachine } from '../tools/browser.ts'
import { serveBench } from './benchSite.ts'
import { MOST_FOR_PEERS, makeUp } from './madeUpCorpus.ts'
import { describeMachine, writePerformance } from './performancePage.ts'
import { brokenPromises, PROMISES } from './promises.ts'
import { hasFailed, type Run } from './run.ts'
import { measuredTable, ratioTable } from './runTables.ts'
import type { Section } from './section.ts'
import { OURS, PEERS, type Subject } from './subjects.ts'
import { visit } from './visit.ts'

const SIZES = [100, 1000, 10_000, 100_000, 1_000_000]

const say = (line: string) => console.error(line)

/** Builds the corpus for our own page. If that fails, reports it and measures only the peers. */
async function isBuilt(
  corpus: CountedCorpus,
  build: (corpus: CountedCorpus) => Promise<void>,
): Promise<boolean> {
  say(`Making ${corpus.id} …`)
  try {
    await build(corpus)
    return true
  } catch (error) {
    say(`${corpus.id} could not be made: ${error instanceof Error ? error.message : error}`)
    return false
  }
}

/** Measures our page and the peers with the same events, in one browser, on one host, in one run. */
export async function measureLargeCorpora(most: number): Promise<readonly Section[]> {
  const corpora = SIZES.filter((size) => size <= most).map(makeUp)
  const icews = readIcews()
  if (!icews) say('ICEWS is not measured: name the folder that holds icews-2005-2015 in DEMARCHE_DATASETS.')
  const built = new Set<CountedCorpus>()
  for (const corpus of corpora) if (await isBuilt(corpus, buildMadeUp)) built.add(corpus)
  const real = icews && icews.size <= most && (await isBuilt(icews, buildIcews)) ? icews : null

  const site = await serveBench()
  const browser = await chromium.launch({ executablePath: findBrowser(thisMachine), args: BROWSER_FLAGS })
  const runs: Run[] = []
  const run = async (subject: Subject, corpus: CountedCorpus): Promise<Run> => {
    say(`${subject.name}, ${corpus.id} …`)
    const found = await visit(browser, site.address, subject, corpus)
    runs.push(found)
    return found
  }
  try {
    // Warm-up: fonts and code caches are start-up costs of the browser, which no subject should carry.
    const [least] = corpora
    if (least && built.has(least)) await visit(browser, site.address, OURS, least)
    for (const corpus of corpora) if (built.has(corpus)) await run(OURS, corpus)
    const realRun = real && (await run(OURS, real))
    for (const peer of PEERS) {
      for (const corpus of corpora.filter(({ size }) => size <= MOST_FOR_PEERS)) {
        if (hasFailed(await run(peer, corpus))) break
      }
    }
    const sections: readonly Section[] = [
      {
        title: 'Large corpora, 1200 × 800 pixels, 60 steps of dragging and of zooming',
        table: measuredTable(runs.filter((run) => run !== realRun)),
        misses: brokenPromises(runs),
      },
      { title: 'As ratios', table: ratioTable(runs.filter((run) => run !== realRun)), misses: [] },
      ...(realRun ? [{ title: 'ICEWS 2005–2015', table: measuredTable([realRun]), misses: [] }] : []),
    ]
    // A partial run must not replace the full table.
    if (most >= Math.max(...SIZES)) {
      const machine = describeMachine(`Chromium ${browser.version()}`)
      writePerformance('large', ['### What is promised of a million events', PROMISES], machine, sections)
    }
    return sections
  } finally {
    await browser.close()
    await site.close()
  }
}
