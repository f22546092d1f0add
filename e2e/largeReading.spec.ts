import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCorpus } from '../importer/buildCorpus.ts'
import { noProgress } from '../importer/progress.ts'
import { writeEvent } from '../src/exchange/writtenEvent.ts'
import { loadSpeech } from '../src/i18n/speech.ts'
import { actors, isOf } from '../src/testing/madeUp.ts'
import { MADE_UP_VOCABULARY } from '../src/testing/madeUpEvents.ts'
import { expect } from './app.ts'
import { AT, events, test } from './largeCorpus.ts'

/* A large corpus in a real browser: scrolling the list, lanes and counts, print, and a board that fails to render. */

const { say } = await loadSpeech('en')
const NARROW = { width: 360, height: 700 }

for (const size of [NARROW, { width: 1280, height: 800 }]) {
  test(`an event far down the list opens, and closed it leads back to its row: ${size.width} pixels`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize(size)
    await app.open(`/en/?${AT}&view=list`)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.7))
    const row = page.locator('.large-list > li:nth-child(10) [data-opens]')
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

test('lanes stand where no event is near, and more are offered while there are more', async ({
  app,
  page,
}) => {
  const more = page.getByRole('button', { name: say('lane.more') })
  await app.open(`/en/?${AT}&view=timeline&from=0500-01-01&to=0500-01-03`)
  await expect(page.locator('.board .lane-name')).toHaveCount(7)
  await more.click()
  await expect(page.locator('.board .lane-name')).toHaveCount(13)
  for (let press = 0; press < 50 && (await more.count()) > 0; press++) {
    await more.click()
    await app.settled()
  }
  await expect(more).toHaveCount(0)
})

test('no number is cut by the edge of the board or of its column', async ({ app, page }) => {
  await page.setViewportSize(NARROW)
  for (const days of ['', '&from=2012-01-20&to=2016-05-11']) {
    await app.open(`/en/?${AT}&view=timeline${days}`)
    const cut = await page.evaluate(() => {
      const frame = document.querySelector('.board .vis-panel.vis-center')?.getBoundingClientRect()
      const range = document.createRange()
      return [...document.querySelectorAll('.board .column:not(.is-mute, [hidden])')].filter((column) => {
        range.selectNodeContents(column)
        const text = range.getBoundingClientRect()
        const [own, all] = [column.getBoundingClientRect(), frame ?? new DOMRect()]
        return [own, all].some(({ left, right }) => text.left < left - 1 || text.right > right + 1)
      }).length
    })
    expect(cut).toBe(0)
    expect(await page.locator('.board .column:not(.is-mute, [hidden])').count()).toBeGreaterThan(5)
  }
})

test('on paper the list stands in rows and says how many more there are, in place of a timeline too', async ({
  app,
  page,
}) => {
  const [actor] = actors
  if (!actor) throw new Error('no actors')
  const of = events.filter((event) => isOf(event, actor.id))
  await app.open(`/en/?${AT}&view=list&actors=${actor.id}`)
  await page.emulateMedia({ media: 'print' })
  const rows = page.locator('.large-list [data-event-id]')
  await expect
    .poll(() => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-event-id'))))
    .toEqual(of.slice(0, 100).map(({ id }) => id))
  await expect(page.getByText(say('list.cut', { shown: 100, count: of.length }))).toBeVisible()
  const tops = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().top))
  expect(tops.toSorted((a, b) => a - b)).toEqual(tops)
  expect(new Set(tops).size).toBe(100)

  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Timeline', exact: true }).click()
  await expect(page.locator('.board [data-mark]').filter({ visible: true }).first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(rows).toHaveCount(100)
  await expect(page.locator('.board, .strip').filter({ visible: true })).toHaveCount(0)
})

test('what cannot be drawn leaves the head of the page, and a way to load it anew', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline`)
  await page.evaluate(() => {
    // The list formats its dates with it.
    Date.prototype.toISOString = () => {
      throw new Error('not today')
    }
  })
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(say('failure.events'))
  await expect(page.getByRole('banner')).toBeVisible()
  await page.getByRole('button', { name: say('failure.retry') }).click()
  await app.settled()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('an event and an actor are drawn whose id every object has too', async ({ app, page, site }) => {
  const [first, second] = events
  const actor = first?.actors[0]?.actor
  if (!first || !second || !actor) throw new Error('no events')
  const renamed = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value).replaceAll(`"${actor}"`, '"constructor"'))
  const input = join(site.folder, 'constructor.jsonl')
  const out = join(site.folder, 'corpora')
  const written = [{ ...first, id: 'constructor' }, second].map((event) =>
    JSON.stringify(writeEvent(renamed(event))),
  )
  writeFileSync(input, written.join('\n'))
  const { actors, places, topics } = renamed(MADE_UP_VOCABULARY)
  const vocabulary = { actors: [...actors], places: [...places], topics: [...topics] }
  const about = { id: 'constructor', title: 'Constructor', recipe: null, vocabulary }
  const { firstRefused } = await buildCorpus({ ...about, input, out, progress: noProgress })
  expect(firstRefused).toEqual([])

  await app.open('/en/?corpus=constructor&view=timeline')
  await page.locator('.board [data-event-id="constructor"]').click()
  await expect(page.getByRole('article', { name: first.title.en })).toBeVisible()
  for (const made of [input, join(out, 'constructor')]) rmSync(made, { recursive: true })
})
