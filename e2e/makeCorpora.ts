import { buildIcews, readIcews } from '../tools/bench/icews.ts'
import { buildMadeUp } from '../tools/bench/makeCorpus.ts'
import { ID, SIZE } from './largeCorpus.ts'

/** Runs once before the workers: two that build one corpus at once would delete each other's files. */
export default async function makeCorpora(): Promise<void> {
  const icews = readIcews()
  await Promise.all([buildMadeUp({ id: ID, size: SIZE }, 'Made-up events'), icews && buildIcews(icews)])
}
