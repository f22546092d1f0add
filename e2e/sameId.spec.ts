import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCorpus } from '../importer/buildCorpus.ts'
import { noProgress } from '../importer/progress.ts'
import { writeEvent } from '../src/exchange/writtenEvent.ts'
import { MADE_UP_VOCABULARY } from '../src/testing/madeUpEvents.ts'
import { expect } from './app.ts'
import { test } from './corporaSite.ts'
import { events } from './madeUpCorpus.ts'

test('an event and an actor render if their id is a property of every object', async ({
  app,
  page,
  site,
}) => {
  const [first, second] = events
  const actor = first?.actors[0]?.actor
  if (!first || !second || !actor) throw new Error('no events')
  const renamed = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value).replaceAll(`"${actor}"`, '"constructor"'))
  const input = join(site.folder, 'constructor.jsonl')
  const out = join(site.folder, 'corpora')
  const written = [{ ...first, id: 'constructor' }, second].map((event) =>
    JSON.stringify(writeEvent(renamed(event))),
  )
  writeFileSync(input, written.join('\n'))
  const { actors, places, topics } = renamed(MADE_UP_VOCABULARY)
  const vocabulary = { actors: [...actors], places: [...places], topics: [...topics] }
  const about = { id: 'constructor', title: 'Constructor', recipe: null, vocabulary }
  const { firstRefused } = await buildCorpus({ ...about, input, out, progress: noProgress })
  expect(firstRefused).toEqual([])

  await app.open('/en/?corpus=constructor&view=timeline')
  await page.locator('.board [data-event-id="constructor"]').click()
  await expect(page.getByRole('article', { name: first.title.en })).toBeVisible()
  for (const made of [input, join(out, 'constructor')]) rmSync(made, { recursive: true })
})
