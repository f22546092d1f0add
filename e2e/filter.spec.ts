import { expect, test } from './app.ts'
import { corpus, countOf, has, nameOf } from './records.ts'

/* Layout and pointer use of the filters. What they find, say and count is tested in `src/views/filters/`. */

test('a facet drawn in Arabic is set by a press on its words, and narrows the list', async ({
  app,
  page,
}) => {
  await app.open('/ar/?view=list')
  expect(await app.count()).toBe(corpus.events.length)
  await app.openFacet('actors')
  const values = page.locator('#facet-actors')
  await values.locator('label span').getByText(nameOf('russia', 'ar'), { exact: true }).click()
  await app.settled()
  await expect(
    values.getByRole('checkbox', { name: new RegExp(`^${nameOf('russia', 'ar')} \\d`) }),
  ).toBeChecked()
  expect(await app.count()).toBe(countOf((event) => has(event, 'russia')))

  await app.check('actors', nameOf('united-states', 'ar'))
  await page.locator('.facet select').nth(1).selectOption('all')
  await app.settled()
  const together = corpus.events.filter((event) => has(event, 'russia') && has(event, 'united-states'))
  expect(await app.count()).toBe(together.length)

  // The field stays right-aligned while Latin letters are typed.
  const field = page.getByRole('searchbox', { name: 'ابحث بأي لغة' })
  await page.keyboard.press('Escape')
  const before = await field.boundingBox()
  await field.fill('Putin')
  await app.settled()
  expect(await field.boundingBox()).toEqual(before)
})
