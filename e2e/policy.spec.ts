import type { BrowserContext, Page } from '@playwright/test'
import { loadSpeech } from '../src/i18n/speech.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { expect, test } from './app.ts'
import { countOf, eventNamed, has, nameOf } from './records.ts'

/* A journey through the site causes no CSP violation and no request to another origin. */

// The CSP also applies to the service worker and its registration.
test.use({ serviceWorkers: 'allow' })

/** Records CSP violations, console errors and requests to other origins. */
async function recordViolations(context: BrowserContext, page: Page, origin: string): Promise<string[]> {
  const violations: string[] = []
  await page.exposeFunction('forbidden', (what: string) => violations.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const { forbidden } = window as unknown as { forbidden: (what: string) => void }
      forbidden(`${effectiveDirective}: ${blockedURI} in ${sourceFile}`)
    })
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) violations.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => violations.push(`thrown: ${error.message}`))
  // On the context, to include requests of workers.
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'blob:' && url.origin !== origin) violations.push(`asked: ${url.href}`)
  })
  return violations
}

test('no policy violation and no request to another origin, from opening to embedding', async ({
  app,
  page,
  context,
  baseURL,
}) => {
  // Languages differ only in messages and fonts, so one does the journey, and the others open pages at its end.
  const locale = 'ar'
  const { say } = await loadSpeech(locale)
  const violations = await recordViolations(context, page, baseURL ?? '')
  await app.open(`/${locale}/events/${CALL}/?view=timeline&from=2021-04-10&to=2021-04-24`)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))

  await page.locator('.masthead select').selectOption('dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  const box = await page.locator('.board .grid').boundingBox()
  if (!box) throw new Error('no board')
  const y = box.y + box.height - 12
  await page.mouse.move(box.x + 300, y)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, y, { steps: 10 })
  await page.mouse.up()
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBe('2021-04-10')

  await page.getByRole('button', { name: say('detail.close'), exact: true }).click()
  await page.getByRole('button', { name: say('view.list'), exact: true }).click()
  await app.openFacet('actors')
  await app.check('actors', nameOf('czechia', locale))
  expect(await app.count()).toBe(countOf((event) => has(event, 'czechia')))
  await page.keyboard.press('Escape')

  await page
    .getByRole('button', { name: say('take.open') })
    .first()
    .click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.locator('code, textarea, .citation').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  for (const other of ['ru', 'en']) {
    await page.locator(`.masthead a[hreflang=${other}]`).click()
    await app.settled()
    await expect(page.locator('html')).toHaveAttribute('lang', other)
  }

  // Load pages again, now partly from the service worker.
  for (const each of LOCALES) {
    await app.open(`/${each}/events/${CALL}/?embed`)
    await expect(page.getByRole('article', { name: eventNamed(CALL).title[each] })).toBeVisible()
  }
  expect(violations).toEqual([])
  await app.open('/nowhere/')
  // The browser logs 404 responses as errors; these are expected.
  expect(violations.filter((what) => !what.includes('the server responded with a status of 404'))).toEqual([])
})

test('violations would be recorded', async ({ app, page, context, baseURL }) => {
  const violations = await recordViolations(context, page, baseURL ?? '')
  await app.open('/en/')
  await page.evaluate(() => {
    const image = document.createElement('img')
    image.src = 'https://example.org/pixel.png'
    const script = document.createElement('script')
    script.append('window.ran = true')
    document.body.append(image, script)
  })
  for (const sign of ['img-src: https://example.org', 'asked: https://example.org', 'TrustedScript'])
    await expect.poll(() => violations.filter((what) => what.includes(sign))).not.toEqual([])
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})
