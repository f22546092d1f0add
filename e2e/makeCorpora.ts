import { buildIcews, readIcews } from '../src/testing/icews.ts'
import { buildCurated, buildMadeUp } from '../src/testing/keptCorpora.ts'
import { ID, SIZE } from './madeUpCorpus.ts'

/** Playwright global setup, before the workers: two that build one corpus would delete each other's files. */
export default async function makeCorpora(): Promise<void> {
  const icews = readIcews()
  await Promise.all([
    buildMadeUp({ id: ID, size: SIZE }, 'Made-up events'),
    buildCurated(),
    icews && buildIcews(icews),
  ])
}
