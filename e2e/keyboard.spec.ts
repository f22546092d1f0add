import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { corpus, countOf, eventNamed, has, LANGUAGES } from './records.ts'

const CALL = '2021-04-19-patrushev-sullivan-call'

/** What has the focus, as a reader hears it: its own name, or its text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const label = at instanceof HTMLInputElement ? at.labels?.[0] : null
    return at?.getAttribute('aria-label') ?? (label ?? at)?.textContent?.trim() ?? ''
  })

/** Tabs onward until what has the focus fits; fails after a whole round of the page. */
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

for (const language of LANGUAGES) {
  test(`find, filter, open, copy, Back and switch language by keyboard alone: ${language}`, async ({
    app,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const russia = corpus.actors.find(({ id }) => id === 'russia')?.name[language] ?? ''
    await app.open(`/${language}/?view=timeline&from=2021-04-10&to=2021-04-24`)

    // Find: the slash leads to the search; what is typed narrows at once.
    await page.keyboard.press('/')
    await page.keyboard.type(language === 'ar' ? 'باتروشيف' : language === 'ru' ? 'патрушев' : 'patrushev')
    await app.settled()
    expect(await app.count()).toBeLessThan(corpus.events.length)
    expect(await app.count()).toBeGreaterThan(0)
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await app.settled()
    expect(await app.count()).toBe(corpus.events.length)

    // Filter: backwards from the search to the actors, open, tick Russia, close.
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

    // Open: the events in view are one stop; arrows move, Enter opens, and the title takes the focus.
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
    await tabTo(
      page,
      (name) =>
        name ===
        { en: 'Copy link to this event', ar: 'انسخ رابط الحدث', ru: 'Скопировать ссылку на событие' }[
          language
        ],
    )
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${new URL(page.url()).origin}/${language}/events/${CALL}/`)

    // Escape closes the event and gives the focus back to its mark.
    await page.keyboard.press('Escape')
    await app.settled()
    await expect(page.getByRole('article')).toHaveCount(0)
    await expect.poll(() => focused(page)).toContain(title)

    // Back, the browser's own key, opens it again.
    await page.goBack()
    await expect(page.getByRole('article', { name: title })).toBeVisible()

    // Switch the language: event and filter stay.
    const other = language === 'ru' ? 'English' : 'Русский'
    await tabTo(page, (name) => name === other)
    await page.keyboard.press('Enter')
    await app.settled()
    const otherLanguage = language === 'ru' ? 'en' : 'ru'
    await expect(page.getByRole('article', { name: eventNamed(CALL).title[otherLanguage] })).toBeVisible()
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
      // A mark in the list is shown by the ring around its drawing.
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

const focusedIsIn = (page: Page) => page.evaluate(() => document.activeElement !== document.body)

test('every mark gets the focus back when the event it opened is closed', async ({ app, page }) => {
  test.slow() // some twenty openings
  await app.open('/en/?view=timeline&from=2021-04-10&to=2021-04-24')
  const buttons = page.locator('.board-list button')
  const names = await buttons.allTextContents()
  expect(names.length).toBeGreaterThan(15)
  for (const name of names) {
    await buttons.getByText(name, { exact: true }).first().focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('article')).toHaveCount(0)
    await expect.poll(() => focused(page), { message: name }).toBe(name)
  }
})

test('the focus never falls off the page when what had it goes away', async ({ app, page }) => {
  const gone = async (open: string, press: () => Promise<void>) => {
    await app.open(open)
    await press()
    await app.settled()
    await expect.poll(() => focusedIsIn(page), { message: open }).toBe(true)
  }
  const pressByKey = async (name: RegExp | string) => {
    await page.getByRole('button', { name }).first().focus()
    await page.keyboard.press('Enter')
  }
  await gone('/en/?view=list&q=zzzz', () => pressByKey('Clear all filters'))
  await gone('/en/?view=list&actors=russia.united-states', () => pressByKey('Remove: Russia'))
  await gone('/en/?view=list&actors=russia', () => pressByKey('Remove: Russia'))
  await gone('/en/?view=list&actors=russia', () => pressByKey('Clear all filters'))
  await gone('/en/events/no-such-event/?view=list', () => pressByKey('To the timeline'))
  await gone('/en/?view=list', async () => {
    await page.locator('.list a').first().focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused()
    await page.goBack()
  })
})

test('single keys can be turned off, and work on an Arabic keyboard', async ({ app, page }) => {
  await app.open('/ar/?view=list')
  await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: '؟' })))
  const help = page.getByRole('dialog')
  await expect(help).toBeVisible()
  await help.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await page.keyboard.press('?')
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
})

test('a facet closes when the keyboard leaves it', async ({ app, page }) => {
  await app.open('/en/?view=list')
  await app.openFacet('actors')
  await page.locator('[aria-controls="facet-types"]').focus()
  await expect(page.locator('#facet-actors')).toBeHidden()
})
