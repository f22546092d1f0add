import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import ICAL from 'ical.js'
import { builtRecords } from '../build/builtSite.ts'
import { fromCsv } from '../src/exchange/csv.ts'
import { fullEvents } from '../src/exchange/fullEvent.ts'
import { fromJson } from '../src/exchange/json.ts'
import type { EventFile, EventsFile } from '../src/schema/published.ts'
import { LOCALES, type Locale } from '../src/schema/vocabulary.ts'
import { parseWhen } from '../src/schema/when.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { MESSAGES } from '../src/testing/messages.ts'
import { type App, expect, test } from './app.ts'
import { axeFindings } from './axeFindings.ts'
import { corpus, eventNamed } from './records.ts'

const { events: files }: EventsFile = JSON.parse(readFileSync(`${builtRecords()}events.json`, 'utf8'))

const fileOf = (id: string): EventFile => {
  const file = files.find((each) => each.id === id)
  if (!file) throw new Error(`no file for ${id}`)
  return file
}

async function openSheet(page: Page, language: Locale) {
  await page.getByRole('banner').getByRole('button', { name: MESSAGES[language]['take.open'] }).click()
  const sheet = page.getByRole('dialog', { name: MESSAGES[language]['take.title'] })
  await expect(sheet.locator('.citation').first()).toBeVisible()
  return sheet
}

async function save(page: Page, name: string): Promise<string> {
  const saving = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  return readFileSync(await (await saving).path(), 'utf8')
}

/** The text of a citation without bidi isolates. */
const citation = async (sheet: Locator, which: number) =>
  ((await sheet.locator('.citation').nth(which).textContent()) ?? '').replace(/[\u2066-\u2069]/g, '')

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

/** The link in a citation, without the punctuation after it. */
const linkIn = (citation: string) => /http:\S+?[?&]v=[0-9a-f]{10}/.exec(citation)?.[0] ?? 'no link'

/* What each view saves, cites and embeds in each language is tested in `src/views/take/*.test.tsx`. */

test('what a browser saves is what is counted, and reads back the same', async ({ app, page }) => {
  await app.open('/ar/?view=timeline')
  const expected = fullEvents(corpus.events, files)
  const ids = expected.map(({ id }) => id)
  expect(await app.count()).toBe(ids.length)
  await openSheet(page, 'ar')

  const csv = fromCsv(await save(page, 'CSV'), parseWhen)
  expect(csv.problems).toEqual([])
  expect(csv.events).toEqual(expected)

  const json = fromJson(await save(page, 'JSON'), parseWhen)
  expect(json.problems).toEqual([])
  expect(json.events).toEqual(expected)
  expect(json.about?.version).toBe(corpus.version)

  const calendar = new ICAL.Component(ICAL.parse(await save(page, MESSAGES.ar['take.calendar'])))
  const entries = calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry))
  expect(entries.map(({ uid }) => uid)).toEqual(ids.map((id) => `${id}@demarche`))
})

test('a citation leads back, through the clipboard, to the same view and the same record', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const asked = 'actors=russia&roles=acts&toward=united-states'
  await app.open(`/ar/events/${CALL}/?view=list&${asked}`)
  const count = await app.count()
  const sheet = await openSheet(page, 'ar')
  const copy = async (label: 'take.copyCitation' | 'take.copyCsl', which: number) => {
    const button = sheet.getByRole('button', { name: MESSAGES.ar[label] }).nth(which)
    await button.click()
    await expect(button.locator('~ [aria-live]')).toHaveText(MESSAGES.ar['share.copied'])
    return await copied(page)
  }
  const links: string[] = []
  for (const which of [0, 1]) {
    const words = await copy('take.copyCitation', which)
    const link = linkIn(words)
    expect(words).toBe(await citation(sheet, which))
    const [item] = JSON.parse(await copy('take.copyCsl', which))
    expect(item).toMatchObject({ URL: link, language: 'ar', version: new URL(link).searchParams.get('v') })
    links.push(link)
  }
  const [ofEvent = '', ofView = ''] = links
  const site = new URL(page.url()).origin
  expect(ofEvent).toBe(`${site}/ar/events/${CALL}/?v=${fileOf(CALL).version}`)
  expect(ofView).toBe(`${site}/ar/?${asked}&view=list&v=${corpus.version}`)

  await app.open(ofEvent)
  await expect(page.getByRole('article', { name: eventNamed(CALL).title.ar })).toBeVisible()
  await expect(page.getByRole('note')).toHaveCount(0)
  await app.open(ofView)
  expect(await app.count()).toBe(count)
  await expect(page.getByRole('note')).toHaveCount(0)
})

test('a record that has changed since it was cited says so, with the note that its own page brings along', async ({
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
        expect(await axeFindings(page), `${colorScheme}, ${width}`).toEqual([])
      }
      // Nothing overflows horizontally, and the button's label is on one line.
      expect(await sheet.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
      const line = await page.locator('.take-open').evaluate((button) => button.clientHeight)
      expect(line).toBeLessThanOrEqual(40)
    }
  })
}

test('where the browser refuses to copy, the whole text stands there to be copied by hand', async ({
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

test('by keyboard: open, go through, leave, and be where one was', async ({ app, page }) => {
  const inMasthead = page.getByRole('banner').getByRole('button', { name: MESSAGES.en['take.open'] })
  await opensByKeyboard(app, page, '/en/?view=list&actors=russia', inMasthead)
  const inEvent = page.getByRole('article').getByRole('button', { name: MESSAGES.ru['take.open'] })
  await opensByKeyboard(app, page, `/ru/events/${CALL}/`, inEvent)
})
