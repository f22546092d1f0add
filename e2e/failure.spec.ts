import { speeches } from '../src/testing/speeches.ts'
import { expect } from './app.ts'
import { test } from './corporaSite.ts'
import { JOURNEYS, linkTo } from './journeys.ts'
import { corpus } from './records.ts'

/* Scripts that fail to load. Records that fail to load: `src/views/page/failing.test.tsx`. */

for (const journey of JOURNEYS) {
  test(`${journey.name}: the list replaces a timeline that fails to load, until a retry succeeds`, async ({
    app,
    page,
  }) => {
    const { say } = speeches[journey.language]
    await page.route('**/assets/boardParts-*', (route) => route.abort())
    await app.open(linkTo(journey, '', 'view=timeline'))
    await expect(page.getByRole('alert')).toContainText(say('failure.board'))
    await expect(page.locator('.list [data-event-id]')).toHaveCount(corpus.events.length)
    await page.unroute('**/assets/boardParts-*')
    await page.getByRole('button', { name: say('failure.retry') }).click()
    await expect(page.locator('.board [data-event-id]').filter({ visible: true }).first()).toBeVisible()
    // Without its style sheet the overview fills the screen.
    expect((await page.locator('.strip').boundingBox())?.height).toBeLessThan(100)
  })
}

test('if a language fails to load, the page keeps the previous one, with a message', async ({
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

test('a menu whose values fail to load says so, and shows them after a retry', async ({ app, page }) => {
  await page.route('**/assets/FacetValues-*', (route) => route.abort())
  await app.open('/en/?view=list')
  await app.openFacet('types')
  const menu = page.locator('#facet-types')
  await expect(menu.getByRole('alert')).toContainText('Something went wrong here.')
  await page.unroute('**/assets/FacetValues-*')
  await menu.getByRole('button', { name: 'Try again' }).click()
  await expect(menu.getByRole('checkbox').first()).toBeVisible()
})
