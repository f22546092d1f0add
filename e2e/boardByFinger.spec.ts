import { expect, test } from './app.ts'
import { Finger } from './finger.ts'

/* On a touch screen: up and down scrolls the page, wherever the finger is; sideways moves the timeline. */

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const PLACES = {
  'a mark': '.board .mark-title',
  'the axis': '.board .axis-window',
  'the name of a lane': '.board .lane-name',
  'a lane': '.board .lane-window',
  'the overview': '.strip',
}

for (const locale of ['en', 'ar']) {
  for (const [name, selector] of Object.entries(PLACES)) {
    test(`on ${name} a finger scrolls the page, and then moves the days at once: ${locale}`, async ({
      app,
      page,
    }) => {
      // So few events that the board itself does not scroll.
      await app.open(`/${locale}/?view=timeline&from=2021-05-01&to=2021-05-10`)
      const finger = await Finger.on(page)
      const before = page.url()
      const middle = async () => {
        const box = await page.locator(selector).filter({ visible: true }).first().boundingBox()
        if (!box) throw new Error(`no ${selector}`)
        return [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)] as const
      }
      const mostScroll = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
      expect(mostScroll).toBeGreaterThan(20)
      await finger.swipe(...(await middle()), { across: 3, up: mostScroll + 60 })
      await expect.poll(() => page.evaluate(() => Math.ceil(scrollY))).toBeGreaterThanOrEqual(mostScroll)
      await app.settled()
      expect(page.url()).toBe(before)

      await finger.swipe(...(await middle()), { across: locale === 'ar' ? 90 : -90, up: 3 })
      await expect(page).not.toHaveURL(before)
      await app.settled()
      const from = new URL(page.url()).searchParams.get('from') ?? ''
      // A drag of the timeline to its start shows later days; the overview is dragged to earlier ones.
      expect(from > '2021-05-01').toBe(name !== 'the overview')
      await expect(page.getByRole('article')).toHaveCount(0)
    })
  }
}

test('a tap on the overview brings the days there', async ({ app, page }) => {
  await app.open('/en/?view=timeline&from=2021-05-01&to=2021-05-10')
  const strip = await page.locator('.strip').boundingBox()
  if (!strip) throw new Error('no overview')
  await page.touchscreen.tap(strip.x + strip.width * 0.2, strip.y + strip.height / 2)
  await expect(page).toHaveURL(/from=2021-02-/)
})

test('a tap on a mark opens its event here', async ({ app, page }) => {
  await app.open('/en/?view=timeline&from=2021-05-01&to=2021-05-10')
  const mark = page.locator('.board [data-event-id]').filter({ visible: true }).first()
  const address = (await mark.getAttribute('href')) ?? ''
  await page.evaluate(() => document.documentElement.setAttribute('data-stamp', ''))
  await mark.tap()
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page).toHaveURL(address)
  await expect(page.locator('html')).toHaveAttribute('data-stamp', '')
})
