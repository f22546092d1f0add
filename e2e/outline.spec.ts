import { loadSpeech } from '../src/i18n/speech.ts'
import { expect, holdBack } from './app.ts'
import { test } from './corporaSite.ts'
import { AT, events, ID } from './madeUpCorpus.ts'

/* The outline that a home page renders of a corpus in files before the app has loaded. */

const BARS = '#built .outline [data-event-count]'

test('an outline of every event is visible until the board is drawn', async ({ page }) => {
  const release = await holdBack(page, '**/assets/boardParts-*.js')
  await page.goto(`/ar/?${AT}&view=timeline`, { waitUntil: 'commit' })
  await expect(page.locator(BARS).first()).toBeVisible()
  const counts = await page
    .locator(BARS)
    .evaluateAll((bars) => bars.map((bar) => Number((bar as HTMLElement).dataset.eventCount)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(events.length)
  await expect(page.locator('#built h1')).toHaveText('Made-up events')
  // The prerendered records of the site are hidden.
  await expect(page.locator('#built :is(.story, .list, .status)').filter({ visible: true })).toHaveCount(0)

  release()
  await expect(page.locator('.board [data-event-count]').filter({ visible: true }).first()).toBeVisible()
  await expect(page.locator('#built')).toHaveCount(0)
})

test('on a slow processor the board is never seen on top of the outline', async ({ app, page }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    const isSeen = (selector: string) =>
      document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false
    const look = () => {
      requestAnimationFrame(look)
      if (isSeen('#built .outline')) document.documentElement.dataset.sawOutline = ''
      if (isSeen('#built .outline') && isSeen('.board .drawing'))
        document.documentElement.dataset.sawBoth = ''
    }
    requestAnimationFrame(look)
  })
  await app.open(`/en/?${AT}&view=timeline`)
  const { sawOutline, sawBoth } = await page.evaluate(() => ({ ...document.documentElement.dataset }))
  expect([sawOutline, sawBoth]).toEqual(['', undefined])
})

test('an invalid manifest leaves the error to the app, and the home link leads to a working page', async ({
  page,
}) => {
  await page.route('**/manifest.json', (route) => route.fulfill({ json: { title: null } }))
  const thrown: Error[] = []
  page.on('pageerror', (error) => thrown.push(error))
  const { say } = await loadSpeech('en')
  await page.goto(`/en/?${AT}&view=timeline`)
  await expect(page.getByRole('alert')).toContainText(say('corpus.unknown', { id: ID }))
  await expect(page.locator('.masthead').filter({ visible: true })).toHaveCount(1)
  expect(thrown).toEqual([])
  await page.getByRole('link', { name: say('corpus.home') }).click()
  await expect(page.locator('.board [data-event-id]').filter({ visible: true }).first()).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
})

test('a name that no corpus can have is not asked for, and the built page stays until the app is there', async ({
  app,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  for (const name of ['..%2Fdata', '', '%E0%A4', 'A', 'a.b']) {
    await app.open(`/en/?corpus=${name}`)
    expect(await page.evaluate(() => document.documentElement.dataset.corpus), name).toBeUndefined()
  }
  expect(asked.filter((path) => path.startsWith('/corpora/'))).toEqual([])
})
