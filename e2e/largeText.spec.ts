import type { Page } from '@playwright/test'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { expect, holdBack, test } from './app.ts'
import { textFaults } from './textFaults.ts'

/* Readers who need larger text set it in the browser, enlarge only text, or zoom the whole page. */

const PAGES = ['?view=list', '?view=timeline', '?view=timeline&lanes=topic', `events/${CALL}/`]

/** The font size that the browser uses where a page names none. */
async function setDefaultSize(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
}

interface Setting {
  readonly name: string
  readonly width: number
  readonly height: number
  /** Before a page loads, and when it is open. */
  readonly before?: (page: Page) => Promise<void>
  readonly after?: (page: Page) => Promise<void>
}

const twice = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
const SETTINGS: readonly Setting[] = [
  { name: 'a default of 32 px', width: 360, height: 740, before: (page) => setDefaultSize(page, 32) },
  { name: 'a default of 32 px', width: 1280, height: 800, before: (page) => setDefaultSize(page, 32) },
  { name: 'text at 200 %', width: 360, height: 740, after: twice },
  { name: 'text at 200 %', width: 1280, height: 800, after: twice },
  // A window of 1280 × 800.
  { name: 'a zoom of 400 %', width: 320, height: 200 },
]

for (const { name, width, height, before, after } of SETTINGS) {
  for (const locale of LOCALES) {
    test(`${locale}, ${width} px, ${name}: nothing is cut or laid over other text`, async ({ app, page }) => {
      await page.setViewportSize({ width, height })
      await before?.(page)
      await app.open(`/${locale}/${PAGES[0]}`)
      await after?.(page)
      for (const path of PAGES) {
        await app.goTo(`/${locale}/${path}`)
        expect(await textFaults(page), path).toEqual([])
      }
    })
  }
}

for (const locale of LOCALES) {
  test(`${locale}, a default of 32 px: nothing is cut on sheets and menus`, async ({ app, page }) => {
    await setDefaultSize(page, 32)
    await page.setViewportSize({ width: 360, height: 740 })
    await app.open(`/${locale}/`)
    const openers = {
      filters: () => page.locator('.tabs button').last().click(),
      help: () => page.keyboard.press('?'),
      take: async () => {
        await page.locator('.more').click()
        expect(await textFaults(page), 'menu').toEqual([])
        await page.locator('.take-open').click()
      },
    }
    for (const [name, open] of Object.entries(openers)) {
      await open()
      await expect(page.locator('dialog[open] h2').first()).toBeVisible()
      expect(await textFaults(page), name).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.locator('dialog[open]')).toHaveCount(0)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await app.settled()
    for (const menu of await page.locator('.menu > button').all()) {
      await menu.click()
      expect(await textFaults(page), await menu.innerText()).toEqual([])
      await menu.click()
    }
  })
}

test('a default of 32 px: the prerendered timeline is as large, and stays when the app takes over', async ({
  app,
  page,
}) => {
  await setDefaultSize(page, 32)
  const release = await holdBack(page, '**/assets/index-*.js')
  await page.goto('/en/', { waitUntil: 'commit' })
  await expect(page.locator('#built .mark-title').filter({ visible: true }).first()).toBeVisible()
  expect(await textFaults(page)).toEqual([])
  const titles = () =>
    page.locator('.mark-title').evaluateAll((all) =>
      all.flatMap((title) => {
        const { x, y, width } = title.getBoundingClientRect()
        const isShown = width > 0 && title.checkVisibility({ visibilityProperty: true })
        return isShown ? [`${title.textContent} ${Math.round(x)} ${Math.round(y)}`] : []
      }),
    )
  const before = await titles()
  expect(before.length).toBeGreaterThan(8)
  release()
  await app.settled()
  await expect(page.locator('#built')).toHaveCount(0)
  expect((await titles()).sort()).toEqual(before.sort())
})

test('all text is as large as the browser’s own makes it', async ({ app, page }) => {
  await app.open(`/en/events/${CALL}/`)
  const growth = await page.evaluate(() => {
    const sizes = () =>
      [...document.querySelectorAll('body, body *')].map((element) =>
        Number.parseFloat(getComputedStyle(element).fontSize),
      )
    const usual = sizes()
    document.documentElement.style.fontSize = '200%'
    return sizes().map((size, at) => size / (usual[at] ?? 0))
  })
  expect(growth.length).toBeGreaterThan(300)
  expect(new Set(growth)).toEqual(new Set([2]))
})
