import { CALL } from '../src/testing/knownEvents.ts'
import { expect } from './app.ts'
import { test } from './corporaSite.ts'
import { IN_FILES, JOURNEYS, linkTo } from './journeys.ts'
import { corpus, eventNamed, fileOf, has, nameOf } from './records.ts'

const file = fileOf(CALL)

/** Interactive elements, which must not be printed. */
const CHROME = 'button, select, input, nav, search, .chips, .tabs, .legend, .board, .strip'

/** An A4 page without margins, in CSS pixels. */
const PAPER = { width: 670, height: 990 }

for (const journey of [...JOURNEYS, { ...IN_FILES, language: 'ru' as const }]) {
  const { name, language } = journey
  test(`${name}, ${language}: an event is printed as an article, a timeline as a table with the filter in words`, async ({
    app,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await app.open(linkTo(journey, `event=${CALL}`, 'view=timeline'))
    await page.setViewportSize(PAPER)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await app.settled()
    const article = page.getByRole('article')

    await expect(page.locator('.wordmark')).toBeVisible()
    await expect(article.getByRole('heading', { level: 2 })).toHaveText(eventNamed(CALL).title[language])
    await expect(article.locator('.dateline time')).toBeVisible()
    for (const { text } of file.claims) await expect(article.getByText(text[language])).toBeVisible()
    await expect(page.locator(CHROME).filter({ visible: true })).toHaveCount(0)
    await expect(page.locator('.list, .standing').filter({ visible: true })).toHaveCount(0)

    // Every URL is printed once, after its source.
    const addresses = await article.locator('a').evaluateAll((links) =>
      links.flatMap((link) => {
        const { content } = getComputedStyle(link, '::after')
        return content === 'none' ? [] : [content.replaceAll('"', '')]
      }),
    )
    expect(addresses).toEqual(file.sources.flatMap(({ url }) => url ?? []))

    // The two accounts are side by side.
    const [first, second, ...others] = await article
      .locator('.accounts > section')
      .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().toJSON()))
    expect(others).toEqual([])
    expect(first.top).toBe(second.top)
    expect(first.left < second.left).toBe(language !== 'ar')

    await expect(page.locator('.print-foot')).toContainText(file.version)
    await expect(page.locator('.print-foot bdi')).toHaveText(
      new URL(page.url()).origin + linkTo(journey, `event=${CALL}`, `v=${file.version}`),
    )
    const colours = await article.evaluate((panel) => {
      const { color, backgroundColor } = getComputedStyle(panel)
      return { color, backgroundColor }
    })
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PAPER.width)

    // The timeline in the same page, first on screen.
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1280, height: 800 })
    const asked = 'actors=ukraine.czechia&view=timeline'
    await app.goTo(linkTo(journey, '', asked))
    await expect(page.locator('.board-frame')).toBeVisible()
    await expect(article).toHaveCount(0)
    await app.settled()
    await page.setViewportSize(PAPER)
    await page.emulateMedia({ media: 'print' })
    await app.settled()
    const expected = corpus.events.filter((event) => has(event, 'ukraine') || has(event, 'czechia'))
    const rows = page.locator('.list [data-event-id]')
    await expect
      .poll(() => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-event-id'))))
      .toEqual(expected.map(({ id }) => id))
    for (const actor of ['ukraine', 'czechia'])
      await expect(page.locator('.asked')).toContainText(nameOf(actor, language))
    await expect(page.getByRole('status')).toBeVisible()
    await expect(page.locator(CHROME).filter({ visible: true })).toHaveCount(0)
    const printed = linkTo(journey, '', `${asked}&v=${journey.version}`)
    await expect(page.locator('.print-foot')).toContainText(journey.version)
    await expect(page.locator('.print-foot bdi')).toHaveText(new URL(page.url()).origin + printed)
    // The day is above its events, and again on the next page if they go on there.
    const day = await page.locator('.list h2').first().boundingBox()
    const row = await rows.first().boundingBox()
    expect((day?.y ?? 0) + (day?.height ?? 0)).toBeLessThanOrEqual(row?.y ?? 0)
    await expect(page.locator('.list h2').first()).toHaveCSS('display', 'table-header-group')
  })
}

for (const journey of JOURNEYS) {
  test(`${journey.name}: printing covers every page, and the timeline is there again afterwards`, async ({
    app,
    page,
  }) => {
    await app.open(linkTo(journey, '', 'view=timeline'))
    const pdf = await page.pdf({ format: 'A4' })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    // All events need four pages or more; a list that is cut off at the viewport would need one.
    expect(pages).toBeGreaterThanOrEqual(3)
    await expect(page.locator('.board-frame')).toBeVisible()
    await expect(page.locator('.list')).toHaveCount(0)
  })
}
