import { LOCALES } from '../src/schema/vocabulary.ts'
import { expect, test } from './app.ts'
import { axeFindings, COLOURS } from './axeFindings.ts'

/* English and Arabic are read in `journeys.spec.ts`, save the chronicle, which a corpus in files does not have. */
const CHRONICLE = 'chronicles/road-to-geneva/'
const PAGES = {
  en: { chronicle: CHRONICLE },
  ar: { chronicle: CHRONICLE },
  ru: {
    timeline: '?view=timeline&from=2021-04-10&to=2021-04-24&actors=russia',
    list: '?view=list',
    event: 'events/2021-04-13-putin-biden-call/',
    chronicle: CHRONICLE,
  },
}

for (const language of LOCALES) {
  for (const [name, path] of Object.entries(PAGES[language])) {
    test(`axe finds nothing, in light and in dark: ${name}, ${language}`, async ({ app, page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await app.open(`/${language}/${path}`)
      const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
      const light = await ink()
      expect(await axeFindings(page)).toEqual([])
      // The dark theme has the same elements, so only colour rules can find more.
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      expect(await ink()).not.toBe(light)
      expect(await axeFindings(page, COLOURS)).toEqual([])
    })
  }
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

test('axe would have found a picture without words, and grey words on grey', async ({ app, page }) => {
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
