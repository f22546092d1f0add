import type { FrameLocator, Page } from '@playwright/test'
import { embedCode } from '../src/exchange/embedCode.ts'
import { LOCALES, type Locale } from '../src/schema/vocabulary.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { MESSAGES } from '../src/testing/messages.ts'
import { type App, expect, test } from './app.ts'
import { axeFindings } from './axeFindings.ts'
import { hostPage } from './hostPage.ts'
import { corpus, countOf, eventNamed, has, nameOf } from './records.ts'

const DAYS = 'from=2021-04-12&to=2021-04-20'
const PAGES = {
  timeline: `?actors=russia&${DAYS}&view=timeline&lanes=topic&embed`,
  list: '?actors=czechia&view=list&embed',
  event: `events/${CALL}/?actors=russia&view=list&embed`,
  chronicle: 'chronicles/road-to-geneva/?actors=russia&view=list&embed',
  actor: 'actors/united-states/?actors=russia&view=list&embed',
}

/* The content of embedded pages and their links are tested in `src/views/page/embedded.test.tsx`. */

/** Site-wide controls are hidden, and axe finds nothing. */
async function expectBare(app: App, page: Page, width: number, colorScheme: 'light' | 'dark') {
  await page.setViewportSize({ width, height: 720 })
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await app.settled()
  const chrome = page.locator('header, search, .chips, .tabs, .close, .share, .view-choice')
  await expect(chrome.filter({ visible: true })).toHaveCount(0)
  expect(await axeFindings(page), `${colorScheme}, ${width}`).toEqual([])
}

for (const language of LOCALES) {
  for (const name of ['list', 'event', 'chronicle', 'actor'] as const) {
    // An actor is embedded in English and in Arabic by `journeys.spec.ts`.
    if (name === 'actor' && language !== 'ru') continue
    test(`an embedded page shows only its content, and axe finds nothing: ${name}, ${language}`, async ({
      app,
      page,
    }) => {
      await page.setViewportSize({ width: 700, height: 720 })
      await app.open(`/${language}/${PAGES[name]}`)
      await expectBare(app, page, 700, 'light')
      if (name === 'event') await expectBare(app, page, 360, 'dark')
    })
  }

  test(`an embedded timeline follows its link, and axe finds nothing: ${language}`, async ({ app, page }) => {
    await page.setViewportSize({ width: 700, height: 720 })
    await app.open(`/${language}/${PAGES.timeline}`)
    await expectBare(app, page, 700, 'light')
    await expect(page.getByRole('article')).toHaveCount(0)
    const opening = page.getByRole('contentinfo').last().getByRole('link')
    const out = await opening.getAttribute('href')
    expect(out).toBe(page.url().replace('&embed', ''))
    await expect(opening).toHaveAttribute('target', '_blank')
    await expect(opening).toHaveAttribute('rel', /noopener/)
    const links = await page.locator('a[href]').evaluateAll((links) => links.map((link) => String(link)))
    for (const href of links.filter((href) => href !== out && href.startsWith(new URL(page.url()).origin)))
      expect(new URL(href).searchParams.has('embed'), href).toBe(true)

    await expectBare(app, page, 360, 'dark')
    await page.setViewportSize({ width: 800, height: 720 })
    await app.settled()
    expect(await app.count()).toBe(countOf((event) => has(event, 'russia')))
    await expect(page.locator('.asked')).toHaveText(nameOf('russia', language))
    await expect(page.locator(`.board [data-event-id="${CALL}"]`)).toBeVisible()
    // An event's first topic is its storyline, which names its lane.
    const topic = corpus.topics.find(({ id }) => id === eventNamed(CALL).topics[0])
    await expect(page.locator('.board-frame')).toContainText(topic?.name[language] ?? 'no topic')
    await page.locator(`.board [data-event-id="${CALL}"]`).click()
    await app.settled()
    await expect(page.getByRole('article', { name: eventNamed(CALL).title[language] })).toBeVisible()
    expect(new URL(page.url()).searchParams.has('embed')).toBe(true)
    await page.goBack()
    await app.settled()
    await expect(page.locator('.board-frame')).toBeVisible()
  })
}

const heightWithin = (frame: FrameLocator) =>
  frame.locator('html').evaluate((html) => Math.ceil(html.getBoundingClientRect().height))

/** Waits until the iframe is as high as the page in it. */
async function expectToFit(page: Page, frame: FrameLocator): Promise<number> {
  await expect
    .poll(
      async () => ((await page.locator('iframe').boundingBox())?.height ?? 0) - (await heightWithin(frame)),
    )
    // The frame has a border of 2 px on either side.
    .toBe(4)
  return await heightWithin(frame)
}

const copyOfCode = async (page: Page, language: Locale) => {
  const say = MESSAGES[language]
  await page.getByRole('banner').getByRole('button', { name: say['take.open'] }).click()
  await page.getByRole('dialog').getByRole('button', { name: say['take.copyEmbed'] }).first().click()
  await expect(page.getByRole('dialog').getByText(say['share.copied'])).toBeVisible()
  return await page.evaluate(() => navigator.clipboard.readText())
}

