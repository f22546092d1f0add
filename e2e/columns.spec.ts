import type { Page } from '@playwright/test'
import { expect } from './app.ts'
import { test } from './corporaSite.ts'
import { AT, EXTENT, events } from './madeUpCorpus.ts'
import { inDays, inLink, told, windowOf } from './madeUpPage.ts'

/* What is drawn of a corpus in files: titles where they have room, else columns of the calendar. */

/** The four weeks with the most events: every lane has more than can be drawn by themselves. */
const BUSY = Array.from({ length: Math.floor((EXTENT.to - EXTENT.from) / 28) }, (_, at) => {
  const from = EXTENT.from + at * 28
  return { from, to: from + 27 }
}).reduce((most, window) => (inDays(window).length > inDays(most).length ? window : most))

/** Where the columns in view begin and end, and the lines of the axis, in pixels. */
const placesIn = (page: Page) =>
  page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect())
    const lines = boxes('.board .grid-column').map(({ left }) => left)
    const lanes = boxes('.board .lane')
    return {
      lines,
      columns: boxes('.board .column:not([hidden])').map(({ left, top, bottom }) => ({
        left,
        isFull: lanes.some(
          (lane) => top - lane.top < 32 && top >= lane.top && Math.abs(lane.bottom - bottom) < 8,
        ),
      })),
    }
  })

for (const days of [
  '',
  '&from=2012-01-01&to=2013-12-31',
  '&from=2013-05-01&to=2013-07-31',
  `&${inLink(BUSY)}`,
]) {
  test(`columns are as high as their lane, and begin with the lines of the axis: ${days}`, async ({
    app,
    page,
  }) => {
    await app.open(`/en/?${AT}&view=timeline${days}`)
    const { lines, columns } = await placesIn(page)
    expect(columns.length).toBeGreaterThan(10)
    const first = Math.min(...columns.map(({ left }) => left))
    for (const { left, isFull } of columns) {
      expect(isFull).toBe(true)
      // The corpus begins within a unit.
      if (left > first) expect(Math.min(...lines.map((line) => Math.abs(line - left)))).toBeLessThan(1)
    }
  })
}

test('a column of a year says how many there were, and shows them by tone', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline&lanes=none`)
  const year = windowOf('2013-01-01', '2013-12-31')
  const all = inDays(year)
  const names = await page.locator('.board .axis-column').allInnerTexts()
  expect(names).toContain('2013')
  const counts = await page
    .locator('.board .column:not([hidden])')
    .evaluateAll((all) => all.map((column) => Number((column as HTMLElement).dataset.eventCount)))
  // Events that last beyond the year are counted in one of them.
  const lasting = all.filter(({ when }) => when.first < year.from || when.last > year.to)
  expect(counts.some((count) => count <= all.length && count >= all.length - lasting.length)).toBe(true)
  const colours = await page
    .locator('.board .column:not([hidden])')
    .first()
    .evaluate((column) => new Set(getComputedStyle(column).backgroundImage.match(/rgb\([^)]*\)/g)).size)
  expect(colours).toBeGreaterThan(2)
})

test('where few events are in view, each has its title', async ({ app, page }) => {
  const window = windowOf('2014-01-01', '2014-01-05')
  expect(inDays(window).length).toBeLessThanOrEqual(60)
  await app.open(`/en/?${AT}&view=timeline&${inLink(window)}`)
  expect((await told(page))[1]).toBe(inDays(window).length)
  await expect(page.locator('.board .column')).toHaveCount(0)
  const titles = await page.locator('.board .mark:not([data-beyond]) .mark-title').allInnerTexts()
  const known = new Set(inDays(window).map(({ title }) => title.en))
  expect(titles.filter((title) => known.has(title)).length).toBeGreaterThan(inDays(window).length / 2)
})

test('a column of one event opens it', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline&${inLink(BUSY)}`)
  const alone = page.locator('.board .column[data-event-count="1"]:not([hidden])')
  await alone.nth(Math.floor((await alone.count()) / 2)).click()
  await expect(page.getByRole('article')).toBeVisible()
  const id = new URL(page.url()).searchParams.get('event')
  expect(events.map((event) => event.id)).toContain(id)
})

test('the board ends with the corpus', async ({ app, page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await app.open(`/en/?${AT}&view=timeline&lanes=none`)
    const blank = await page.evaluate(() => {
      const board = document.querySelector('.board .lane-window')?.getBoundingClientRect()
      const ends = [...document.querySelectorAll('.board .column:not([hidden])')].map(
        (column) => column.getBoundingClientRect().right,
      )
      return ((board?.right ?? 0) - Math.max(...ends)) / (board?.width ?? 1)
    })
    expect(blank).toBeLessThan(0.02)
  }
})

test('typed days are shown', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline`)
  await page.getByLabel('From', { exact: true }).fill('2013-08')
  await page.getByLabel('to', { exact: true }).fill('')
  await page.keyboard.press('Enter')
  await app.settled()
  expect(new URL(page.url()).search).toContain('from=2013-08-01&to=2013-08-31')
  expect((await told(page))[1]).toBe(inDays(windowOf('2013-08-01', '2013-08-31')).length)
})
