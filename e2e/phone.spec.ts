import type { Page } from '@playwright/test'
import { directionOf } from '../src/i18n/locale.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { MESSAGES } from '../src/testing/messages.ts'

import { expect, test } from './app.ts'
import { axeFindings } from './axeFindings.ts'
import { eventNamed } from './records.ts'

/* What the size of a phone asks for: the first screen belongs to the events, and little is between a reader and a share. */

const EXPULSION = '2021-04-15-us-expels-10'
const ANSWER = '2021-04-16-lavrov-countermeasures'
/** Of 740 px: the masthead, what the page is, the flows, the status and what moves the board. */
const MAX_HEAD = 230
/** On the timeline, with the overview and the axis. */
const MAX_ABOVE_LANES = 270

test.use({ viewport: { width: 360, height: 740 }, permissions: ['clipboard-read', 'clipboard-write'] })

for (const locale of LOCALES) {
  const say = (key: keyof (typeof MESSAGES)['en']) => MESSAGES[locale][key]

  test(`the first row of the list and the board are near the top: ${locale}`, async ({ app, page }) => {
    const topOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y
    await app.open(`/${locale}/`)
    expect(await topOf('.list [data-event-id]')).toBeLessThanOrEqual(MAX_HEAD)
    // Also with filters: their chips take one line.
    await app.goTo(`/${locale}/?actors=russia&roles=acts&toward=united-states&topics=sanctions`)
    expect(await topOf('.list [data-event-id]')).toBeLessThanOrEqual(MAX_HEAD + 50)
    await app.goTo(`/${locale}/?view=timeline`)
    expect(await topOf('.lane')).toBeLessThanOrEqual(MAX_ABOVE_LANES)
    // The story is still led to.
    await expect(page.locator('.intro a')).toBeInViewport({ ratio: 1 })
    // The board ends above the tabs: nothing in it is behind them.
    const tabs = await topOf('.tabs')
    const frame = await page.locator('.board-frame').boundingBox()
    expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeLessThanOrEqual(tabs ?? 0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    // The last flow is reached by scrolling sideways.
    const flows = page.locator('.flows button')
    const tops = await flows.evaluateAll((all) => all.map((flow) => flow.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(1)
    await flows.last().scrollIntoViewIfNeeded()
    await expect(flows.last()).toBeInViewport({ ratio: 0.95 })
  })

  test(`from an event to what answered it, and to its shared link, in two taps: ${locale}`, async ({
    app,
    page,
  }) => {
    await app.open(`/${locale}/events/${EXPULSION}/`)
    const answer = page
      .locator('.ties')
      .first()
      .getByRole('link', { name: eventNamed(ANSWER).title[locale] })
    await expect(answer).toBeInViewport({ ratio: 1 })
    await answer.click()
    await app.settled()
    const share = page.getByRole('article').getByRole('button', { name: say('share.event') })
    await expect(share).toBeInViewport({ ratio: 1 })
    const places = () =>
      page
        .locator('article > *, article button')
        .evaluateAll((all) => all.map((each) => JSON.stringify(each.getBoundingClientRect())))
    const before = await places()
    await share.click()
    await expect(page.getByRole('article').locator('[aria-live]')).toHaveText(say('share.copied'))
    expect(await places()).toEqual(before)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `/${locale}/events/${ANSWER}/`,
    )
  })

  test(`titles of sources in any language are aligned like the page: ${locale}`, async ({ app, page }) => {
    await app.open(`/${locale}/events/${EXPULSION}/`)
    const starts = await page.locator('.source-index cite').evaluateAll((all, isRightToLeft) => {
      return all.map((cite) => {
        const words = document.createRange()
        words.selectNodeContents(cite)
        const { left, right } = words.getBoundingClientRect()
        return Math.round(isRightToLeft ? right : left)
      })
    }, directionOf(locale) === 'rtl')
    expect(starts.length).toBeGreaterThan(3)
    expect(new Set(starts).size).toBe(1)
  })
}

test('the tab of the timeline shows the open event marked, on days that hold it, and Back returns to it', async ({
  app,
  page,
}) => {
  const tab = page.locator('.tabs').getByRole('button', { name: MESSAGES.en['view.timeline'] })
  const mark = page.locator(`.board [data-event-id="${EXPULSION}"]`)
  const april = 'from=2021-04-12&to=2021-04-25'
  for (const [asked, kept] of [
    ['', ''],
    [`?${april}&view=list`, `${april}&`],
    ['?from=2021-05-01&to=2021-05-14', ''],
  ]) {
    await app.open(`/en/events/${EXPULSION}/${asked}`)
    const before = page.url()
    await tab.click()
    await app.settled()
    await expect(page).toHaveURL(new RegExp(`/en/\\?${kept}view=timeline&marked=${EXPULSION}$`))
    await expect(mark).toHaveClass(/is-selected/)
    await expect(mark).toBeInViewport({ ratio: 1 })
    await expect(page.locator('.board-list [aria-current]')).toContainText(eventNamed(EXPULSION).title.en)
    await page.goBack()
    await app.settled()
    await expect(page).toHaveURL(before)
    await expect(page.getByRole('article')).toBeVisible()
  }
})

test('an event that is closed on the timeline is marked there', async ({ app, page }) => {
  await app.open(`/en/events/${EXPULSION}/?view=timeline`)
  await page.getByRole('button', { name: MESSAGES.en['detail.back.timeline'] }).click()
  await app.settled()
  await expect(page.locator(`.board [data-event-id="${EXPULSION}"]`)).toHaveClass(/is-selected/)
})

test('the menu holds the rest of the masthead; Escape closes it alone, and a sheet returns the focus to it', async ({
  app,
  page,
}) => {
  await app.open(`/ar/events/${EXPULSION}/`)
  const more = page.getByRole('button', { name: MESSAGES.ar['nav.more'] })
  const help = page.getByRole('button', { name: MESSAGES.ar['nav.help'] })
  await expect(help).toBeHidden()
  await more.click()
  await expect(help).toBeInViewport({ ratio: 1 })
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(page.getByRole('article')).toBeVisible()
  await more.click()
  await help.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await more.click()
  await page.locator('.story').click()
  await app.settled()
  await expect(help).toBeHidden()
  await expect(page.getByRole('article')).toHaveAttribute('aria-labelledby', 'panel-title')
})

test('the button of a sheet keeps a distance from the lower edge', async ({ app, page }) => {
  await app.open('/en/')
  await page.locator('.tabs button').last().click()
  const sheet = await page.getByRole('dialog').boundingBox()
  const button = await page.getByRole('dialog').locator('.primary').boundingBox()
  const gap = (sheet?.y ?? 0) + (sheet?.height ?? 0) - (button?.y ?? 0) - (button?.height ?? 0)
  expect(gap).toBeGreaterThanOrEqual(8)
})

for (const height of [660, 900, 1024]) {
  test(`beside an open event the board and its legend do not overlap: 768 × ${height}`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 768, height })
    await app.open(`/en/events/${EXPULSION}/`)
    const frame = await page.locator('.board-frame').boundingBox()
    const legend = await page.locator('.legend').boundingBox()
    expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeLessThanOrEqual(legend?.y ?? 0)
  })
}

