import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './app.ts'
import { LANGUAGES } from './records.ts'

const PAGES = {
  timeline: '?view=timeline&from=2021-04-10&to=2021-04-24&actors=russia',
  list: '?view=list',
  event: 'events/2021-04-13-putin-biden-call/',
  chronicle: 'chronicles/road-to-geneva/',
}

for (const language of LANGUAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, path] of Object.entries(PAGES)) {
      test(`axe finds nothing: ${name}, ${language}, ${colorScheme}`, async ({ app, page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await app.open(`/${language}/${path}`)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))])).toEqual(
          [],
        )
      })
    }
  }
}

test('axe finds nothing on an open facet, the help sheet and a phone’s filters', async ({ app, page }) => {
  await app.open('/ar/?view=list')
  const violations = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
  await app.openFacet('actors')
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.locator('.tabs button').last().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations()).toEqual([])
})
