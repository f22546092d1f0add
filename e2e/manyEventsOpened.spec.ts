import { formatIsoDay } from '../src/lib/day.ts'
import { groupBy } from '../src/lib/groupBy.ts'
import { expect } from './app.ts'
import { sample, wrongIn } from './boardSample.ts'
import { test } from './corporaSite.ts'
import { AT, events, ofState, STATE } from './madeUpCorpus.ts'
import { BINS, inLink, SINGLES, windowOf } from './madeUpPage.ts'

/* What opens on the board of 20,000 events: bins come closer, events open beside it. */

/** Maximum number of a bin's events in its panel. */
const MAX_LISTED = 200

test('bins zoom in by click until single events are drawn', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline`)
  for (let step = 0; step < 12 && (await page.locator(SINGLES).count()) === 0; step++) {
    const { drawn } = await sample(page)
    const wide = drawn.filter(
      // One of a single event opens that event.
      ({ kind, start, end, count, isVisible }) =>
        isVisible && kind === 'column' && count > 1 && end - start > 30,
    )
    const [emptiest] = wide.toSorted((a, b) => a.count - b.count)
    const before = page.url()
    await page.locator(`.board [data-mark="${emptiest?.mark}"]`).click()
    await app.settled()
    expect(page.url()).not.toBe(before)
  }
  await expect(page.locator('.board [data-event-id]').filter({ visible: true }).first()).toBeVisible()
  expect(wrongIn(await sample(page), events, { isResting: true, isFull: false })).toEqual([])
})

test('bins zoom in by Enter until single events are drawn, and the focus stays on them', async ({
  app,
  page,
}) => {
  await app.open(`/en/?${AT}&view=timeline`)
  for (let step = 0; step < 12 && (await page.locator(SINGLES).count()) === 0; step++) {
    const before = page.url()
    await page.locator(BINS).first().press('Enter')
    await app.settled()
    expect(page.url()).not.toBe(before)
    await expect(page.locator('.board-list :focus')).toHaveCount(1)
  }
  const single = page.locator(SINGLES).first()
  const id = await single.getAttribute('data-opens')
  await single.press('Enter')
  await app.settled()
  const event = events.find((known) => known.id === id)
  await expect(page.getByRole('article', { name: event?.title.en ?? '' })).toBeVisible()
})

test('an event opens as a document, keeps its link, and stays drawn when zoomed out', async ({
  app,
  page,
}) => {
  const window = windowOf('2014-01-01', '2014-01-20')
  await app.open(`/en/?${AT}&view=timeline&${inLink(window)}`)
  const id = await page.locator(SINGLES).first().getAttribute('data-opens')
  const event = events.find((known) => known.id === id)
  if (!event) throw new Error('nothing stands by itself')
  await page.locator(`.board [data-event-id="${event.id}"]`).click()
  await app.settled()
  const article = page.getByRole('article', { name: event.title.en })
  await expect(article).toContainText(event.summary.en)
  await expect(page).toHaveTitle(new RegExp(event.title.en.slice(0, 20)))
  expect(new URL(page.url()).searchParams.get('event')).toBe(event.id)

  await page.getByRole('button', { name: 'All', exact: true }).click()
  await app.settled()
  const mark = page.locator(`.board [data-event-id="${event.id}"]`)
  await expect(mark).toBeVisible()
  await expect(mark).toHaveClass(/is-selected/)
  expect(wrongIn(await sample(page), events, { isResting: true, isFull: false })).toEqual([])
})

test('an open event among columns is drawn above them, with its label', async ({ app, page }) => {
  // An event of half a year in the fullest lane: its bar covers many histogram bars.
  const event = ofState.find(
    ({ when, actors }) => when.last - when.first > 120 && actors[0]?.actor === STATE.id,
  )
  if (!event) throw new Error('no long event')
  await app.open(`/en/?${AT}&view=timeline&event=${event.id}`)
  const { drawn } = await sample(page)
  const mark = page.locator(`.board [data-event-id="${event.id}"]`)
  await expect(mark).toHaveClass(/is-selected/)
  const own = await mark.boundingBox()
  if (!own) throw new Error('not drawn')
  const columns = drawn.filter(
    ({ kind, mark, isVisible }) => kind === 'column' && isVisible && mark.startsWith(`+${STATE.id}+`),
  )
  expect(columns.length).toBeGreaterThan(3)
  for (const { mark } of columns) {
    const box = await page.locator(`.board [data-mark="${mark}"]`).boundingBox()
    expect(box?.y, mark).toBeGreaterThanOrEqual(own.y + own.height)
  }
})

test('an event chosen from the list of a column opens above it, and the list stays until another page is opened', async ({
  app,
  page,
}) => {
  const [busiest] = [...groupBy(events, ({ when }) => when.first)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )
  const day = formatIsoDay(busiest?.[0] ?? 0)
  await app.open(`/en/?${AT}&view=timeline&from=${day}&to=${day}`)
  const { drawn } = await sample(page)
  const [tallest] = drawn
    .filter(({ kind }) => kind === 'column')
    .toSorted((one, other) => other.count - one.count)
  await page.locator(`.board [data-mark="${tallest?.mark}"]`).click()
  const rows = page.locator('.panel .list a')
  await expect(rows).toHaveCount(Math.min(tallest?.count ?? 0, MAX_LISTED))
  await rows.nth(1).click()
  const opened = page.locator('.panel[aria-labelledby="panel-title"] h2', { hasText: /./ })
  const event = events.find(({ id }) => new URL(page.url()).searchParams.get('event') === id)
  await expect(opened).toHaveText(event?.title.en ?? '')
  await page.keyboard.press('Escape')
  await expect(rows).toHaveCount(Math.min(tallest?.count ?? 0, MAX_LISTED))

  // The panel closes with the board that it belongs to.
  const article = page.getByRole('article')
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await expect(article).toHaveCount(0)
  await page.getByRole('button', { name: 'Timeline', exact: true }).click()
  await page.locator(BINS).first().press('Enter')
  await expect(article).toBeVisible()
  await page.getByRole('searchbox').first().fill(STATE.name.en)
  await expect(article).toHaveCount(0)
})
