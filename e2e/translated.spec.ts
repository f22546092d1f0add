import type { Page } from '@playwright/test'
import type { Locale } from '../src/schema/vocabulary.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { MESSAGES } from '../src/testing/messages.ts'
import { App, expect, test } from './app.ts'
import { nameOf } from './records.ts'
import { openSheet } from './takeSheet.ts'
import { translate } from './translator.ts'

/* A page whose texts a translator has replaced goes on as any other: two pages take the same steps, one of them translated. */

/** The texts of the page, in order. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const texts: string[] = []
    const app = document.getElementById('app')
    const walker = app && document.createTreeWalker(app, NodeFilter.SHOW_TEXT)
    while (walker?.nextNode()) texts.push(walker.currentNode.nodeValue?.trim() ?? '')
    return texts.filter((text) => text !== '')
  })

test('a translated page survives filters, languages, twenty events, Back and sheets', async ({ browser }) => {
  // Two contexts: of two pages in one, a browser slows down the one behind.
  const pages = [await browser.newPage(), await browser.newPage()] as const
  const [plain, translated] = pages
  const errors: string[] = []
  for (const page of pages) page.on('pageerror', ({ message }) => errors.push(message))
  translated.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })

  const together = (name: string, act: (page: Page, app: App) => Promise<unknown>) =>
    test.step(name, async () => {
      for (const page of pages) {
        const app = new App(page)
        await act(page, app)
        await app.settled()
      }
      await expect(async () => expect(await textsOf(translated)).toEqual(await textsOf(plain))).toPass()
      expect(errors, name).toEqual([])
    })
  const chooseLanguage = (locale: Locale) =>
    together(locale, (page) => page.locator(`.masthead a[hreflang="${locale}"]`).click())
  const press = async (key: string, times = 1) => {
    for (let time = 1; time <= times; time++)
      await together(`${key} ${time}`, (page) => page.keyboard.press(key))
  }

  for (const page of pages) await new App(page).open('/en/?view=timeline&from=2021-04-10&to=2021-04-24')
  await translate(translated)
  await together('a facet', (_, app) => app.openFacet('actors'))
  await together('a value', (_, app) => app.check('actors', nameOf('russia', 'en')))
  await together('two values', (_, app) => app.check('actors', nameOf('united-states', 'en')))
  await press('Escape')
  await together('a flow', (page) => page.locator('.flows button').nth(1).click())
  await together('words without events', (page) => page.getByRole('searchbox').fill('zzzz'))
  await together('no words', (page) => page.getByRole('searchbox').fill(''))
  await together('no filters', (page) => page.locator('.chips > button').click())
  await chooseLanguage('ru')
  await together('a mark', (page) => page.locator(`.board [data-event-id="${CALL}"]`).first().click())
  await press('j', 8)
  await chooseLanguage('ar')
  await press('k', 3)
  await chooseLanguage('en')
  await press('Escape')
  for (const at of [0, 2, 4, 6])
    await together(`mark ${at}`, (page) => page.locator('.board-list button').nth(at).press('Enter'))
  await together('an actor', (page) => page.locator('.panel .people a').first().click())
  await together('a story', (page) => page.locator('.masthead .story').click())
  await together('the list', (page) =>
    page.getByRole('button', { name: MESSAGES.en['view.list'], exact: true }).click(),
  )
  for (const at of [1, 30, 60, 2])
    await together(`row ${at}`, (page) => page.locator('.list a').nth(at).press('Enter'))
  await chooseLanguage('ru')
  for (let step = 1; step <= 7; step++) await together(`Back ${step}`, (page) => page.goBack())
  await together('take away', (page) => openSheet(page, 'en'))
  await press('Escape')
  await together('help', (page) => page.getByRole('button', { name: MESSAGES.en['nav.help'] }).click())
  await press('Escape')
  for (const page of pages) await page.close()
})
