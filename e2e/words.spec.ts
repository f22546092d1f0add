import { expect, test } from './app.ts'
import { acts, countOf, has, nameOf } from './records.ts'

test('both directions of who acts toward whom stand side by side, as one chip', async ({ app, page }) => {
  await app.open('/en/?view=timeline')
  const flows = page.locator('.flows')
  const [russia, america] = [nameOf('russia', 'en'), nameOf('united-states', 'en')]
  const there = flows.getByRole('button', { name: new RegExp(`${russia}.*→`) })
  const back = flows.getByRole('button', { name: new RegExp(`${america}.*→`) })
  await there.click()
  await app.settled()
  const lanes = page.locator('.board .lane-name')
  await expect(lanes).toHaveText([`${russia} acts`])
  await back.click()
  await app.settled()
  await expect(there).toHaveAttribute('aria-pressed', 'true')
  await expect(back).toHaveAttribute('aria-pressed', 'true')
  await expect(lanes).toContainText([`${america} acts`, `${russia} acts`])
  const toward = (from: string, to: string) => (event: Parameters<typeof acts>[0]) =>
    acts(event, from) && has(event, to, ['target'])
  const [first, second] = [toward('russia', 'united-states'), toward('united-states', 'russia')]
  expect(await app.count()).toBe(countOf((event) => first(event) || second(event)))
  expect(page.url()).toContain('actors=united-states.russia&match=mutual&roles=acts')

  const chips = page.locator('.chips li')
  await expect(chips).toHaveText(new RegExp(`${america}.*↔.*${russia}`))
  await chips.getByRole('button').click()
  await app.settled()
  expect(await app.count()).toBe(countOf(() => true))
})

for (const language of ['en', 'ar'] as const) {
  test(`a kind has one sign and one name in the legend, the filter and the list: ${language}`, async ({
    app,
    page,
  }) => {
    await app.open(`/${language}/?view=timeline`)
    const kinds = page.locator('.legend button')
    const words = await kinds.allTextContents()
    expect(words.length).toBeGreaterThan(5)

    await page.locator('[aria-controls="facet-types"]').click()
    await expect(page.locator('#facet-types label').first()).toBeVisible()
    const offered = await page
      .locator('#facet-types label')
      .evaluateAll((labels) =>
        labels.map(
          (label) => `${label.querySelector('bdi')?.textContent} ${label.querySelector('span')?.textContent}`,
        ),
      )
    for (const word of words) expect(offered).toContain(word)
    await page.keyboard.press('Escape')

    // By the keyboard: a press filters by the kind, and another takes it back.
    await kinds.nth(1).focus()
    await page.keyboard.press('Enter')
    await app.settled()
    await expect(kinds.and(page.locator('[aria-pressed="true"]'))).toHaveText(words[1] ?? '')
    await expect(page.locator('.chips li span')).toHaveText((words[1] ?? '').slice(2))
    const count = await app.count()
    await app.goTo(
      `${new URL(page.url()).pathname}${new URL(page.url()).search.replace('view=timeline', 'view=list')}`,
    )
    const rows = page.locator('.list .row')
    await expect(rows).toHaveCount(count)
    for (const row of await rows.all()) {
      await expect(row.locator('.glyph')).toHaveText((words[1] ?? '').slice(0, 1))
      await expect(row.locator('.soft')).toContainText((words[1] ?? '').slice(2))
    }
  })
}
