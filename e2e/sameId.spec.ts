import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeEvent } from '../src/exchange/writtenEvent.ts'
import { MADE_UP_VOCABULARY } from '../tools/bench/madeUpEvents.ts'
import { buildCorpus } from '../tools/corpus/buildCorpus.ts'
import { noProgress } from '../tools/corpus/progress.ts'
import { expect } from './app.ts'
import { events, test } from './largeCorpus.ts'
import { eventNamed } from './records.ts'

const CALL = eventNamed('2021-04-19-patrushev-sullivan-call')

test('an event of the same id in another corpus keeps its own claims', async ({ app, page, site }) => {
  const [madeUp] = events
  if (!madeUp) throw new Error('no events')
  const input = join(site.folder, 'same-id.jsonl')
  const out = join(site.folder, 'corpora')
  writeFileSync(input, JSON.stringify(writeEvent({ ...madeUp, id: CALL.id })))
  const { actors, places, topics } = MADE_UP_VOCABULARY
  const vocabulary = { actors: [...actors], places: [...places], topics: [...topics] }
  const about = { id: 'same-id', title: 'Same id', recipe: null, vocabulary }
  const { firstRefused } = await buildCorpus({ ...about, input, out, progress: noProgress })
  expect(firstRefused).toEqual([])

  const quotes = page.getByRole('article').locator('blockquote')
  await app.open(`/en/?corpus=same-id&view=list&event=${CALL.id}`)
  await expect(page.getByRole('article', { name: madeUp.title.en })).toContainText(madeUp.summary.en)
  await expect(quotes).toHaveCount(0)
  const large = page.url()

  await page.getByRole('banner').getByRole('link').first().click()
  await app.settled()
  await page.locator(`[data-event-id="${CALL.id}"]`).first().click()
  await expect(page.getByRole('article', { name: CALL.title.en })).toBeVisible()
  await expect(quotes).not.toHaveCount(0)

  while (page.url() !== large) await page.goBack()
  await expect(page.getByRole('article', { name: madeUp.title.en })).toBeVisible()
  await expect(page.getByRole('article').getByText('Loading')).toHaveCount(0)
  await expect(quotes).toHaveCount(0)
  for (const made of [input, join(out, 'same-id')]) rmSync(made, { recursive: true })
})
