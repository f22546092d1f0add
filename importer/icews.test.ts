import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { halvesOf } from '../src/exchange/fullEvent.ts'
import { indexCorpus } from '../src/index/corpus.ts'
import { EVERYTHING } from '../src/query/query.ts'
import { manifestSchema } from '../src/schema/manifest.ts'
import { expectConformance, momentsOf } from '../src/testing/conformance.ts'
import { buildIcews, ICEWS, isIcewsHere } from '../src/testing/icews.ts'
import { CORPORA } from '../src/testing/keptCorpora.ts'
import { asking } from '../src/testing/servedCorpora.ts'
import { serve } from '../tools/serve.ts'

if (!isIcewsHere()) console.log('ICEWS is not here: name the folder of its data sets in DEMARCHE_DATASETS.')

// Rebuilt only if the importer's code has changed; cached otherwise.
it.skipIf(!isIcewsHere())('ICEWS 2005–2015 is read whole', { timeout: 120_000 }, async () => {
  await buildIcews({ id: ICEWS })
  const manifest = v.parse(
    manifestSchema,
    JSON.parse(readFileSync(join(CORPORA, ICEWS, 'manifest.json'), 'utf8')),
  )
  // The list of refused rows would be beside the corpus.
  expect(existsSync(join(CORPORA, `${ICEWS}-refused.txt`))).toBe(false)
  expect(manifest.size).toBe(92_367)
  const rowsOf = (kind: 'drawing' | 'participations' | 'actors') =>
    manifest.parts[kind].reduce((sum, { rows }) => sum + rows, 0)
  expect(rowsOf('drawing')).toBe(92_367)
  expect(rowsOf('participations')).toBe(2 * 92_367)
  expect(rowsOf('actors')).toBe(6613)
})

it.skipIf(!isIcewsHere())('ICEWS answers match naive counts', { timeout: 120_000 }, async () => {
  await buildIcews({ id: ICEWS })
  const { address, close } = await serve({ folder: CORPORA, port: 0 })
  try {
    const answers = asking(`${address}${ICEWS}/`)
    const { version, topics, size } = await answers.about(null)
    const { actors, places } = await answers.names(null)
    const { events } = await answers.records({ query: EVERYTHING, most: size })
    const corpus = indexCorpus({
      ...{ format: 1, version, events: events.map((event) => halvesOf(event).head), chronicles: [] },
      ...{ actors: [...actors], places: [...places], topics: [...topics] },
    })
    for (const { id } of events) corpus.textOf(id)
    // The host has closed its connections meanwhile: wait until this side notices.
    await setTimeout(100)
    const wholes = new Map(events.map((event) => [event.id, event]))
    const wholeOf = ({ id }: { readonly id: string }) => wholes.get(id) as (typeof events)[number]
    await fc.assert(
      fc.asyncProperty(momentsOf(corpus), (moment) =>
        expectConformance(
          { ask: (kind, ask) => answers[kind](ask as never) as Promise<never> },
          corpus,
          wholeOf,
          moment,
        ),
      ),
      { numRuns: 8 },
    )
  } finally {
    await close()
  }
})
