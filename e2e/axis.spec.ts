import { CALL } from '../src/testing/knownEvents.ts'
import { expect, test } from './app.ts'

/* The axis of the timeline. */

const FORTNIGHT = '?view=timeline&from=2021-04-10&to=2021-04-24'

test('the columns of the axis stand on the lines of the grid, wherever the first one is cut', async ({
  app,
  page,
}) => {
  const lefts = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left))
  for (const day of ['02', '09', '16', '23', '30']) {
    await app.open(`/en/?view=timeline&from=2021-03-${day}&to=2021-06-20`)
    const columns = await lefts('.board .axis-column')
    expect(columns.length).toBeGreaterThan(2)
    expect(columns).toEqual(await lefts('.board .grid-column'))
  }
})

for (const locale of ['en', 'ar']) {
  test(`${locale}: a label of the axis that its cell would cut is not shown`, async ({ app, page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await app.open(`/${locale}/?view=timeline&from=2021-04-10&to=2021-04-24`)
    const cells = await page.locator('.axis-window').evaluate((window) => {
      const seen = window.getBoundingClientRect()
      return [...window.querySelectorAll('.axis-label')].flatMap((label) => {
        const text = label.getBoundingClientRect()
        const box = label.parentElement?.getBoundingClientRect()
        if (!box || box.right <= seen.left || box.left >= seen.right) return []
        if (!label.textContent?.trim() || !label.checkVisibility({ visibilityProperty: true })) return []
        return [{ text: label.textContent, isCut: text.left < box.left || text.right > box.right }]
      })
    })
    expect(cells.length).toBeGreaterThan(3)
    expect(cells.filter(({ isCut }) => isCut)).toEqual([])
  })
}

test('a press on a day of the axis shows that day alone, as Shift and Enter do on an event; Back undoes it', async ({
  app,
  page,
}) => {
  await app.open(`/en/${FORTNIGHT}`)
  await page.locator('.axis-column', { hasText: '15' }).first().click()
  await expect(page).toHaveURL(/from=2021-04-15&to=2021-04-15/)
  await app.settled()
  await page.goBack()
  await expect(page).toHaveURL(/from=2021-04-10&to=2021-04-24/)
  await app.settled()

  await page.locator(`.board-list [data-opens="${CALL}"]`).focus()
  await page.keyboard.press('Shift+Enter')
  await expect(page).toHaveURL(/from=2021-04-19&to=2021-04-19/)
  await app.settled()
  await expect(page.locator(`.board-list [data-opens="${CALL}"]`)).toBeFocused()
})
