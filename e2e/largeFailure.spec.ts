import type { Page } from '@playwright/test'
import { loadSpeech } from '../src/i18n/speech.ts'
import { expect } from './app.ts'
import { sample, wrongIn } from './largeBoard.ts'
import { AT, actors, events, ID, isOf, partsOf, test } from './largeCorpus.ts'
import { LANGUAGES } from './records.ts'

/* What may fail of a large corpus ends in words and a way on, and what was drawn stays. */

const STATE = actors[0]?.id ?? ''
const ofState = events.filter((event) => isOf(event, STATE)).length

const isSettled = (page: Page) =>
  page.waitForFunction(() => document.documentElement.dataset.state === 'settled')
const drawn = async (page: Page) => (await sample(page)).drawn.filter(({ isVisible }) => isVisible).length
const retry = (page: Page) => page.getByRole('alert').first().getByRole('button').click()

/** All that a page may ask once the corpus is whole. */
async function isWhole(page: Page): Promise<void> {
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.locator('[aria-controls="facet-actors"]').click()
  const name = new RegExp(`^\\S+ ${ofState.toLocaleString('en')}$`)
  await page.locator('#facet-actors').getByRole('checkbox', { name }).first().click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status')).toContainText(`${ofState.toLocaleString('en')} of 20,000`)
  // The number comes first, the board after it.
  await isSettled(page)
}

const HTML = '<!doctype html><title>Hotel Wi-Fi</title>'

for (const [what, reason, answer] of [
  ['cut short', 'not what it should be', (whole: Buffer) => ({ body: whole.subarray(0, whole.length / 2) })],
  ['missing', 'not there', () => ({ status: 404, body: '' })],
  ['a page of HTML', 'not what it should be', () => ({ body: HTML, contentType: 'text/html' })],
  ['refused', 'could not deliver', () => ({ status: 503, body: '' })],
] as const) {
  for (const kind of ['drawing', 'actors', 'participations']) {
    test(`on opening, ${kind} ${what}: words, and a button that mends it`, async ({ page }) => {
      const part = `**/${partsOf(kind)[0]}`
      await page.route(part, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ status: 200, ...answer(await response.body()) })
      })
      await page.goto(`/en/?${AT}&view=timeline`)
      await expect(page.getByRole('alert').first()).toContainText(reason)
      // Without its names nothing can be drawn; else the summary tells the counts.
      if (kind !== 'actors') {
        const now = await sample(page)
        expect(now.drawn.reduce((sum, { count }) => sum + count, 0)).toBe(events.length)
      }
      await page.unroute(part)
      await retry(page)
      await isWhole(page)
      expect(
        wrongIn(
          await sample(page),
          events.filter((event) => isOf(event, STATE)),
          { isResting: true, isFull: false },
        ),
      ).toEqual([])
    })
  }

  test(`later on, texts ${what}: what was drawn stays, and the button mends it`, async ({ app, page }) => {
    await app.open(`/en/?${AT}&view=timeline&from=2014-01-01&to=2014-12-31`)
    const before = await drawn(page)
    expect(before).toBeGreaterThan(20)
    await page.route('**/texts-*', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ status: 200, ...answer(await response.body()) })
    })
    for (let step = 0; step < 5; step++)
      await page.getByRole('button', { name: 'Closer', exact: true }).click()
    await expect(page.getByRole('alert').first()).toContainText(reason)
    expect(await drawn(page)).toBeGreaterThan(0)
    await page.unroute('**/texts-*')
    await retry(page)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await isSettled(page)
    await expect(page.locator('.board [data-event-id]').first()).toBeVisible()
  })
}

