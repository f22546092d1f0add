import type { Page } from '@playwright/test'
import { CALL } from '../src/testing/knownEvents.ts'
import { expect, test } from './app.ts'
import { hostPage } from './hostPage.ts'

/* How the timeline answers a mouse. */

const FORTNIGHT = '?view=timeline&from=2021-04-10&to=2021-04-24'
const mark = (page: Page) => page.locator(`.board [data-event-id="${CALL}"]`)

/** Leaves a trace that lasts until another page is loaded. */
const stamp = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-stamp', ''))
const isStamped = (page: Page) => page.evaluate(() => 'stamp' in document.documentElement.dataset)

for (const locale of ['en', 'ar']) {
  test(`a mark is the link that the list has, and opens a new tab as links do: ${locale}`, async ({
    app,
    page,
    context,
  }) => {
    await app.open(`/${locale}/${FORTNIGHT.replace('timeline', 'list')}`)
    const row = page.locator(`.list [data-event-id="${CALL}"] a`)
    const inList = (await row.getAttribute('href'))?.replace('view=list', 'view=timeline')
    await app.goTo(`/${locale}/${FORTNIGHT}`)
    await expect(mark(page)).toHaveAttribute('href', inList ?? '')
    const before = page.url()
    for (const how of [{ modifiers: ['ControlOrMeta' as const] }, { button: 'middle' as const }]) {
      const [tab] = await Promise.all([context.waitForEvent('page'), mark(page).click(how)])
      await tab.waitForURL(inList ?? '')
      await expect(tab.getByRole('article')).toBeVisible()
      await tab.close()
    }
    expect(page.url()).toBe(before)
    await expect(page.getByRole('article')).toHaveCount(0)
    await stamp(page)
    await mark(page).dblclick()
    await expect(page).toHaveURL(inList ?? '')
    await expect(page.getByRole('article')).toBeVisible()
    await app.settled()
    expect(await isStamped(page)).toBe(true)
  })
}

for (const locale of ['en', 'ar']) {
  test(`the day under the pointer stays there in a drag and in a zoom: ${locale}`, async ({ app, page }) => {
    await app.open(`/${locale}/${FORTNIGHT}`)
    const bar = mark(page).locator('.mark-bar')
    const place = async () => {
      const box = await bar.boundingBox()
      if (!box) throw new Error('the mark is not drawn')
      return box
    }
    const start = await place()
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(start.x - 300, start.y, { steps: 8 })
    await expect.poll(async () => Math.abs((await place()).x - (start.x - 300))).toBeLessThan(3)
    await page.mouse.up()
    await app.settled()
    const rest = await place()
    expect(Math.abs(rest.x - (start.x - 300))).toBeLessThan(3)

    await page.mouse.move(rest.x, rest.y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -120)
    await page.keyboard.up('Control')
    await expect.poll(async () => (await place()).width).toBeGreaterThan(rest.width * 1.1)
    await app.settled()
    expect(Math.abs((await place()).x - rest.x)).toBeLessThan(3)
  })
}

for (const [what, where] of [
  ['the language', { role: 'link', name: 'العربية', path: '/ar/' }],
  ['the view', { role: 'button', name: 'List', path: '/en/' }],
] as const) {
  test(`a pan that is not at rest when ${what} changes is kept`, async ({ app, page }) => {
    await app.open(`/en/${FORTNIGHT}`)
    const { x, y } = (await mark(page).boundingBox()) ?? { x: Number.NaN, y: Number.NaN }
    await page.mouse.move(x, y)
    await page.mouse.wheel(200, 0)
    await expect.poll(async () => (await mark(page).boundingBox())?.x).not.toBe(x)
    const { role, name, path } = where
    await page.getByRole(role, { name, exact: true }).click()
    await app.settled()
    expect(new URL(page.url()).pathname).toBe(path)
    expect(page.url()).toMatch(/from=2021-04-1[2-4]/)
  })
}

test('a drag with Ctrl that begins on a mark pans, and opens neither the event nor a tab', async ({
  app,
  page,
  context,
}) => {
  await app.open(`/en/${FORTNIGHT}`)
  await stamp(page)
  for (const held of [[], ['Control']]) {
    const { x, y } = (await mark(page).boundingBox()) ?? { x: Number.NaN, y: Number.NaN }
    const before = page.url()
    for (const key of held) await page.keyboard.down(key)
    await page.mouse.move(x + 20, y + 10)
    await page.mouse.down()
    await page.mouse.move(x - 140, y + 12, { steps: 8 })
    await page.mouse.up()
    for (const key of held) await page.keyboard.up(key)
    await expect(page).not.toHaveURL(before)
    await app.settled()
    expect(page.url()).toMatch(/\/en\/\?/)
  }
  expect(context.pages()).toHaveLength(1)
  expect(await isStamped(page)).toBe(true)
})

