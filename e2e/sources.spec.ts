import { LOCALES } from '../src/schema/vocabulary.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { expect, test } from './app.ts'
import { axeFindings, COLOURS } from './axeFindings.ts'
import { fileOf } from './records.ts'

/* The page of sources, which is a document without the app. What it says: `src/pages/SourcesPage.test.tsx`. */

for (const locale of LOCALES) {
  test(`the page of sources fits a phone, and axe finds nothing on it: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`/${locale}/sources/`)
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(page, COLOURS)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const edges = await page.locator('main nav li a').evaluateAll((links) =>
      links.map((link) => {
        const { left, right } = link.getBoundingClientRect()
        return [Math.round(left), Math.round(right)] as const
      }),
    )
    // Where the script begins all lines begin, and they end anywhere.
    const many = (all: readonly number[]) => new Set(all).size > 1
    const [areLeftsMany, areRightsMany] = [
      many(edges.map(([left]) => left)),
      many(edges.map(([, right]) => right)),
    ]
    expect([areLeftsMany, areRightsMany]).toEqual(locale === 'ar' ? [true, false] : [false, true])
  })
}

test('an event that was opened in the app leads to all sources, and each of them back to the event', async ({
  app,
  page,
}) => {
  await app.open(`/ru/events/${CALL}/?view=list`)
  await page.getByRole('link', { name: 'Все источники' }).click()
  await expect(page).toHaveURL(/\/ru\/sources\/$/)
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  for (const { id } of fileOf(CALL).sources)
    await expect(page.locator(`[id="${id}"] a[href$="/events/${CALL}/"]`).first()).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('article')).toBeVisible()
})

test('keeps the theme that the reader chose', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/en/sources/')
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await paper()
  await page.evaluate(() => localStorage.setItem('demarche-theme', 'dark'))
  await page.reload()
  expect(await paper()).not.toBe(light)
})

test('is printed with the addresses of its sources, without its contents', async ({ page }) => {
  await page.goto('/ar/sources/')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('nav').filter({ visible: true })).toHaveCount(0)
  const printed = await page
    .locator('.sources-list a')
    .evaluateAll((links) =>
      links.map((link) => [
        link.closest('cite') === null ? 'none' : `"${link.getAttribute('href')}"`,
        getComputedStyle(link, '::after').content,
      ]),
    )
  expect(printed.length).toBeGreaterThan(100)
  for (const [expected, content] of printed) expect(content).toBe(expected)
})
