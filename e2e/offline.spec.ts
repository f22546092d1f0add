import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { loadSpeech } from '../src/i18n/speech.ts'
import { serve } from '../tools/serve.ts'
import { App, test as base, expect } from './app.ts'
import { copySite, publish, removeSite, siteOf } from './ownSite.ts'
import { corpus, countOf, eventNamed, has, LANGUAGES } from './records.ts'

const CALL = '2021-04-19-patrushev-sullivan-call'
const SANCTIONS = '2021-04-15-us-sanctions-32'

/** Another build of the site: the same program, another title for `CALL`. */
const newTitle = (name: string) => `New title ${name}`
const buildWith = (title: string) =>
  siteOf((records) => {
    const event = records.events.get(CALL)
    if (!event) throw new Error(`no event ${CALL}`)
    const changed = { ...event, title: { en: title, ar: title, ru: title } }
    return { ...records, events: new Map(records.events).set(CALL, changed) }
  })

const builds: Record<string, string> = {}
base.beforeAll(async () => {
  base.setTimeout(120_000)
  builds.second = await buildWith(newTitle('second'))
  builds.third = await buildWith(newTitle('third'))
})
base.afterAll(() => Object.values(builds).forEach(removeSite))

/** A host of our own, that can be stopped. */
class Host {
  readonly folder = copySite()
  private port = 0
  private base = '/'
  private stopServer = async () => {}

  /** The address of the site. */
  async start(base = this.base): Promise<string> {
    this.base = base
    const { address, close } = await serve({ folder: this.folder, port: this.port, base })
    this.port = Number(new URL(address).port)
    this.stopServer = close
    return address
  }
  stop = () => this.stopServer()

  /** Takes every connection and never says a word. */
  async fallSilent(): Promise<void> {
    await this.stop()
    const silent = createServer(() => {})
    await new Promise<void>((done) => silent.listen(this.port, done))
    this.stopServer = () =>
      new Promise((done) => {
        silent.close(() => done())
        silent.closeAllConnections()
      })
  }

  publish = (build: 'second' | 'third') => publish(builds[build] ?? '', this.folder)
}

const test = base.extend<{ host: Host }>({
  host: async ({ page: _ }, use) => {
    const host = new Host()
    await use(host)
    await host.stop()
    removeSite(host.folder)
  },
})
test.use({ serviceWorkers: 'allow' })

const titleOf = (id: string, locale: 'en' | 'ar' | 'ru') => eventNamed(id).title[locale]

/** Until the site is kept, and answers for itself. */
const isKept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null)

const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.build)

/** The name of the build that the worker in control keeps. */
const keptBuild = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((tell) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => tell(data)
        // A worker that goes away never answers.
        navigator.serviceWorker.addEventListener('controllerchange', () => tell(null))
        navigator.serviceWorker.controller?.postMessage('build', [port2])
      }),
  )

/** Has the page ask for a newer build, as it does by itself once an hour. */
const ask = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })

const offerIn = (page: Page) => page.locator('.update .notice')
const takeIn = async (page: Page) => {
  await offerIn(page).locator('.primary').click()
  await page.waitForEvent('load')
  await new App(page).settled()
}

/** Counts the offers that ever appear in a page, and files that are asked for with another version than the page's. */
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
    let isOffered = false
    new MutationObserver(() => {
      const was = isOffered
      isOffered = document.querySelector('.update .notice') !== null
      if (isOffered && !was) tell.sawOffer()
    }).observe(document, { childList: true, subtree: true })
  })
  return seen
}

