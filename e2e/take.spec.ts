import type { Page } from '@playwright/test'
import type { EventFile } from '../src/schema/published.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { MESSAGES } from '../src/testing/messages.ts'
import { type App, expect, test } from './app.ts'
import { axeFindings, COLOURS } from './axeFindings.ts'
import { citation, openSheet } from './takeSheet.ts'

/* Other tests of the sheet: `src/views/take/*.test.tsx` for each view and language, and `journeysTaken.spec.ts`. */

test('a record that has changed since it was cited says so, with the note from its prerendered page', async ({
  app,
  page,
}) => {
  const note = { en: 'A source was added.', ar: 'أضيف مصدر.', ru: 'Добавлен источник.' }
  const revised = (file: EventFile): EventFile => ({ ...file, revisions: [{ on: 18_740, note }] })
  await page.route(`**/events/${CALL}/?v=*`, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/(?<=id="record">).*?(?=<\/script>)/s, (record) =>
      JSON.stringify(revised(JSON.parse(record))),
    )
    await route.fulfill({ response, body })
  })
  await app.open(`/ar/events/${CALL}/?v=0123456789`)
  const notice = page.getByRole('note')
  await expect(notice).toContainText(MESSAGES.ar['changed.event'])
  await expect(notice).toContainText(note.ar)
  await expect(notice).not.toContainText(MESSAGES.ar['changed.none'])
})

for (const language of LOCALES) {
  test(`axe finds nothing on the sheet, light and dark, wide and narrow: ${language}`, async ({
    app,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await app.open(`/${language}/events/${CALL}/?actors=russia`)
    const sheet = await openSheet(page, language)
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        // The dark theme has the same elements, so only colour rules can find more.
        const rules = colorScheme === 'dark' ? COLOURS : undefined
        expect(await axeFindings(page, rules), `${colorScheme}, ${width}`).toEqual([])
      }
      // Nothing overflows horizontally, and the button's label is on one line.
      expect(await sheet.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
      const line = await page.locator('.take-open').evaluate((button) => button.clientHeight)
      expect(line).toBeLessThanOrEqual(40)
    }
  })
}

test('if the browser refuses to copy, the whole text is shown to be copied by hand', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
  })
  await app.open('/ar/?view=list&actors=czechia')
  const sheet = await openSheet(page, 'ar')
  await sheet.getByRole('button', { name: MESSAGES.ar['take.copyCitation'] }).click()
  const field = sheet.getByLabel(MESSAGES.ar['share.byHand'])
  await expect(field).toHaveValue(await citation(sheet, 0))
  await field.focus()
  const selected = await field.evaluate(
    (input: HTMLInputElement) => (input.selectionEnd ?? 0) - (input.selectionStart ?? 0),
  )
  expect(selected).toBe((await field.inputValue()).length)
})

/** The focused element: whether it is in the sheet, whether its focus is visible, and its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const ring = at ? getComputedStyle(at) : null
    return {
      inside: at?.closest('dialog') !== null,
      ring: ring?.outlineStyle !== 'none' && Number.parseFloat(ring?.outlineWidth ?? '0') > 0,
      name: at?.textContent ?? '',
    }
  })

async function opensByKeyboard(app: App, page: Page, path: string, opener: ReturnType<Page['locator']>) {
  await app.open(path)
  await opener.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toBeFocused()
  await expect(sheet.locator('.citation').first()).toBeVisible()
  const controls = await sheet.locator('button, a').allTextContents()
  for (const expected of controls) {
    await page.keyboard.press('Tab')
    expect(await focused(page)).toEqual({ inside: true, ring: true, name: expected })
  }
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(opener).toBeFocused()
}

test('by keyboard: open, tab through, close, and the focus returns', async ({ app, page }) => {
  const inMasthead = page.getByRole('banner').getByRole('button', { name: MESSAGES.en['take.open'] })
  await opensByKeyboard(app, page, '/en/?view=list&actors=russia', inMasthead)
  const inEvent = page.getByRole('article').getByRole('button', { name: MESSAGES.ru['take.open'] })
  await opensByKeyboard(app, page, `/ru/events/${CALL}/`, inEvent)
})
