import type { Page } from '@playwright/test'
import { CALL } from '../src/testing/knownEvents.ts'
import { expect, test } from './app.ts'
import { corpus, countOf, eventNamed, has, nameOf } from './records.ts'

/** The accessible name of the focused element, or its text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const label = at instanceof HTMLInputElement ? at.labels?.[0] : null
    return at?.getAttribute('aria-label') ?? (label ?? at)?.textContent?.trim() ?? ''
  })

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

for (const language of ['en', 'ar'] as const) {
  test(`find, filter, open, copy, Back and switch language by keyboard alone: ${language}`, async ({
    app,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const russia = nameOf('russia', language)
    await app.open(`/${language}/?view=timeline&from=2021-04-10&to=2021-04-24`)

    // Find: "/" focuses the search; the results follow while typing.
    await page.keyboard.press('/')
    await page.keyboard.type(language === 'ar' ? 'باتروشيف' : 'patrushev')
    await app.settled()
    expect(await app.count()).toBeLessThan(corpus.events.length)
    expect(await app.count()).toBeGreaterThan(0)
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
    const copy = { en: 'Copy link to this event', ar: 'انسخ رابط الحدث' }[language]
    await tabTo(page, (name) => name === copy)
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${new URL(page.url()).origin}/${language}/events/${CALL}/`)

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

test('the help sheet opens by its key, holds the focus and gives it back', async ({ app, page }) => {
  await app.open('/en/?view=list')
  await page.getByRole('link', { name: 'English' }).focus()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog')
  await expect(help).toBeVisible()
  await expect(help).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await help.locator(':focus').count()).toBe(1)
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'English' })).toBeFocused()
})

test('what has the focus is always visible on its way through the page', async ({ app, page }) => {
  await app.open('/en/events/2021-04-13-putin-biden-call/?view=timeline')
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement) || at === document.body) return 'page'
      // A focused item of the hidden list is shown by a ring around its mark.
      if (at.closest('.board-list')) return document.querySelector('.is-ringed') ? 'ring' : 'nothing'
      const { outlineStyle, outlineWidth } = getComputedStyle(at)
      const { width, height } = at.getBoundingClientRect()
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && width > 4 && height > 4
        ? 'outline'
        : 'nothing'
    })
    expect(seen, await focused(page)).not.toBe('nothing')
  }
})

test('a mark of each kind gets the focus back when the event it opened is closed', async ({ app, page }) => {
  await app.open('/en/?view=timeline&from=2021-04-10&to=2021-04-24')
  const buttons = page.locator('.board-list button')
  const names = await buttons.allTextContents()
  const opened = async (name: string): Promise<readonly string[]> => {
    await buttons.getByText(name, { exact: true }).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('article')
    await app.settled()
    const left = await buttons.allTextContents()
    await page.keyboard.press('Escape')
    await page.waitForSelector('article', { state: 'detached' })
    await page.waitForFunction((words) => document.activeElement?.textContent === words, name)
    return left
  }
  // An open article narrows the board, which hides some marks: wait for that.
  const left = await opened(names[0] ?? '')
  const goneAway = names.slice(1).filter((name) => !left.includes(name) && !/^\d+ more/.test(name))
  const kinds = {
    'one that stays': names.findLast((name) => left.includes(name)),
    'one that goes away': goneAway.at(0),
    'another that goes away': goneAway.at(-1),
    'several events of a day': names.find((name) => /^\d+ more events/.test(name)),
    'an event with others inside': names.find((name) => /\+ \d/.test(name)),
    'the last': names.at(-1),
  }
  for (const [kind, name] of Object.entries(kinds)) {
    expect(name, kind).toBeDefined()
    await opened(name ?? '')
  }
})

test('the focus never falls off the page when what had it goes away', async ({ app, page }) => {
  const focusedIsIn = () => page.evaluate(() => document.activeElement !== document.body)
  await app.open('/en/?view=list&actors=russia.united-states')
  for (const name of ['Remove: Russia', 'Clear all filters']) {
    await page.getByRole('button', { name }).first().focus()
    await page.keyboard.press('Enter')
    await app.settled()
    await expect.poll(focusedIsIn, { message: name }).toBe(true)
  }
  await page.locator('.list a').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused()
  await page.goBack()
  await app.settled()
  await expect.poll(focusedIsIn).toBe(true)
})
