import type { Page } from '@playwright/test'
import { loadSpeech } from '../src/i18n/speech.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { CALL, SANCTIONS } from '../src/testing/knownEvents.ts'
import { App, expect } from './app.ts'
import { checkForUpdate, emptyBrowserCache, test, titleOf, waitUntilKept } from './host.ts'
import { siteOf } from './ownSite.ts'

/**
 * Longer than a test. A page that takes longer than the usual 4 seconds comes from the cache, as that of an older build: on
 * a busy machine the tests would not get the newest.
 */
const PATIENCE_MS = 600_000

/** The title of `CALL` in another build of the site. */
const newTitle = (name: string) => `New title ${name}`
const buildWith = (name: string) =>
  siteOf(name, {
    networkTimeout: PATIENCE_MS,
    change: (records) => {
      const event = records.events.get(CALL)
      if (!event) throw new Error(`no event ${CALL}`)
      const title = newTitle(name)
      const changed = { ...event, title: { en: title, ar: title, ru: title } }
      return { ...records, events: new Map(records.events).set(CALL, changed) }
    },
  })

let first: string
let second: string
let third: string
test.beforeAll(async () => {
  first = await siteOf('first', { networkTimeout: PATIENCE_MS })
  second = await buildWith('second')
  third = await buildWith('third')
})
test.beforeEach(({ host }) => host.publish(first))

const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.build)

/** The build of the controlling worker. Do not call it while another worker is taking over. */
const keptBuild = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((tell) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => tell(data)
        navigator.serviceWorker.controller?.postMessage('build', [port2])
      }),
  )

/** Waits until another worker controls an observed page. The browser waits until the old worker is idle. */
const waitForTakeOver = (page: Page) =>
  page.waitForFunction(() => (window as unknown as { takeOvers: number }).takeOvers > 0)

const offerIn = (page: Page) => page.locator('.update .notice')
const takeIn = async (page: Page) => {
  await Promise.all([page.waitForEvent('load'), offerIn(page).locator('.primary').click()])
  await new App(page).settled()
}

/** Counts update notices, controller changes, and requests for files of another build than the page's. */
async function watch(page: Page) {
  const seen = { offers: 0, mixed: [] as string[], files: 0 }
  await page.exposeFunction('sawOffer', () => seen.offers++)
  await page.exposeFunction('sawFile', (address: string, records: string) => {
    seen.files++
    if (!address.includes(records)) seen.mixed.push(`${address} asked by a page of ${records}`)
  })
  await page.addInitScript(() => {
    const tell = window as unknown as Record<'sawOffer' | 'sawFile', (...words: string[]) => void>
    const see = (address: string) => {
      if (/\/data\//.test(address)) tell.sawFile(address, document.documentElement.dataset.records ?? '')
    }
    const ask = window.fetch
    window.fetch = (what, how) => {
      see(what instanceof Request ? what.url : String(what))
      return ask(what, how)
    }
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) see(name)
    }).observe({ type: 'resource', buffered: true })
    Object.assign(window, { takeOvers: 0 })
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      ;(window as unknown as { takeOvers: number }).takeOvers++
    })
    let isOffered = false
    new MutationObserver(() => {
      const was = isOffered
      isOffered = document.querySelector('.update .notice') !== null
      if (isOffered && !was) tell.sawOffer()
    }).observe(document, { childList: true, subtree: true })
  })
  return seen
}

/** Opens the call from the list and expects a claim of its record, in English. */
async function readCall(app: App): Promise<void> {
  const name = titleOf(CALL, 'en')
  await app.page.getByRole('link', { name }).first().click()
  await app.settled()
  await expect(app.page.getByRole('article', { name }).locator('.claims > li').first()).toBeVisible()
}

test('every open page offers a newer build once, in its language; dismissed, it does not return', async ({
  context,
  host,
}) => {
  const site = await host.start()
  const tabs = await Promise.all(
    LOCALES.map(async (locale) => {
      const page = await context.newPage()
      const seen = await watch(page)
      return { locale, page, seen, app: new App(page) }
    }),
  )
  for (const { app, page, locale } of tabs) {
    await app.open(`${site}${locale}/?view=list`)
    await waitUntilKept(page)
  }
  host.publish(second)
  for (const { page } of tabs.slice(0, 1)) await checkForUpdate(page)
  for (const { page, locale, app } of tabs) {
    const { say } = await loadSpeech(locale)
    await expect(offerIn(page)).toContainText(say('update.ready'))
    await page.getByRole('button', { name: say('update.later') }).click()
    await expect(offerIn(page)).toHaveCount(0)
    await checkForUpdate(page)
    await page
      .getByRole('link', { name: titleOf(SANCTIONS, locale) })
      .first()
      .click()
    await app.settled()
    await expect(page.getByRole('article', { name: titleOf(SANCTIONS, locale) })).toBeVisible()
  }
  expect(tabs.map(({ seen }) => seen.offers)).toEqual([1, 1, 1])
  expect(tabs.flatMap(({ seen }) => seen.mixed)).toEqual([])
})

