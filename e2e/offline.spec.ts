import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadSpeech } from '../src/i18n/speech.ts'
import { CALL, SANCTIONS } from '../src/testing/knownEvents.ts'
import { expect } from './app.ts'
import { checkForUpdate, emptyBrowserCache, test, titleOf, waitUntilKept } from './host.ts'
import { siteOf } from './ownSite.ts'
import { corpus, countOf, has, nameOf } from './records.ts'

for (const base of ['/', '/a/b/']) {
  test(`below ${base}: after one visit everything opens without a network`, async ({ app, page, host }) => {
    const site = await host.start(base)
    await app.open(`${site}en/`)
    await waitUntilKept(page)
    await host.stop()
    await emptyBrowserCache(page)

    await app.open(`${site}ar/?view=timeline`)
    const arabic = await loadSpeech('ar')
    await expect(page).toHaveTitle(`${arabic.say('app.tagline')} · مسعى`)
    await expect(page.locator('.board [data-event-id]').filter({ visible: true }).first()).toBeVisible()
    expect(await app.count()).toBe(corpus.events.length)

    await app.open(`${site}ru/events/${SANCTIONS}/`)
    await expect(page).toHaveTitle(`${titleOf(SANCTIONS, 'ru')} · Демарш`)
    const event = page.getByRole('article', { name: titleOf(SANCTIONS, 'ru') })
    await expect(event.locator('.claims > li').first()).toBeVisible()
    await expect(event.getByRole('alert')).toHaveCount(0)

    await app.open(`${site}en/actors/lavrov/`)
    await expect(page).toHaveTitle(`${nameOf('lavrov', 'en')} · Demarche`)

    await app.open(site)
    expect(page.url()).toBe(`${site}en/`)
    await app.open(`${site}en/?actors=russia&roles=target&view=list`)
    expect(await app.count()).toBe(countOf((record) => has(record, 'russia', ['target'])))
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('a request that hangs falls back to the cache', async ({ app, page, host }) => {
  host.publish(await siteOf('impatient', { networkTimeout: 100 }))
  const site = await host.start()
  await app.open(`${site}en/`)
  await waitUntilKept(page)
  await host.fallSilent()
  await emptyBrowserCache(page)
  await app.open(`${site}ru/events/${SANCTIONS}/`)
  const event = page.getByRole('article', { name: titleOf(SANCTIONS, 'ru') })
  await expect(event.locator('.claims > li').first()).toBeVisible()
})

test('the cache is small and complete', async ({ app, page, host }) => {
  const site = await host.start()
  await app.open(`${site}en/`)
  await waitUntilKept(page)
  const kept = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'))
    const caches_ = await Promise.all(names.map((name) => caches.open(name)))
    const requests = await Promise.all(caches_.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept.length).toBeGreaterThan(10)
  const bytes = kept.map((path) => gzipSync(readFileSync(join(host.folder, path))).length)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(430 * 1024)
})

for (const [what, breakIt] of [
  ['missing', (file: string) => rmSync(file)],
  ['broken', (file: string) => writeFileSync(file, 'not a script (')],
  ['a page', (file: string) => writeFileSync(file, '<!doctype html><title>Hotel Wi-Fi</title>')],
] as const) {
  test(`the site works with a service worker that is ${what}`, async ({ app, page, host }) => {
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    const worker = join(host.folder, 'sw.js')
    const whole = readFileSync(worker)
    const site = await host.start()
    breakIt(worker)
    await app.open(`${site}en/?view=list`)
    // Registrations of one scope are queued, so the page's own one has ended by then.
    const isTaken = page.evaluate(
      (file) =>
        navigator.serviceWorker.register(file).then(
          () => true,
          () => false,
        ),
      `${site}sw.js`,
    )
    expect(await isTaken).toBe(false)
    expect(await app.count()).toBe(corpus.events.length)

    writeFileSync(worker, whole)
    await app.open(`${site}en/?view=list`)
    await waitUntilKept(page)
    breakIt(worker)
    await expect(checkForUpdate(page)).rejects.toThrow()
    await host.stop()
    await app.open(`${site}ar/events/${CALL}/`)
    await expect(page.getByRole('article', { name: titleOf(CALL, 'ar') })).toBeVisible()
    await expect(page.locator('.update .notice')).toHaveCount(0)
    expect(errors).toEqual([])
  })
}