for (const locale of ['en', 'ar']) {
  test(`where the page cannot scroll, the wheel pans: down to later days, sideways to that side: ${locale}`, async ({
    app,
    page,
  }) => {
    await app.open(`/${locale}/${FORTNIGHT}`)
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true)
    await page.mouse.move(640, 450)
    await page.mouse.wheel(0, 219)
    await expect(page).toHaveURL(/from=2021-04-13&to=2021-04-27/)
    await app.settled()
    await page.mouse.wheel(0, -219)
    await expect(page).toHaveURL(/from=2021-04-10&to=2021-04-24/)
    await app.settled()
    await page.mouse.wheel(locale === 'ar' ? -219 : 219, 0)
    await expect(page).toHaveURL(/from=2021-04-13&to=2021-04-27/)
  })

  test(`the first turn of the wheel on a prerendered timeline moves it for good: ${locale}`, async ({
    app,
    page,
  }) => {
    await app.open(`/${locale}/`)
    await page.mouse.move(640, 450)
    await page.mouse.wheel(locale === 'ar' ? -219 : 219, 0)
    await expect(page).toHaveURL(/from=2021-04-13&to=2021-04-27/)
  })

  test(`where the page or the board scrolls, so does a turn down, and only a turn sideways pans: ${locale}`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 500 })
    await app.open(`/${locale}/${FORTNIGHT}`)
    const before = page.url()
    const scrolled = () =>
      page.evaluate(() => scrollY + (document.querySelector('.board-frame')?.scrollTop ?? 0))
    await page.mouse.move(640, 420)
    await page.mouse.wheel(0, 60)
    await expect.poll(scrolled).toBe(60)
    expect(page.url()).toBe(before)
    await page.mouse.wheel(locale === 'ar' ? -219 : 219, 0)
    await expect(page).toHaveURL(/from=2021-04-13&to=2021-04-27/)
    expect(await scrolled()).toBe(60)
  })
}

test('the first turn that pans says that Ctrl zooms, until the next press, and never again', async ({
  app,
  page,
}) => {
  const hint = page.getByText('With Ctrl it zooms.')
  const pan = async (pixels: number) => {
    const before = page.url()
    await page.mouse.move(640, 450)
    await page.mouse.wheel(0, pixels)
    await expect(page).not.toHaveURL(before)
    await app.settled()
  }
  await app.open(`/en/${FORTNIGHT}`)
  await expect(hint).toHaveCount(0)
  await pan(219)
  await expect(hint).toBeInViewport({ ratio: 1 })
  await page.getByRole('status').click()
  await expect(hint).toHaveCount(0)
  await pan(219)
  await app.open(`/en/${FORTNIGHT}`)
  await pan(219)
  await expect(hint).toHaveCount(0)
})

test('a timeline within another page does not keep the wheel from scrolling that page', async ({
  page,
  baseURL,
}) => {
  const link = `${baseURL}/en/?from=2021-05-01&to=2021-05-10&view=timeline&embed`
  const host = await hostPage(
    `<iframe src="${link}" width="1000" height="640"></iframe><hr style="margin:2000px">`,
  )
  await page.goto(host.address)
  const board = page.frameLocator('iframe').locator('html[data-state="settled"] .board-frame')
  await board.hover()
  const scrollable = await board.evaluate((element) => [
    document.documentElement.scrollHeight - innerHeight,
    element.scrollHeight - element.clientHeight,
  ])
  expect(scrollable).toEqual([0, 0])
  await page.mouse.wheel(0, 219)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(219)
  expect(await board.evaluate(() => location.href)).toBe(link)
  host.close()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('a mark of the prerendered home page leads to the page of its event', async ({ page }) => {
    await page.goto('/ar/')
    const drawn = page.locator('.board a[data-event-id]').filter({ visible: true })
    expect(await drawn.count()).toBeGreaterThan(5)
    const id = await drawn.first().getAttribute('data-event-id')
    await drawn.first().click()
    await expect(page).toHaveURL(new RegExp(`/ar/events/${id}/$`))
  })
})
