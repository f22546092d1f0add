import { expect, test } from './app.ts'

const STORY = '/en/chronicles/road-to-geneva/'

test('the steps of the open chronicle are ringed on the board, and no other mark is', async ({
  app,
  page,
}) => {
  await app.open(STORY)
  const ringed = page.locator('.board .is-named')
  await expect(page.locator('.board [data-event-id="2021-04-16-lavrov-countermeasures"]')).toHaveClass(
    /is-named/,
  )
  expect(await ringed.count()).toBeLessThan(await page.locator('.board :is(.mark, .column)').count())
  await page.getByRole('button', { name: 'Close' }).click()
  await app.settled()
  await expect(ringed).toHaveCount(0)
})

test('Back from a step leads to where the story was read', async ({ app, page }) => {
  await app.open(STORY)
  const panel = page.locator('.panel')
  const last = panel.locator('.steps a').last()
  await last.scrollIntoViewIfNeeded()
  const read = await panel.evaluate(({ scrollTop }) => scrollTop)
  expect(read).toBeGreaterThan(300)
  await last.click()
  await app.settled()
  await expect(panel.locator('nav.dateline')).toContainText('Step 14 of 14')
  expect(await panel.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
  await page.goBack()
  await app.settled()
  await expect(page).toHaveURL(/chronicles/)
  await expect.poll(() => panel.evaluate(({ scrollTop }) => scrollTop)).toBe(read)
})

test('the events of an open pill are ringed, wherever the narrower board puts them', async ({
  app,
  page,
}) => {
  // A board this low has no room for all events of a day.
  await page.setViewportSize({ width: 800, height: 500 })
  await app.open('/en/?view=timeline&from=2021-04-10&to=2021-04-24')
  const list = page.getByRole('list', { name: 'Events in view' })
  const pill = list.getByRole('button', { name: /^\d+ more events, \w+, \d+ April 2021/ }).first()
  const count = Number(/^\d+/.exec((await pill.textContent()) ?? '')?.[0])
  await pill.press('Enter')
  await app.settled()
  await expect(page.locator('.panel [data-event-id]')).toHaveCount(count)
  await expect(page.locator('.board .is-named').first()).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await app.settled()
  await expect(page.locator('.board .is-named')).toHaveCount(0)
})

test('the panel of a pill keeps what the pill held, and no number that the narrower board beside it denies', async ({
  app,
  page,
}) => {
  // "+3" becomes "+5" when the panel takes a part of the width.
  await page.setViewportSize({ width: 1024, height: 700 })
  await app.open('/en/?view=timeline&from=2021-04-10&to=2021-04-24')
  const list = page.getByRole('list', { name: 'Events in view' })
  const pill = list.getByRole('button', { name: /^\d+ more events, \w+, \d+ April 2021/ }).first()
  const name = (await pill.textContent()) ?? ''
  await pill.press('Enter')
  await app.settled()
  const lit = page.locator('.board .mark-bin.is-named')
  await expect(lit).toHaveCount(1)
  const words = await list.locator(`[data-opens="${await lit.getAttribute('data-mark')}"]`).textContent()
  expect(words).not.toBe(name)
  await expect(page.locator('#panel-title')).toHaveText(/^More events; \w+, \d+ April 2021; /)
  await expect(page.locator('.panel [data-event-id]')).toHaveCount(Number.parseInt(name, 10))
  await page.getByRole('button', { name: 'Close' }).click()
  await app.settled()
  await expect(list.getByRole('button', { name, exact: true })).toBeFocused()
})

test('the overview leads to where the story ends, which its line of steps leads back from', async ({
  app,
  page,
}) => {
  await app.open('/en/')
  await page.locator('.strip').getByRole('link').click()
  await app.settled()
  await expect(page).toHaveURL(/events\/2021-06-16-geneva-summit\/$/)
  await page.locator('nav.dateline').getByRole('link').first().click()
  await app.settled()
  await expect(page).toHaveURL(new RegExp(STORY))
})
