import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { manifestSchema } from '../src/schema/manifest.ts'
import { buildIcews, ICEWS, isIcewsHere } from '../src/testing/icews.ts'
import { CORPORA } from '../src/testing/keptCorpora.ts'

if (!isIcewsHere()) console.log('ICEWS is not here: name the folder of its data sets in DEMARCHE_DATASETS.')

// It is built anew whenever the code that builds it changes, and kept in between.
it.skipIf(!isIcewsHere())('ICEWS 2005–2015 is read whole', { timeout: 120_000 }, async () => {
  await buildIcews({ id: ICEWS })
  const manifest = v.parse(
    manifestSchema,
    JSON.parse(readFileSync(join(CORPORA, ICEWS, 'manifest.json'), 'utf8')),
  )
  // The list of what was refused lies beside a corpus.
  expect(existsSync(join(CORPORA, `${ICEWS}-refused.txt`))).toBe(false)
  expect(manifest.size).toBe(92_367)
  const rowsOf = (kind: 'drawing' | 'participations' | 'actors') =>
    manifest.parts[kind].reduce((sum, { rows }) => sum + rows, 0)
  expect(rowsOf('drawing')).toBe(92_367)
  expect(rowsOf('participations')).toBe(2 * 92_367)
  expect(rowsOf('actors')).toBe(6613)
})
