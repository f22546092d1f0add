import { loadSpeech } from '../src/i18n/speech.ts'
import { formatIsoDay } from '../src/lib/day.ts'
import { MOST_ELEMENTS } from '../src/testing/countedCorpus.ts'
import { expect } from './app.ts'
import { test } from './corporaSite.ts'
import { AT, EXTENT, events, ofState, STATE } from './madeUpCorpus.ts'
import { told } from './madeUpPage.ts'

/* The virtualised list: only rows near the viewport are in the page. */

const { say, day } = await loadSpeech('en')
/** Maximum number of events that the list renders, or prints, in full. */
const MAX_WHOLE = 300

test('the list contains all days, opens at those of the link, and counts what matches', async ({
  app,
  page,
}) => {
  const from = '2014-01-01'
  const near = ofState.find(({ when }) => formatIsoDay(when.first) >= from)
  if (!near) throw new Error('no event after the day')
  await app.open(`/en/?${AT}&view=list&actors=${STATE.id}&from=${from}&to=2014-01-20`)
  await expect(page.locator(`.long-list [data-event-id="${near.id}"]`)).toBeInViewport()
  await expect(page.locator('.long-list > li').first()).toHaveAttribute('aria-setsize', `${ofState.length}`)
  expect(await told(page)).toEqual([ofState.length, events.length])
  // Only the timeline has the overview.
  await expect(page.locator('.strip')).toHaveCount(0)
  await page.evaluate(() => scrollTo(0, 0))
  await expect(page.locator(`.long-list [data-event-id="${ofState[0]?.id}"]`)).toBeInViewport()
})

test('the list of all events scrolls to its last event', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=list`)
  const rows = page.locator('.long-list > li')
  expect(await rows.count()).toBeLessThanOrEqual(100)
  await expect(rows.first().locator('[data-event-id]')).toHaveAttribute('data-event-id', events[0]?.id ?? '')
  // Rows are measured when they render, so the end of the list moves until the last row is there.
  const end = page.locator(`.long-list [data-event-id="${events.at(-1)?.id}"]`)
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await expect(end).toBeInViewport({ timeout: 500 })
  }).toPass()
  expect(await rows.count()).toBeLessThanOrEqual(100)
  expect(await page.locator('*').count()).toBeLessThanOrEqual(MOST_ELEMENTS)
})

const NARROW = { width: 360, height: 700 }

for (const size of [NARROW, { width: 1280, height: 800 }]) {
  test(`an event far down the list opens, and closing it scrolls back to its row: ${size.width} pixels`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize(size)
    await app.open(`/en/?${AT}&view=list`)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.7))
    const row = page.locator('.long-list > li:nth-child(10) [data-opens]')
    await expect(row).toBeInViewport()
    await app.settled()
    const id = await row.getAttribute('data-opens')
    const title = events.find((event) => event.id === id)?.title.en ?? ''
    const before = await page.evaluate(() => scrollY)
    await row.click()
    await app.settled()
    await expect(page.getByRole('heading', { name: title, level: 2 })).toBeInViewport()
    if (size !== NARROW) expect(await page.evaluate(() => scrollY)).toBeCloseTo(before, -2)
    await page.keyboard.press('Escape')
    await expect(page.locator(`[data-opens="${id}"]`)).toBeFocused()
    await expect(page.locator(`[data-opens="${id}"]`)).toBeInViewport()
  })
}

test('the list is printed in rows with the number of further events, also in place of a timeline', async ({
  app,
  page,
}) => {
  await app.open(`/en/?${AT}&view=list&actors=${STATE.id}`)
  await page.emulateMedia({ media: 'print' })
  // The list on the screen stays in the page, unseen on paper.
  const rows = page.locator('.list:not(:has(> .long-list)) [data-event-id]')
  await expect
    .poll(() => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-event-id'))))
    .toEqual(ofState.slice(0, MAX_WHOLE).map(({ id }) => id))
  const cut = { shown: MAX_WHOLE, count: ofState.length, day: day(EXTENT.from, 'long') }
  await expect(page.getByText(say('list.cut', cut))).toBeVisible()
  const tops = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().top))
  expect(tops.toSorted((a, b) => a - b)).toEqual(tops)
  expect(new Set(tops).size).toBe(MAX_WHOLE)

  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Timeline', exact: true }).click()
  await expect(page.locator('.board :is(.mark, .column)').filter({ visible: true }).first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(rows).toHaveCount(MAX_WHOLE)
  await expect(page.locator('.board, .strip').filter({ visible: true })).toHaveCount(0)
})

test('a view that fails to render leaves the header, and a button to reload', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline`)
  await page.evaluate(() => {
    // The list formats its dates with it.
    Date.prototype.toISOString = () => {
      throw new Error('not today')
    }
  })
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(say('failure.here'))
  await expect(page.getByRole('banner')).toBeVisible()
  await page.getByRole('button', { name: say('failure.retry') }).click()
  await app.settled()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
