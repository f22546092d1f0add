import { expect, test } from './app.ts'
import { corpus } from './records.ts'

test('events that cannot be loaded: words, a retry, and the shell stays', async ({ app, page }) => {
  await page.route('**/data/*/corpus.json', (route) => route.abort())
  await app.open('/en/?view=list')
  await expect(page.getByRole('alert')).toContainText('could not be loaded')
  await expect(page.getByRole('link', { name: 'Русский' })).toBeVisible()
  await page.unroute('**/data/*/corpus.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('status')).toContainText(`${corpus.events.length} events`)
})

for (const [what, body] of [
  ['half delivered', '{"format":1,"events":[{"id":"2021'],
  ['of another shape', '{"format":1,"events":{}}'],
  ['not JSON', '<!doctype html><title>Hotel Wi-Fi</title>'],
] as const) {
  test(`events ${what} are named as damaged`, async ({ app, page }) => {
    await page.route('**/data/*/corpus.json', (route) =>
      route.fulfill({ body, contentType: 'application/json' }),
    )
    await app.open('/en/?view=list')
    await expect(page.getByRole('alert')).toContainText('not what it should be')
  })
}

test('a record that cannot be loaded leaves the rest of the event readable', async ({ app, page }) => {
  const id = '2021-04-15-us-sanctions-32'
  await page.route(`**/data/*/events/${id}.json`, (route) => route.fulfill({ status: 500 }))
  // Its own page brings the record along: only from another page has it to be fetched.
  await app.open('/en/?view=list')
  await page.locator(`.list [data-event-id="${id}"] a`).click()
  const event = page.getByRole('article')
  await expect(event.getByRole('alert')).toContainText('could not be loaded. The host could not deliver it')
  await expect(event).toContainText('32')
  await page.unroute(`**/data/*/events/${id}.json`)
  await event.getByRole('button', { name: 'Try again' }).click()
  await expect(event.getByRole('list', { name: 'Sources' }).first()).toBeVisible()
})

test('a drawing that cannot be loaded gives way to the list, until it can', async ({ app, page }) => {
  await page.route('**/assets/TimelineBoard-*.js', (route) => route.abort())
  await app.open('/en/?view=timeline')
  await expect(page.getByRole('alert')).toContainText('could not be drawn')
  await expect(page.locator('.list [data-event-id]')).toHaveCount(corpus.events.length)
  await page.unroute('**/assets/TimelineBoard-*.js')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('.board [data-event-id]').first()).toBeVisible()
})

test('a language that cannot be loaded leaves the page in the one before, and says so', async ({
  app,
  page,
}) => {
  await app.open('/en/events/2021-04-15-us-sanctions-32/?view=list')
  await page.route('**/assets/ru-*.js', (route) => route.abort())
  await page.getByRole('link', { name: 'Русский' }).click()
  await expect(page.getByRole('alert')).toContainText('Русский')
  await expect(page.getByRole('article')).toContainText('32')
  await page.unroute('**/assets/ru-*.js')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
})