for (const language of ['en', 'ar'] as const) {
  test(`a frame on another origin takes the height of an event, and of the next: ${language}`, async ({
    app,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await app.open(`/${language}/events/${CALL}/?actors=russia`)
    const host = await hostPage(await copyOfCode(page, language))
    try {
      await page.goto(host.address)
      const frame = page.frameLocator('iframe')
      const title = eventNamed(CALL).title[language]
      await expect(page.locator('iframe')).toHaveAttribute('title', title)
      await expect(frame.getByRole('article', { name: title })).toBeVisible()
      const height = await expectToFit(page, frame)
      await expect(page.locator('.demarche-link')).toBeHidden()

      await frame.locator('.ties a').first().click()
      await expect(frame.getByRole('article', { name: title })).toHaveCount(0)
      await expect.poll(() => heightWithin(frame)).not.toBe(height)
      await expectToFit(page, frame)
      await expect(frame.locator('.masthead')).toHaveCount(0)
    } finally {
      host.close()
    }
  })
}

for (const view of ['timeline', 'list'] as const) {
  test(`the height of an embedded ${view} settles`, async ({ app, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await app.open(`/en/?view=${view}&actors=czechia&${DAYS}`)
    const code = await copyOfCode(page, 'en')
    expect(code).toContain(`&amp;view=${view}&amp;embed"`)
    const host = await hostPage(code)
    try {
      await page.addInitScript(() => {
        const heights: number[] = []
        Object.assign(window, { heights })
        addEventListener('message', ({ data }) => heights.push(data.height))
      })
      await page.goto(host.address)
      const frame = page.frameLocator('iframe')
      await expect(frame.locator('html[data-state=settled]')).toBeAttached()
      await expectToFit(page, frame)
      const told = () => page.evaluate(() => (window as unknown as { heights: number[] }).heights.length)
      const before = await told()
      // 60 animation frames without a resize message: a feedback loop would grow the frame in each.
      await page.evaluate(
        () =>
          new Promise<void>((done) => {
            const step = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => step(left - 1)))
            step(60)
          }),
      )
      expect(await told()).toBe(before)
      expect(before).toBeLessThan(12)
      // The prerendered list is about 5,000 px high.
      if (view === 'timeline') expect(await heightWithin(frame)).toBeLessThan(800)
    } finally {
      host.close()
    }
  })
}

const PLACES = {
  tab: (inside: string) => `<div id="tab" hidden>${inside}</div>`,
  fold: (inside: string) => `<details id="fold"><summary>Fold</summary>${inside}</details>`,
  dialog: (inside: string) => `<dialog id="dialog" style="width: 700px">${inside}</dialog>`,
}

const setOpen = (page: Page, id: string, isOpen: boolean) =>
  page.locator(`#${id}`).evaluate(async (place, isOpen) => {
    if (place instanceof HTMLDetailsElement) place.open = isOpen
    else if (!(place instanceof HTMLDialogElement)) place.toggleAttribute('hidden', !isOpen)
    else if (isOpen) place.showModal()
    else place.close()
    // By then the page in the iframe has noticed.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, isOpen)

test('a frame in a tab, a fold or a dialog comes back as high as it was', async ({ page, baseURL }) => {
  const address = `${baseURL}/en/?view=timeline&${DAYS}`
  const addresses = { frame: `${address}&embed`, page: address, script: `${baseURL}/embed.js` }
  const code = embedCode({ locale: 'en', title: 'Demarche', ...addresses })
  const places = Object.values(PLACES).map((place) => place(code))
  const host = await hostPage(places.join(''))
  try {
    await page.goto(host.address)
    for (const id of Object.keys(PLACES)) {
      const frame = page.locator(`#${id} iframe`)
      const inside = frame.contentFrame()
      for (const time of ['first', 'second', 'third']) {
        await setOpen(page, id, true)
        // Browsers lay out an iframe only near the viewport.
        await frame.scrollIntoViewIfNeeded()
        await expect(inside.locator('html[data-state=settled]')).toBeAttached()
        await expect
          .poll(async () => ((await frame.boundingBox())?.height ?? 0) - (await heightWithin(inside)))
          .toBe(4)
        expect(await heightWithin(inside), `${id}, ${time}`).toBe(720)
        await setOpen(page, id, false)
      }
    }
  } finally {
    host.close()
  }
})

test('the code as it was published before it had a link keeps working', async ({ page, baseURL }) => {
  const host = await hostPage(
    `<iframe src="${baseURL}/en/events/${CALL}/?embed" title="x" width="100%" height="720" loading="lazy"></iframe>
<script src="${baseURL}/embed.js" async></script>`,
  )
  try {
    await page.goto(host.address)
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('html[data-state=settled]')).toBeAttached()
    expect(await expectToFit(page, frame)).toBeGreaterThan(720)
  } finally {
    host.close()
  }
})

test('where a host strips iframes and scripts, a link leads to what was embedded', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open(`/ar/events/${CALL}/?actors=russia`)
  const code = await copyOfCode(page, 'ar')
  const host = await hostPage(code.replace(/<\/?(iframe|script)\b[^>]*>/g, ''))
  try {
    await page.goto(host.address)
    const title = eventNamed(CALL).title.ar
    await page.getByRole('link', { name: `${title} · مسعى`, exact: true }).click()
    await app.settled()
    await expect(page.getByRole('article', { name: title })).toBeVisible()
    await expect(page.getByRole('banner')).toBeVisible()
  } finally {
    host.close()
  }
})

test('without scripts a frame shows the whole event', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const language of LOCALES) {
    const host = await hostPage(
      `<iframe src="${baseURL}/${language}/events/${CALL}/?embed" title="x" width="600" height="720"></iframe>`,
    )
    await page.goto(host.address)
    const article = page.frameLocator('iframe').getByRole('article')
    await expect(article.getByRole('heading', { level: 2 })).toHaveText(eventNamed(CALL).title[language])
    expect(await article.locator('.claims > li').count()).toBeGreaterThan(3)
    host.close()
  }
  await context.close()
})
