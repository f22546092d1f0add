import { expect, test } from './app.ts'
import { corpus } from './records.ts'

/* Scripts that fail to load. Records that fail to load: `src/views/page/failing.test.tsx`. */

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