for (const base of ['/', '/a/b/']) {
  test(`below ${base}: after one visit everything opens without a network`, async ({ app, page, host }) => {
    const site = await host.start(base)
    await app.open(`${site}en/`)
    await isKept(page)
    await host.stop()

    await app.open(`${site}ar/?view=timeline`)
    const arabic = await loadSpeech('ar')
    await expect(page).toHaveTitle(`${arabic.say('app.tagline')} · مسعى`)
    await expect(page.locator('.board [data-event-id]').first()).toBeVisible()
    expect(await app.count()).toBe(corpus.events.length)

    await app.open(`${site}ru/events/${SANCTIONS}/`)
    await expect(page).toHaveTitle(`${titleOf(SANCTIONS, 'ru')} · Демарш`)
    const event = page.getByRole('article', { name: titleOf(SANCTIONS, 'ru') })
    await expect(event.locator('.claims > li').first()).toBeVisible()
    await expect(event.getByRole('alert')).toHaveCount(0)

    const lavrov = corpus.actors.find(({ id }) => id === 'lavrov')
    await app.open(`${site}en/actors/lavrov/`)
    await expect(page).toHaveTitle(`${lavrov?.name.en} · Demarche`)

    await app.open(site)
    expect(page.url()).toBe(`${site}en/`)
    await app.open(`${site}en/?actors=russia&roles=target&view=list`)
    expect(await app.count()).toBe(countOf((record) => has(record, 'russia', ['target'])))
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('a connection that hangs gives way to what is kept', async ({ app, page, host }) => {
  test.setTimeout(60_000)
  const site = await host.start()
  await app.open(`${site}en/`)
  await isKept(page)
  await host.fallSilent()
  await app.open(`${site}ru/events/${SANCTIONS}/`)
  const event = page.getByRole('article', { name: titleOf(SANCTIONS, 'ru') })
  await expect(event.locator('.claims > li').first()).toBeVisible()
})

test('what is kept is small, and all of it is there', async ({ app, page, host }) => {
  const site = await host.start()
  await app.open(`${site}en/`)
  await isKept(page)
  const kept = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'))
    const caches_ = await Promise.all(names.map((name) => caches.open(name)))
    const requests = await Promise.all(caches_.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept.length).toBeGreaterThan(10)
  const bytes = kept.map((path) => gzipSync(readFileSync(join(host.folder, path))).length)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(400 * 1024)
})

test('a newer build is offered once to every open page, in its language; put off, it stays away', async ({
  context,
  host,
}) => {
  const site = await host.start()
  const tabs = await Promise.all(
    LANGUAGES.map(async (locale) => {
      const page = await context.newPage()
      const seen = await watch(page)
      return { locale, page, seen, app: new App(page) }
    }),
  )
  for (const { app, page, locale } of tabs) {
    await app.open(`${site}${locale}/?view=list`)
    await isKept(page)
  }
  host.publish('second')
  for (const { page } of tabs.slice(0, 1)) await ask(page)
  for (const { page, locale, app } of tabs) {
    const { say } = await loadSpeech(locale)
    await expect(offerIn(page)).toContainText(say('update.ready'))
    await page.getByRole('button', { name: say('update.later') }).click()
    await expect(offerIn(page)).toHaveCount(0)
    await ask(page)
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

test('a newer build is taken whole, tab by tab', async ({ app, page, context, host }) => {
  const site = await host.start()
  const seen = await watch(page)
  await app.open(`${site}ar/events/${CALL}/`)
  await isKept(page)
  const first = await buildOf(page)
  const other = await context.newPage()
  const seenInOther = await watch(other)
  const otherApp = new App(other)
  await otherApp.open(`${site}en/?view=list`)

  host.publish('second')
  await ask(page)
  await takeIn(page)
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(newTitle('second'))
  const second = await buildOf(page)
  expect(second).not.toBe(first)
  await expect(offerIn(page)).toHaveCount(0)

  // The host has nothing left of the first build.
  await expect(offerIn(other)).toBeVisible()
  await other
    .getByRole('link', { name: titleOf(CALL, 'en') })
    .first()
    .click()
  await otherApp.settled()
  const event = other.getByRole('article', { name: titleOf(CALL, 'en') })
  await expect(event.locator('.claims > li').first()).toBeVisible()
  await other.getByRole('link', { name: 'Русский' }).click()
  await otherApp.settled()
  await expect(other.getByRole('article', { name: titleOf(CALL, 'ru') })).toBeVisible()
  expect(await buildOf(other)).toBe(first)

  await takeIn(other)
  await expect(other.getByRole('article', { name: newTitle('second') })).toBeVisible()
  expect(await buildOf(other)).toBe(second)
  expect([seen.offers, seenInOther.offers]).toEqual([1, 1])
  expect([...seen.mixed, ...seenInOther.mixed]).toEqual([])
  expect(seen.files).toBeGreaterThan(0)
})

test('a page opened after a newer build shows it at once and is offered nothing', async ({
  app,
  page,
  context,
  host,
}) => {
  const site = await host.start()
  await app.open(`${site}en/?view=list`)
  await isKept(page)
  host.publish('second')
  const fresh = await context.newPage()
  const seen = await watch(fresh)
  await new App(fresh).open(`${site}en/events/${CALL}/`)
  await expect(fresh.getByRole('article', { name: newTitle('second') })).toBeVisible()
  const second = await buildOf(fresh)
  await expect.poll(() => keptBuild(fresh)).toBe(second)

  // The page that was open before is told, and goes on with what it has.
  await expect(offerIn(page)).toBeVisible()
  await page
    .getByRole('link', { name: titleOf(CALL, 'en') })
    .first()
    .click()
  await app.settled()
  await expect(
    page
      .getByRole('article', { name: titleOf(CALL, 'en') })
      .locator('.claims > li')
      .first(),
  ).toBeVisible()
  expect(seen).toMatchObject({ offers: 0, mixed: [] })
})

test('a page of the newest build is not offered one that waits from before', async ({
  app,
  page,
  context,
  host,
}) => {
  const site = await host.start()
  await app.open(`${site}en/`)
  await isKept(page)
  host.publish('second')
  await ask(page)
  await expect(offerIn(page)).toBeVisible()
  host.publish('third')
  const fresh = await context.newPage()
  const seen = await watch(fresh)
  await new App(fresh).open(`${site}en/events/${CALL}/`)
  const third = await buildOf(fresh)
  await expect.poll(() => keptBuild(fresh)).toBe(third)
  expect(seen).toMatchObject({ offers: 0, mixed: [] })

  // The page that was offered the second takes the third: the newest there is.
  await takeIn(page)
  expect(await buildOf(page)).toBe(third)
})

test('a build that was replaced while it was offered gives way to the newest', async ({
  app,
  page,
  host,
}) => {
  const site = await host.start()
  const seen = await watch(page)
  await app.open(`${site}en/events/${CALL}/`)
  await isKept(page)
  host.publish('second')
  await ask(page)
  await expect(offerIn(page)).toBeVisible()
  host.publish('third')
  await ask(page)
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.ready
    return registration.installing === null
  })
  await takeIn(page)
  await expect(page.getByRole('article', { name: newTitle('third') })).toBeVisible()
  await expect.poll(() => keptBuild(page)).toBe(await buildOf(page))
  expect(seen).toMatchObject({ offers: 1, mixed: [] })
})

test('a newer build is taken without a network too', async ({ app, page, host }) => {
  const site = await host.start()
  const seen = await watch(page)
  await app.open(`${site}en/events/${CALL}/`)
  await isKept(page)
  host.publish('second')
  await ask(page)
  await expect(offerIn(page)).toBeVisible()
  await host.stop()
  await takeIn(page)
  await expect(page.getByRole('article', { name: newTitle('second') })).toBeVisible()
  expect(seen).toMatchObject({ offers: 1, mixed: [] })
})

for (const [what, breakIt] of [
  ['missing', (file: string) => rmSync(file)],
  ['broken', (file: string) => writeFileSync(file, 'not a script (')],
  ['a page', (file: string) => writeFileSync(file, '<!doctype html><title>Hotel Wi-Fi</title>')],
] as const) {
  test(`a worker that is ${what} takes nothing away`, async ({ app, page, host }) => {
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    const worker = join(host.folder, 'sw.js')
    const whole = readFileSync(worker)
    const site = await host.start()
    breakIt(worker)
    await app.open(`${site}en/?view=list`)
    await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((found) => !found))
    expect(await app.count()).toBe(corpus.events.length)

    writeFileSync(worker, whole)
    await app.open(`${site}en/?view=list`)
    await isKept(page)
    breakIt(worker)
    await ask(page).catch(() => {})
    await host.stop()
    await app.open(`${site}ar/events/${CALL}/`)
    await expect(page.getByRole('article', { name: titleOf(CALL, 'ar') })).toBeVisible()
    await expect(offerIn(page)).toHaveCount(0)
    expect(errors).toEqual([])
    expect(existsSync(join(host.folder, 'index.html'))).toBe(true)
  })
}
