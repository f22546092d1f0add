import type { Page } from '@playwright/test'
import { type App, expect } from './app.ts'
import { sample, wrongIn } from './boardSample.ts'
import { test } from './corporaSite.ts'
import { AT, events, ofState, partsOf } from './madeUpCorpus.ts'

/* Every failure of a corpus in files shows a message and a way to retry, and keeps what was rendered. */

const drawn = async (page: Page) => (await sample(page)).drawn.filter(({ isVisible }) => isVisible).length
const retry = (page: Page) => page.getByRole('alert').first().getByRole('button').click()

/** Uses every kind of question, to check that the corpus works again. */
async function expectWhole(app: App): Promise<void> {
  const { page } = app
  await expect(page.getByRole('alert')).toHaveCount(0)
  await app.openFacet('actors')
  const name = new RegExp(`^\\S+ ${ofState.length.toLocaleString('en')}$`)
  await page.locator('#facet-actors').getByRole('checkbox', { name }).first().click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status')).toContainText(`${ofState.length.toLocaleString('en')} of 20,000`)
  // The count renders before the board.
  await app.settled()
}

/** Of so many years no lane has few enough events to draw their titles. */
const MANY_YEARS = `/en/?${AT}&view=timeline&from=2011-01-01&to=2018-12-31`

/** Zooms in until single events are drawn, without a step in between that would retry in place of the button. */
async function closerUntilTexts(app: App): Promise<void> {
  const zoomIn = app.page.getByRole('button', { name: 'Zoom in', exact: true })
  for (let step = 0; step < 8; step++) await zoomIn.click()
  await app.settled()
}

const HTML = '<!doctype html><title>Hotel Wi-Fi</title>'

/** Each kind of fault and each kind of file once; all combinations are tested in `src/worker/`. */
for (const [kind, what, reason, answer] of [
  [
    'drawing',
    'cut short',
    'not what it should be',
    (whole: Buffer) => ({ body: whole.subarray(0, whole.length / 2) }),
  ],
  ['actors', 'missing', 'not there', () => ({ status: 404, body: '' })],
  [
    'participations',
    'a page of HTML',
    'not what it should be',
    () => ({ body: HTML, contentType: 'text/html' }),
  ],
] as const) {
  test(`on opening, ${kind} ${what}: a message and a working retry button`, async ({ app, page }) => {
    const part = `**/${partsOf(kind)[0]}`
    await page.route(part, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ status: 200, ...answer(await response.body()) })
    })
    await page.goto(`/en/?${AT}&view=timeline`)
    await expect(page.getByRole('alert').first()).toContainText(reason)
    // Nothing can be rendered without the actors' names; without other parts the counts come from the summary.
    if (kind !== 'actors') {
      const now = await sample(page)
      expect(now.drawn.reduce((sum, { count }) => sum + count, 0)).toBe(events.length)
    }
    await page.unroute(part)
    await retry(page)
    await expectWhole(app)
    expect(wrongIn(await sample(page), ofState, { isResting: true, isFull: false })).toEqual([])
  })
}

test('texts refused later: the drawing stays, and the retry button works', async ({ app, page }) => {
  await app.open(MANY_YEARS)
  const before = await drawn(page)
  expect(before).toBeGreaterThan(20)
  await page.route('**/texts-*', (route) => route.fulfill({ status: 503, body: '' }))
  await closerUntilTexts(app)
  await expect(page.getByRole('alert').first()).toContainText('could not deliver')
  expect(await drawn(page)).toBeGreaterThan(0)
  await page.unroute('**/texts-*')
  await retry(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await app.settled()
  await expect(page.locator('.board [data-event-id]').first()).toBeVisible()
})

test('list and event show a message if their texts fail, and load on retry', async ({ page }) => {
  const [event] = events
  await page.route('**/texts-*', (route) => route.fulfill({ status: 404 }))
  await page.goto(`/en/?${AT}&event=${event?.id}&view=list`)
  await expect(page.locator('.events').getByRole('alert')).toContainText('not there')
  await expect(page.getByRole('alert')).toHaveCount(2)
  await page.unroute('**/texts-*')
  await retry(page)
  await expect(page.locator('.long-list [data-event-id]').first()).toBeVisible()
  await expect(page.getByRole('article', { name: event?.title.en ?? '' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a truncated file in the HTTP cache is fetched again', async ({ app, page, site }) => {
  const mend = site.spoil(partsOf('drawing')[0] ?? '', (whole) => whole.subarray(0, whole.length / 2))
  try {
    await page.goto(`/en/?${AT}&view=timeline`)
    await expect(page.getByRole('alert').first()).toContainText('not what it should be')
  } finally {
    mend()
  }
  await retry(page)
  await expectWhole(app)
})

test('offline after opening: loaded data works, the rest shows a message and loads when online', async ({
  app,
  page,
  site,
}) => {
  await app.open(MANY_YEARS)
  await site.stop()
  try {
    await expectWhole(app)
    const before = await drawn(page)
    await closerUntilTexts(app)
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

/** The only worker of the page. */
const workerOf = (page: Page) => {
  const [worker, ...more] = page.workers()
  if (!worker || more.length > 0) throw new Error(`${page.workers().length} workers`)
  return worker
}

const breakWorker = (page: Page) =>
  workerOf(page).evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory')
    })
  })

test('a worker that dies is detected and restarted', async ({ app, page }) => {
  await page.clock.install()
  await app.open(`/en/?${AT}&view=timeline`)
  const before = await drawn(page)
  await workerOf(page).evaluate(() => self.close())
  await page.getByRole('searchbox').first().fill('fisheries')
  expect(await drawn(page)).toBe(before)
  // The heartbeat gives up after 8 s without an answer.
  await page.clock.fastForward(12_000)
  await expect(page.getByRole('status')).toContainText(' of 20,000 events')
  await page.getByRole('searchbox').first().fill('')
  await app.settled()
  await expectWhole(app)
})

test('a worker that throws is restarted; if none can start, there is a message and a retry button', async ({
  app,
  page,
}) => {
  await app.open(`/en/?${AT}&view=timeline`)
  const first = await drawn(page)
  await breakWorker(page)
  expect(await drawn(page)).toBe(first)
  await expectWhole(app)

  const before = await drawn(page)
  const script = '**/assets/worker-*.js'
  await page.route(script, (route) =>
    route.fulfill({ body: 'throw new Error("out of memory")', contentType: 'text/javascript' }),
  )
  await breakWorker(page)
  await expect.poll(() => page.workers().length).toBe(0)
  await page.getByRole('searchbox').first().fill('fisheries')
  await expect(page.getByRole('alert').first()).toContainText('has stopped')
  expect(await drawn(page)).toBe(before)
  await page.unroute(script)
  await retry(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('status')).not.toContainText(ofState.length.toLocaleString('en'))
  await expect(page.getByRole('status')).toContainText(' of 20,000 events')
})