/** Whether all of these elements that are seen share one row. */
const isOneRow = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => {
    const seen = all.map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 1)
    return Math.max(...seen.map(({ top }) => top)) < Math.min(...seen.map(({ bottom }) => bottom))
  })

for (const locale of LOCALES) {
  test(`what narrows the events and what moves the board stand alone on no row: ${locale}`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await app.open(`/${locale}/`)
    for (const width of [768, 900, 1024, 1056, 1100, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await app.settled()
      expect(await isOneRow(page, '.standing > *'), `${width} px`).toBe(true)
      expect(await isOneRow(page, '.facets > :is(.menu, .words)'), `${width} px`).toBe(true)
    }
  })
}

test('beside an open event at 1280 × 800 every lane is whole', async ({ app, page }) => {
  for (const locale of LOCALES) {
    await page.setViewportSize({ width: 1280, height: 800 })
    await app.open(`/${locale}/events/${EXPULSION}/`)
    await expect(page.locator('.lane').last()).toBeInViewport({ ratio: 0.99 })
    const frame = await page
      .locator('.board-frame')
      .evaluate((board) => board.scrollHeight - board.clientHeight)
    expect(frame, locale).toBe(0)
  }
})

test('the button that closes a chronicle takes no row of its own', async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await app.open('/en/chronicles/road-to-geneva/')
  const close = await page.locator('.panel .close').boundingBox()
  const first = await page.locator('.panel > .dateline').boundingBox()
  expect(first?.y ?? 0).toBeLessThan((close?.y ?? 0) + (close?.height ?? 0) / 2)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } })

  test('the timeline is whole, and the list stands apart from its legend', async ({ page }) => {
    for (const locale of LOCALES) {
      await page.goto(`/${locale}/`)
      const board = page.locator('.board-frame')
      expect(await board.evaluate((frame) => frame.scrollHeight - frame.clientHeight)).toBe(0)
      const [legend, list] = [
        await page.locator('.legend').boundingBox(),
        await page.locator('.list').boundingBox(),
      ]
      expect((list?.y ?? 0) - (legend?.y ?? 0) - (legend?.height ?? 0)).toBeGreaterThanOrEqual(16)
    }
  })
})