test('words whose files do not come are said, and searched for again', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline`)
  await page.route('**/words-*', (route) => route.abort())
  await page.getByRole('searchbox').first().fill('fisheries')
  await expect(page.getByRole('alert').first()).toContainText('no connection')
  expect(await drawn(page)).toBeGreaterThan(20)
  await page.unroute('**/words-*')
  await retry(page)
  await expect(page.getByRole('status')).toContainText(' of 20,000 events')
})

test('the list whose texts do not come says so, and asks again', async ({ page }) => {
  await page.route('**/texts-*', (route) => route.fulfill({ status: 404 }))
  await page.goto(`/en/?${AT}&view=list&from=2014-01-01&to=2014-06-30`)
  await expect(page.getByRole('alert').first()).toContainText('not there')
  await page.unroute('**/texts-*')
  await retry(page)
  await expect(page.locator('.large-list [data-event-id]').first()).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('an event whose text does not come says so, and opens on the button', async ({ page }) => {
  const [event] = events
  await page.route('**/texts-0-*', (route) => route.fulfill({ status: 404 }))
  await page.goto(`/en/?${AT}&event=${event?.id}&view=timeline`)
  await expect(page.getByRole('alert').first()).toContainText('not there')
  await page.unroute('**/texts-0-*')
  await retry(page)
  await expect(page.getByRole('article', { name: event?.title.en ?? '' })).toBeVisible()
})

test('a file that a host served half, to be kept for good, is asked for anew', async ({ page, site }) => {
  const mend = site.spoil(partsOf('drawing')[0] ?? '', (whole) => whole.subarray(0, whole.length / 2))
  try {
    await page.goto(`/en/?${AT}&view=timeline`)
    await expect(page.getByRole('alert').first()).toContainText('not what it should be')
  } finally {
    mend()
  }
  await retry(page)
  await isWhole(page)
})

test('offline after opening: what is there answers, the rest says so and comes with the network', async ({
  app,
  page,
  site,
}) => {
  await app.open(`/en/?${AT}&view=timeline&from=2014-01-01&to=2014-12-31`)
  await site.stop()
  try {
    await isWhole(page)
    const before = await drawn(page)
    for (let step = 0; step < 5; step++)
      await page.getByRole('button', { name: 'Closer', exact: true }).click()
    await expect(page.getByRole('alert').first()).toContainText('no connection')
    expect(await drawn(page)).toBeGreaterThan(0)
    expect(before).toBeGreaterThan(0)
  } finally {
    await site.start()
  }
  await retry(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.locator('.board [data-event-id]').first()).toBeVisible()
})

/** The page's one worker. */
const workerOf = (page: Page) => {
  const [worker, ...more] = page.workers()
  if (!worker || more.length > 0) throw new Error(`${page.workers().length} workers`)
  return worker
}

test('a worker that dies is missed and started anew', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline`)
  const before = await drawn(page)
  await workerOf(page).evaluate(() => self.close())
  await page.getByRole('searchbox').first().fill('fisheries')
  expect(await drawn(page)).toBe(before)
  await expect(page.getByRole('status')).toContainText(' of 20,000 events', { timeout: 30_000 })
  await page.getByRole('searchbox').first().fill('')
  await isSettled(page)
  await isWhole(page)
})

test('a worker that throws is started anew', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline`)
  const before = await drawn(page)
  await workerOf(page).evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory')
    })
  })
  expect(await drawn(page)).toBe(before)
  await isWhole(page)
})

test('workers that die again and again end in words, and the button starts another', async ({
  app,
  page,
}) => {
  await app.open(`/en/?${AT}&view=timeline`)
  const before = await drawn(page)
  const script = '**/assets/worker-*.js'
  await page.route(script, (route) =>
    route.fulfill({ body: 'throw new Error("out of memory")', contentType: 'text/javascript' }),
  )
  await workerOf(page).evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory')
    })
  })
  await expect.poll(() => page.workers().length).toBe(0)
  await page.getByRole('searchbox').first().fill('fisheries')
  await expect(page.getByRole('alert').first()).toContainText('has stopped')
  expect(await drawn(page)).toBe(before)
  await page.unroute(script)
  await retry(page)
  await expect(page.getByRole('status')).toContainText(' of 20,000 events')
})

for (const locale of LANGUAGES) {
  test(`${locale}: a corpus that is not there is named, with a way to the curated events`, async ({
    page,
  }) => {
    const { say } = await loadSpeech(locale)
    await page.goto(`/${locale}/?corpus=atlantis`)
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(say('large.unknown', { id: 'atlantis' }))
    await expect(alert).toContainText(say('failure.missing'))
    await page.getByRole('link', { name: say('large.home') }).click()
    await isSettled(page)
    expect(new URL(page.url()).search).toBe('')
    await expect(page.locator('.board [data-event-id], .list [data-event-id]').first()).toBeVisible()
  })

  test(`${locale}: a failure is told in its own words`, async ({ page }) => {
    const { say } = await loadSpeech(locale)
    await page.route('**/drawing-*', (route) => route.fulfill({ body: HTML }))
    await page.goto(`/${locale}/?${AT}&view=timeline`)
    const alert = page.getByRole('alert').first()
    await expect(alert).toContainText(say('large.failed'))
    await expect(alert).toContainText(say('failure.unreadable'))
    await expect(alert.getByRole('button', { name: say('failure.retry') })).toBeVisible()
  })
}

for (const [what, body] of [
  ['half', '{"format":1,"id":"'],
  ['of another shape', '{"format":1,"parts":[]}'],
  ['a page', HTML],
] as const) {
  test(`a manifest that is ${what} is named as damaged, and asked for again`, async ({ page, site }) => {
    const mend = site.spoil('manifest.json', () => body)
    try {
      await page.goto(`/en/?${AT}&view=timeline`)
      await expect(page.getByRole('alert')).toContainText(ID)
      await expect(page.getByRole('alert')).toContainText('not what it should be')
    } finally {
      mend()
    }
    await retry(page)
    await isWhole(page)
  })
}
