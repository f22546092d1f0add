import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { Resvg } from '@resvg/resvg-js'
import { parseIsoDay } from '../src/lib/day.ts'
import { daysWords } from '../src/picture/daysWords.ts'
import { MESSAGES } from '../src/testing/messages.ts'
import { speeches } from '../src/testing/speeches.ts'
import { expect, test } from './app.ts'
import { test as inFiles } from './corporaSite.ts'
import { AT, SIZE } from './madeUpCorpus.ts'
import { corpus, nameOf } from './records.ts'
import { openSheet } from './takeSheet.ts'

async function savePicture(page: Page, format: 'SVG' | 'PNG') {
  const saving = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: format, exact: true }).click()
  const download = await saving
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** A page at the resolution of our PNGs, without our policy, which lets nothing be parsed. */
async function openSvg(browser: Browser, svg: string): Promise<Page> {
  const viewport = { width: 1200, height: 800 }
  const page = await (await browser.newContext({ deviceScaleFactor: 2, viewport })).newPage()
  await page.setContent(`<!doctype html><style>body { margin: 0 } svg { display: block }</style>${svg}`)
  await page.evaluate(async () => void (await document.fonts.ready))
  return page
}

/** The sizes of two PNGs, and the share of their values that differ visibly. */
const compare = (page: Page, ...pictures: readonly Buffer[]) =>
  page.evaluate(
    async (encoded) => {
      const [a, b] = await Promise.all(
        encoded.map(async (data) => {
          const image = new Image()
          image.src = `data:image/png;base64,${data}`
          await image.decode()
          const { naturalWidth: width, naturalHeight: height } = image
          const context = new OffscreenCanvas(width, height).getContext('2d')
          context?.drawImage(image, 0, 0)
          return { size: [width, height], values: context?.getImageData(0, 0, width, height).data ?? [] }
        }),
      )
      const others = a?.values.filter((value, index) => Math.abs(value - (b?.values[index] ?? 0)) > 100)
      return { sizes: [a?.size, b?.size], others: (others?.length ?? 0) / (a?.values.length ?? 1) }
    },
    pictures.map((picture) => picture.toString('base64')),
  )

/** Expects the PNG to show what the SVG does on this page, and closes the page. */
async function expectSame(drawn: Page, png: Buffer) {
  const shot = await drawn.locator('svg').screenshot()
  const { sizes, others } = await compare(drawn, shot, png)
  expect(sizes[0]?.[0]).toBe(2400)
  expect(sizes[1]).toEqual(sizes[0])
  expect(others).toBeLessThan(0.0001)
  await drawn.context().close()
}

for (const language of ['en', 'ar'] as const) {
  test(`the timeline in view is saved as SVG and as PNG, and both show the same: ${language}`, async ({
    app,
    page,
    browser,
    baseURL,
  }) => {
    const heard: string[] = []
    page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
    await app.open(`/${language}/?actors=russia&from=2021-04-12&to=2021-04-20`)
    await openSheet(page, language)
    const svg = await savePicture(page, 'SVG')
    const png = await savePicture(page, 'PNG')
    expect([svg.name, png.name]).toEqual(['svg', 'png'].map((end) => `demarche-russia.${end}`))

    const text = svg.bytes.toString('utf8')
    const drawn = await openSvg(browser, text)
    const said = await drawn.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      return {
        root: parsed.documentElement.localName,
        words: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
        addresses: [...text.matchAll(/url\(([^)]{0,12})/g)].map(([, address]) => address),
      }
    }, text)
    expect(said.root).toBe('svg')
    const words = said.words.join(' ').replace(/[\u202B\u202C]/g, '')
    const window = { from: parseIsoDay('2021-04-12') ?? 0, to: parseIsoDay('2021-04-20') ?? 0 }
    const { title } = corpus.chronicles[0] ?? {}
    for (const part of [title?.[language] ?? '', nameOf('russia', language), corpus.version])
      expect(words).toContain(part)
    expect(words).toContain(daysWords(window, speeches[language]))
    expect(words.replaceAll(' ', '')).toContain(
      `${baseURL}/${language}/?actors=russia&from=2021-04-12&to=2021-04-20&view=timeline&v=${corpus.version}`,
    )
    expect(said.words.filter((part) => part?.includes('…'))).toEqual([])
    // It brings its fonts along, and asks nobody for anything.
    expect(said.addresses.filter((address) => address?.startsWith('data:font/w')).length).toBeGreaterThan(1)
    expect(said.addresses.filter((address) => !/^(data:font|#)/.test(address ?? ''))).toEqual([])
    expect(new Resvg(text, { font: { loadSystemFonts: false } }).width).toBe(1200)

    await expectSame(drawn, png.bytes)
    expect(heard).toEqual([])
  })
}

inFiles('of a corpus in files too', async ({ app, page, browser }) => {
  await app.open(`/ar/?${AT}&view=timeline&lanes=actor`)
  await openSheet(page, 'ar')
  const svg = (await savePicture(page, 'SVG')).bytes.toString('utf8')
  const png = await savePicture(page, 'PNG')
  expect(svg).toContain(speeches.ar.number(SIZE))
  await expectSame(await openSvg(browser, svg), png.bytes)
})

test('no picture is offered where no event matches', async ({ app, page }) => {
  await app.open('/en/?q=zzzzzz')
  const sheet = await openSheet(page, 'en')
  await expect(sheet.getByRole('button', { name: 'CSV' })).toBeVisible()
  await expect(sheet.getByRole('group', { name: MESSAGES.en['take.picture'] })).toHaveCount(0)
})

test('where a font does not come, it says so and draws when asked again', async ({ app, page }) => {
  await app.open('/en/')
  await openSheet(page, 'en')
  await page.route('**/*.woff2', (route) => route.abort())
  await page.getByRole('dialog').getByRole('button', { name: 'PNG' }).click()
  const alert = page.getByRole('dialog').getByRole('alert')
  await expect(alert).toContainText(MESSAGES.en['failure.picture'])
  await page.unroute('**/*.woff2')
  const saving = page.waitForEvent('download')
  await alert.getByRole('button', { name: MESSAGES.en['failure.retry'] }).click()
  expect((await saving).suggestedFilename()).toMatch(/\.png$/)
  await expect(alert).toHaveCount(0)
})
