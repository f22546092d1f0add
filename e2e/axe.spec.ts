import { LOCALES } from '../src/schema/vocabulary.ts'
import { expect, test } from './app.ts'
import { axeFindings, COLOURS, expectNoFindings } from './axeFindings.ts'

/* `journeys.spec.ts` tests English and Arabic, except the chronicle, which a corpus in files does not have. */
const CHRONICLE = 'chronicles/road-to-geneva/'
const PAGES = {
  en: [CHRONICLE],
  ar: [CHRONICLE],
  ru: [
    '?view=timeline&from=2021-04-10&to=2021-04-24&actors=russia',
    '?view=list',
    'events/2021-04-13-putin-biden-call/',
    CHRONICLE,
  ],
}

for (const language of LOCALES) {
  test(`axe finds nothing, in light and in dark: ${language}`, async ({ app }) => {
    await app.open(`/${language}/?view=list`)
    for (const path of PAGES[language]) await expectNoFindings(app, `/${language}/${path}`)
  })
}

test('axe finds nothing on an open facet, the help sheet and a phone’s filters', async ({ app, page }) => {
  await app.open('/ar/?view=list')
  await app.openFacet('actors')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.locator('.tabs button').last().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
})

test('axe would find an image without text, and text without contrast', async ({ app, page }) => {
  await app.open('/en/?view=list')
  await page.evaluate(() => {
    const words = document.createElement('p')
    words.append('Hardly to be read')
    words.style.cssText = 'color: #777; background: #888'
    document.querySelector('main')?.append(words, document.createElement('img'))
  })
  const ids = async (only?: readonly string[]) => (await axeFindings(page, only)).map(([id]) => id)
  expect(await ids()).toEqual(['color-contrast', 'image-alt'])
  expect(await ids(COLOURS)).toEqual(['color-contrast'])
})
