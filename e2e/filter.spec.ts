import { expect, test } from './app.ts'
import { acts, corpus, countOf, has, LANGUAGES } from './records.ts'

const nameOf = (id: string, language: (typeof LANGUAGES)[number]) =>
  corpus.actors.find((actor) => actor.id === id)?.name[language] ?? id

for (const language of LANGUAGES) {
  test.describe(`filters in ${language}`, () => {
    test('one actor leaves its own events, two together narrow them', async ({ app, page }) => {
      await app.open(`/${language}/?view=list`)
      expect(await app.count()).toBe(corpus.events.length)

      await app.openFacet('actors')
      await app.check('actors', nameOf('russia', language))
      const withRussia = countOf((event) => has(event, 'russia'))
      expect(withRussia).toBeLessThan(corpus.events.length)
      expect(await app.count()).toBe(withRussia)
      const shown = await page
        .locator('.list [data-event-id]')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.eventId))
      expect(shown).toEqual(corpus.events.filter((event) => has(event, 'russia')).map(({ id }) => id))

      await app.check('actors', nameOf('united-states', language))
      expect(await app.count()).toBe(countOf((event) => has(event, 'russia') || has(event, 'united-states')))
      await page.locator('.facet select').nth(1).selectOption('all')
      await app.settled()
      const together = countOf((event) => has(event, 'russia') && has(event, 'united-states'))
      expect(together).toBeLessThan(withRussia)
      expect(await app.count()).toBe(together)
    })

    test('who acts toward whom gives the counts that the records give', async ({ app, page }) => {
      await app.open(`/${language}/?view=list`)
      const flows = page.locator('.flows button')
      const expected = [
        countOf((event) => acts(event, 'russia') && has(event, 'united-states', ['target'])),
        countOf((event) => acts(event, 'united-states') && has(event, 'russia', ['target'])),
        countOf((event) => acts(event, 'russia') && acts(event, 'united-states')),
      ]
      for (const [at, count] of expected.entries()) {
        await expect(flows.nth(at).locator('b')).toHaveText(String(count))
        await flows.nth(at).click()
        await app.settled()
        expect(await app.count()).toBe(count)
        await expect(flows.nth(at)).toHaveAttribute('aria-pressed', 'true')
        await flows.nth(at).click()
        await app.settled()
        expect(await app.count()).toBe(corpus.events.length)
      }
    })
  })
}

test('an Arabic word is found however it is written', async ({ app, page }) => {
  await app.open('/en/?view=list')
  const counts: number[] = []
  for (const words of ['إجراءات', 'اجراءات', 'إِجْرَاءات']) {
    await page.getByRole('searchbox').fill(words)
    await app.settled()
    counts.push(await app.count())
  }
  expect(counts[0]).toBeGreaterThan(0)
  expect(new Set(counts).size).toBe(1)
})

test('nothing matches: the page says so and clears the filters', async ({ app, page }) => {
  await app.open('/en/?view=timeline&q=zzzzzz')
  expect(await app.count()).toBe(0)
  await page.locator('.notice').getByRole('button').click()
  await app.settled()
  expect(await app.count()).toBe(corpus.events.length)
})

test('a value that nobody knows stands as a chip and can be taken out', async ({ app, page }) => {
  await app.open('/en/?view=list&actors=atlantis&types=not%20a%20type&from=yesterday')
  expect(await app.count()).toBe(0)
  const chip = page.getByRole('listitem').filter({ hasText: 'atlantis' })
  await expect(chip).toBeVisible()
  await chip.getByRole('button').click()
  await app.settled()
  expect(await app.count()).toBe(corpus.events.length)
})

test('facets count what they would show', async ({ app, page }) => {
  await app.open('/en/?view=list&topics=sanctions')
  await app.openFacet('types')
  for (const box of await page.locator('.facet .checks li').all()) {
    const count = Number(await box.locator('small').textContent())
    if (count === 0) continue
    await box.getByRole('checkbox').check()
    await app.settled()
    expect(await app.count()).toBe(count)
    await box.getByRole('checkbox').uncheck()
    await app.settled()
  }
})

test('a value is set by a press on its words, as by one on its box', async ({ app, page }) => {
  await app.open('/en/?view=list')
  await app.openFacet('actors')
  await page.locator('#facet-actors label span').getByText('Russia', { exact: true }).click()
  await app.settled()
  await expect(page.locator('#facet-actors').getByRole('checkbox', { name: /^Russia \d/ })).toBeChecked()
})

test('the search field of an Arabic page stays on its side while Latin letters are typed', async ({
  app,
  page,
}) => {
  await app.open('/ar/?view=list')
  const field = page.getByRole('searchbox')
  const before = await field.boundingBox()
  await field.fill('Putin')
  await app.settled()
  expect(await field.boundingBox()).toEqual(before)
})
