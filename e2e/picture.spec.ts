import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { Resvg } from '@resvg/resvg-js'
import { parseIsoDay } from '../src/lib/day.ts'
import { daysWords } from '../src/picture/daysWords.ts'
import { MESSAGES } from '../src/testing/messages.ts'
import { speeches } from '../src/testing/speeches.ts'
import { expect, test } from './app.ts'
import { corpus, nameOf } from './records.ts'
import { openSheet } from './takeSheet.ts'

async function savePicture(page: Page, format: 'SVG' | 'PNG') {
  const saving = page.waitForEvent('download')
  const choice = page.getByRole('dialog')
  await choice.getByRole('button', { name: format, exact: true }).click()
  const download = await saving
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** The share of values that differ visibly where both pictures are drawn at the size of the PNG; and their sizes. */
const compare = (page: Page, svg: string, png: Buffer) =>
  page.evaluate(
    async ([svg, png]) => {
      const pixelsOf = async (address: string) => {
        const image = new Image()
        image.src = address
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = 2400
        canvas.height = Math.round((2400 * image.naturalHeight) / image.naturalWidth)
        const context = canvas.getContext('2d')
        context?.drawImage(image, 0, 0, canvas.width, canvas.height)
        const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
        return { data, width: image.naturalWidth, height: image.naturalHeight }
      }
      const blobOf = (type: string, part: BlobPart) => URL.createObjectURL(new Blob([part], { type }))
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
      const [drawn, saved] = [
        await pixelsOf(blobOf('image/svg+xml', svg)),
        await pixelsOf(blobOf('image/png', bytes)),
      ]
      let others = 0
      drawn.data.forEach((value, index) => {
        if (Math.abs(value - (saved.data[index] ?? 0)) > 16) others++
      })
      const { data: _, ...size } = saved
      return { others: others / drawn.data.length, svg: [drawn.width, drawn.height], png: size }
    },
    [svg, png.toString('base64')] as const,
  )

for (const language of ['en', 'ar'] as const) {
  test(`the timeline in view is saved as SVG and as PNG, and both show the same: ${language}`, async ({
    app,
    page,
    baseURL,
  }) => {
    await app.open(`/${language}/?actors=russia&from=2021-04-12&to=2021-04-20`)
    await openSheet(page, language)
    const svg = await savePicture(page, 'SVG')
    const png = await savePicture(page, 'PNG')
    expect([svg.name, png.name]).toEqual(['svg', 'png'].map((end) => `demarche-${corpus.version}.${end}`))

    const text = svg.bytes.toString('utf8')
    // Not in the app, whose policy lets nothing be parsed.
    const blank = await page.context().newPage()
    const said = await blank.evaluate((text) => {
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

    const { others, ...sizes } = await compare(blank, text, png.bytes)
    expect(sizes.png.width).toBe(2400)
    expect(sizes.png.width / sizes.png.height).toBeCloseTo((sizes.svg[0] ?? 0) / (sizes.svg[1] ?? 1), 2)
    expect(others).toBeLessThan(0.0001)
  })
}

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
