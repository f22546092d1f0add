import type { Page } from '@playwright/test'
import { CALL } from '../src/testing/knownEvents.ts'
import { speeches } from '../src/testing/speeches.ts'
import { expect } from './app.ts'
import { test } from './corporaSite.ts'
import { focused } from './focused.ts'
import { JOURNEYS, linkTo } from './journeys.ts'
import { corpus, countOf, eventNamed, has, nameOf, says } from './records.ts'

/** Presses Tab until the focused element matches; fails after one round of the page. */
async function tabTo(page: Page, fits: (name: string) => boolean): Promise<void> {
  const met: string[] = []
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab')
    const name = await focused(page)
    if (fits(name)) return
    met.push(name.slice(0, 40))
  }
  throw new Error(`never reached by Tab; met ${met.join(' | ')}`)
}

for (const journey of JOURNEYS) {
  const { name, language } = journey
  const { say } = speeches[language]
  test(`${name}: find, filter, open, copy, Back and switch language by keyboard alone`, async ({
    app,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const russia = nameOf('russia', language)
    await app.open(linkTo(journey, '', 'view=timeline&from=2021-04-10&to=2021-04-24'))

    // Find: "/" focuses the search; the results follow while typing.
    await page.keyboard.press('/')
    const word = language === 'ar' ? 'باتروشيف' : 'patrushev'
    await page.keyboard.type(word)
    await app.settled()
    const found = countOf((event) => says(event, word))
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(corpus.events.length)
    expect(await app.count()).toBe(found)
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await app.settled()
    expect(await app.count()).toBe(corpus.events.length)

    // Filter: Shift+Tab from the search to the actors, open, check Russia, close.
    for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await tabTo(page, (name) => new RegExp(`^${russia} \\d+$`).test(name))
    await page.keyboard.press('Space')
    await app.settled()
    expect(await app.count()).toBe(countOf((event) => has(event, 'russia')))
    await page.keyboard.press('Escape')
    await expect(page.locator('#facet-actors')).toBeHidden()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-controls'))).toBe(
      'facet-actors',
    )

    // Open: the events in view are one tab stop; arrow keys move, Enter opens, and the title is focused.
    const title = eventNamed(CALL).title[language]
    const list = page.locator('.board-list ul')
    await tabTo(page, (name) => corpus.events.some((event) => name.includes(event.title[language])))
    expect(await list.locator(':focus').count()).toBe(1)
    const marks = await list.locator('button').allTextContents()
    const target = marks.findIndex((words) => words.includes(title))
    expect(target).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Home')
    for (let step = 0; step < target; step++) await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toContain(title)
    await page.keyboard.press('Enter')
    await app.settled()
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeFocused()

    // Copy the link.
    await tabTo(page, (name) => name === say('share.event'))
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(new URL(page.url()).origin + linkTo(journey, `event=${CALL}`))

    // Escape closes the event and returns the focus to its mark.
    await page.keyboard.press('Escape')
    await app.settled()
    await expect(page.getByRole('article')).toHaveCount(0)
    await expect.poll(() => focused(page)).toContain(title)

    // The browser's Back opens it again.
    await page.goBack()
    await expect(page.getByRole('article', { name: title })).toBeVisible()

    // Switch the language: event and filter stay.
    await tabTo(page, (name) => name === 'Русский')
    await page.keyboard.press('Enter')
    await app.settled()
    await expect(page.getByRole('article', { name: eventNamed(CALL).title.ru })).toBeVisible()
    expect(await app.count()).toBe(countOf((event) => has(event, 'russia')))
  })
}