test('each tab switches to the newer build as a whole', async ({ app, page, context, host }) => {
  const site = await host.start()
  const seen = await watch(page)
  await app.open(`${site}ar/events/${CALL}/`)
  await waitUntilKept(page)
  const older = await buildOf(page)
  const other = await context.newPage()
  const seenInOther = await watch(other)
  const otherApp = new App(other)
  await otherApp.open(`${site}en/?view=list`)

  host.publish(second)
  await checkForUpdate(page)
  await takeIn(page)
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(newTitle('second'))
  const newest = await buildOf(page)
  expect(newest).not.toBe(older)
  await expect(offerIn(page)).toHaveCount(0)

  // The host no longer has files of the first build.
  await emptyBrowserCache(page)
  await expect(offerIn(other)).toBeVisible()
  await readCall(otherApp)
  await other.getByRole('link', { name: 'Русский' }).click()
  await otherApp.settled()
  await expect(other.getByRole('article', { name: titleOf(CALL, 'ru') })).toBeVisible()
  expect(await buildOf(other)).toBe(older)

  await takeIn(other)
  await expect(other.getByRole('article', { name: newTitle('second') })).toBeVisible()
  expect(await buildOf(other)).toBe(newest)
  expect([seen.offers, seenInOther.offers]).toEqual([1, 1])
  expect([...seen.mixed, ...seenInOther.mixed]).toEqual([])
  expect(seen.files).toBeGreaterThan(0)
})

test('a page opened after a newer build shows it at once, without a notice', async ({
  app,
  page,
  context,
  host,
}) => {
  const site = await host.start()
  await app.open(`${site}en/?view=list`)
  await waitUntilKept(page)
  host.publish(second)
  const fresh = await context.newPage()
  const seen = await watch(fresh)
  await new App(fresh).open(`${site}en/events/${CALL}/`)
  await expect(fresh.getByRole('article', { name: newTitle('second') })).toBeVisible()
  await checkForUpdate(fresh)
  await waitForTakeOver(fresh)
  expect(await keptBuild(fresh)).toBe(await buildOf(fresh))

  await emptyBrowserCache(page)
  // The page that was already open shows the notice and keeps its build.
  await expect(offerIn(page)).toBeVisible()
  await readCall(app)
  expect(seen).toMatchObject({ offers: 0, mixed: [] })
})

test('a page of the newest build is not offered an older waiting one', async ({
  app,
  page,
  context,
  host,
}) => {
  const site = await host.start()
  await app.open(`${site}en/`)
  await waitUntilKept(page)
  host.publish(second)
  await checkForUpdate(page)
  await expect(offerIn(page)).toBeVisible()
  host.publish(third)
  const fresh = await context.newPage()
  const seen = await watch(fresh)
  await new App(fresh).open(`${site}en/events/${CALL}/`)
  const newest = await buildOf(fresh)
  await checkForUpdate(fresh)
  await waitForTakeOver(fresh)
  expect(await keptBuild(fresh)).toBe(newest)
  expect(seen).toMatchObject({ offers: 0, mixed: [] })

  // The page that was offered the second build switches to the third, the newest.
  await takeIn(page)
  expect(await buildOf(page)).toBe(newest)
})

test('an offered build that was replaced meanwhile switches to the newest', async ({ app, page, host }) => {
  const site = await host.start()
  const seen = await watch(page)
  await app.open(`${site}en/events/${CALL}/`)
  await waitUntilKept(page)
  host.publish(second)
  await checkForUpdate(page)
  await expect(offerIn(page)).toBeVisible()
  host.publish(third)
  await checkForUpdate(page)
  await takeIn(page)
  await expect(page.getByRole('article', { name: newTitle('third') })).toBeVisible()
  expect(await keptBuild(page)).toBe(await buildOf(page))
  expect(seen).toMatchObject({ offers: 1, mixed: [] })
})

test('an offered build works without a network too', async ({ app, page, host }) => {
  const site = await host.start()
  const seen = await watch(page)
  await app.open(`${site}en/events/${CALL}/`)
  await waitUntilKept(page)
  host.publish(second)
  await checkForUpdate(page)
  await expect(offerIn(page)).toBeVisible()
  await host.stop()
  await emptyBrowserCache(page)
  await takeIn(page)
  await expect(page.getByRole('article', { name: newTitle('second') })).toBeVisible()
  expect(seen).toMatchObject({ offers: 1, mixed: [] })
})
