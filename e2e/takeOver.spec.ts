import type { Locator, Page } from '@playwright/test'
import { LOCALES, type Locale } from '../src/schema/vocabulary.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { expect, holdBack, test } from './app.ts'
import { eventNamed } from './records.ts'

/* How the app replaces the prerendered page: on a fast network, on a slow one, and if it fails to load. */

const PATHS = {
  event: `events/${CALL}/`,
  home: '',
  actor: 'actors/russia/',
  chronicle: 'chronicles/road-to-geneva/',
}
/** What must not move when the timeline, or on a phone the list, replaces the prerendered list of a home page. */
const HOME = { wide: '.masthead nav a', phone: '.list [data-event-id] a' }
const SCREENS = { wide: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } }

/** Recorded while a page loads: layout shifts, and positions of the observed text. */
interface Seen {
  readonly shifts: number[]
  readonly places: string[]
}
declare global {
  interface Window {
    seen: Seen
  }
}

/** Observes the page from its first paint with text on; `what` selects the text to observe. */
async function watch(page: Page, what: string): Promise<void> {
  await page.addInitScript((selector) => {
    window.seen = { shifts: [], places: [] }
    new PerformanceObserver((list) => {
      // Includes shifts after user input, which the CLS metric excludes.
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        window.seen.shifts.push(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
    const look = () => {
      requestAnimationFrame(look)
      if (performance.getEntriesByName('first-contentful-paint').length === 0) return
      const shown = [...document.querySelectorAll(selector)].find((each) =>
        each.checkVisibility({ visibilityProperty: true }),
      )
      const { left, top, width, height } = shown?.getBoundingClientRect() ?? new DOMRect()
      const place = `${left} ${top} ${width} ${height}`
      if (window.seen.places.at(-1) !== place) window.seen.places.push(place)
    }
    requestAnimationFrame(look)
  }, what)
}

const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (left) => {
    for (let frame = 0; frame < left; frame++) await new Promise(requestAnimationFrame)
  }, count)

for (const screen of ['wide', 'phone'] as const) {
  for (const locale of LOCALES) {
    for (const [name, path] of Object.entries(PATHS)) {
      // Russian has the direction and layout of English; one page is enough for its fonts and longer words.
      if (locale === 'ru' && name !== 'event') continue
      test(`nothing moves when the app takes over: ${name}, ${locale}, ${screen}`, async ({ app, page }) => {
        await page.setViewportSize(SCREENS[screen])
        const asked: string[] = []
        page.on('request', (request) => asked.push(new URL(request.url()).pathname))
        await watch(page, name === 'home' ? HOME[screen] : 'article h2')
        await app.open(`/${locale}/${path}`)
        await expect(page.locator('#built')).toHaveCount(0)
        await frames(page, 10)

        const { shifts, places } = await page.evaluate(() => window.seen)
        expect(shifts).toEqual([])
        expect(places).toHaveLength(1)
        expect(asked.filter((file) => file.endsWith('/corpus.json'))).toHaveLength(1)
        expect(asked.filter((file) => file.includes('/events/') && file.endsWith('.json'))).toEqual([])
        expect(asked.filter((file) => file.endsWith('/events.json'))).toEqual([])
      })
    }
  }
}

/** What each frame shows, from the first paint on: the visible views, and where the titles and glyphs on the board are. */
interface Frames {
  readonly views: string[]
  readonly titles: (readonly (readonly [string, number, number])[])[]
}
declare global {
  interface Window {
    shownFrames: Frames
  }
}

const watchFrames = (page: Page) =>
  page.addInitScript(() => {
    window.shownFrames = { views: [], titles: [] }
    const isShown = (element: Element) => {
      const { width, height, top } = element.getBoundingClientRect()
      const isInWindow = width > 1 && height > 1 && top < innerHeight
      return isInWindow && element.checkVisibility({ visibilityProperty: true })
    }
    const look = () => {
      requestAnimationFrame(look)
      if (performance.getEntriesByType('paint').length < 2) return
      const shown = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown)
      const boards = shown('.board .drawing')
      const views = [boards.map(() => 'board'), shown('.list').map(() => 'list')].flat().join(' and ')
      if (window.shownFrames.views.at(-1) !== views) window.shownFrames.views.push(views)
      const titles = shown('.mark :is(.mark-title, .mark-glyph)').flatMap((part) => {
        const { left, right, top } = part.getBoundingClientRect()
        const name = `${part.className} of ${part.closest<HTMLElement>('.mark')?.dataset.eventId}`
        return right < 0 || left > innerWidth ? [] : [[name, left, top] as const]
      })
      window.shownFrames.titles.push(titles)
    }
    requestAnimationFrame(look)
  })

for (const [path, width, height] of [
  ['/en/', 1280, 800],
  ['/ar/', 1440, 900],
  ['/ru/?view=timeline', 1100, 760],
  [`/ar/events/${CALL}/`, 1280, 800],
  [`/en/events/${CALL}/`, 1920, 1080],
] as const) {
  test(`from the first paint on the timeline is alone, and none of its titles moves: ${path}, ${width}`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await watchFrames(page)
    await app.open(path)
    await frames(page, 10)
    const { views, titles } = await page.evaluate(() => window.shownFrames)
    expect(views).toEqual(['board'])
    const places = new Map<string, readonly [number, number]>()
    expect(titles[0]?.length).toBeGreaterThan(5)
    for (const [title, left, top] of titles.flat()) {
      const [firstLeft, firstTop] = places.get(title) ?? [left, top]
      places.set(title, [firstLeft, firstTop])
      expect(Math.abs(left - firstLeft), title).toBeLessThanOrEqual(1)
      expect(Math.abs(top - firstTop), title).toBeLessThanOrEqual(1)
    }
    expect(new Set(titles.map((each) => each.length)).size, 'titles in a frame').toBe(1)
  })
}

for (const [width, height] of [
  [1280, 720],
  [1366, 768],
  [1280, 800],
  [1440, 900],
] as const) {
  test(`the prerendered board uses the height that the app would, less a few pixels: ${width} × ${height}`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    for (const locale of ['en', 'ar']) {
      const release = await holdBack(page, '**/corpus.json')
      await page.goto(`/${locale}/`)
      const unused = await page.locator('#built .board-frame').evaluate((frame) => {
        const drawing = frame.querySelector('.drawing')
        const used = drawing && getComputedStyle(drawing).getPropertyValue('--height')
        return frame.clientHeight - Number(used)
      })
      expect(unused, locale).toBeGreaterThanOrEqual(0)
      expect(unused, locale).toBeLessThanOrEqual(10)
      release()
      await app.settled()
      await page.unroute('**/corpus.json')
    }
  })
}

test('a link to the list shows the list from the first paint on', async ({ app, page }) => {
  await watchFrames(page)
  await app.open('/en/?view=list')
  await frames(page, 10)
  expect((await page.evaluate(() => window.shownFrames)).views).toEqual(['list'])
})

/** Opens a page and holds its script. Returns a function that releases it. */
async function openSlowly(page: Page, path: string): Promise<() => void> {
  const release = await holdBack(page, '**/assets/index-*.js')
  await page.goto(path, { waitUntil: 'commit' })
  await expect(page.locator('#built main')).toBeVisible()
  // Wait for the first paint, which needs the style sheets.
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0)
  return release
}

/** Focuses a link by Tab from the previous one. */
async function comeTo(page: Page, link: Locator): Promise<void> {
  await link.evaluate((element) => {
    const links = [...document.querySelectorAll<HTMLElement>('#built a')]
    links[links.indexOf(element as HTMLElement) - 1]?.focus({ preventScroll: true })
  })
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
}

async function tabTo(page: Page, link: Locator): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab')
    if (await link.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('never reached by Tab')
}

/** The focused link, its position on the screen in pixels, and the scroll offset. */
const reading = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const { left, top } = at?.getBoundingClientRect() ?? new DOMRect()
    return {
      leadsTo: at instanceof HTMLAnchorElement ? at.origin + at.pathname : at?.nodeName,
      place: `${Math.round(left)} ${Math.round(top)}`,
      scrolled: [scrollY, document.querySelector('.panel')?.scrollTop],
    }
  })

/** Links that may be focused, by kind. A source is linked again at the foot of the article. */
const LINKS = {
  'a related event': '.ties a',
  'a source': '.source-index a',
}

for (const screen of ['wide', 'phone'] as const) {
  for (const locale of ['en', 'ar'] as const) {
    for (const [name, selector] of Object.entries(LINKS)) {
      test(`a reader at ${name} keeps place and focus when the app takes over: ${locale}, ${screen}`, async ({
        app,
        page,
      }) => {
        await page.setViewportSize(SCREENS[screen])
        const release = await openSlowly(page, `/${locale}/events/${CALL}/`)
        await comeTo(page, page.locator(`#built ${selector}`).last())
        await page.evaluate((isWide) => {
          const scroller = isWide ? document.querySelector('.panel') : document.scrollingElement
          scroller?.scrollBy({ top: 37, behavior: 'instant' })
        }, screen === 'wide')
        const before = await reading(page)
        expect(before.scrolled[screen === 'wide' ? 1 : 0]).toBeGreaterThan(0)
        release()
        await app.settled()
        await expect(page.locator('#built')).toHaveCount(0)
        await frames(page, 10)
        expect(await reading(page)).toEqual(before)
      })
    }
  }
}

test('an event focused in the prerendered list stays focused in the timeline', async ({ app, page }) => {
  const release = await openSlowly(page, '/en/?from=2021-04-12&to=2021-04-20')
  await tabTo(page, page.locator(`#built [data-opens="${CALL}"]`))
  release()
  await app.settled()
  await expect(page.locator('#built')).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveAttribute('data-opens', CALL)
})

async function expectReadable(page: Page, locale: Locale): Promise<void> {
  const { title, summary } = eventNamed(CALL)
  const article = page.getByRole('article', { name: title[locale] })
  await expect(article.getByRole('heading', { level: 2 })).toBeVisible()
  await expect(article).toContainText(summary[locale])
  expect(await article.locator('.claims > li').filter({ visible: true }).count()).toBeGreaterThan(3)
  await expect(article.locator('button').filter({ visible: true })).toHaveCount(0)
}

/** Files that a page needs. Each is tried three times and has its own message, so one language is enough. */
const NEEDED = [
  { name: 'the records', locale: 'ar', address: '**/data/*/corpus.json' },
  { name: 'the words of its language', locale: 'ru', address: '**/assets/ru-*.js' },
] as const

for (const { name, locale, address } of NEEDED) {
  test(`without ${name} the prerendered page stays, with a message and retries: ${locale}`, async ({
    app,
    page,
  }) => {
    await page.route(address, (route) => route.abort())
    await app.open(`/${locale}/events/${CALL}/`)
    const alert = page.getByRole('alert')
    await expect(alert).toBeVisible()
    await expectReadable(page, locale)
    const [words, article] = [await alert.boundingBox(), await page.getByRole('article').boundingBox()]
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(article?.y ?? 0)

    await page.unroute(address)
    await alert.getByRole('button').click()
    await expect(page.locator('#built')).toHaveCount(0)
    await app.settled()
    await expect(alert).toHaveCount(0)
    await expect(page.getByRole('status')).toBeVisible()
  })
}

for (const locale of LOCALES) {
  test(`without the app the prerendered page stays and its links work: ${locale}`, async ({ page }) => {
    await page.route('**/assets/index-*.js', (route) => route.abort())
    await page.goto(`/${locale}/events/${CALL}/`)
    await expectReadable(page, locale)
    await expect(page.locator('.filters, .stage > .events').filter({ visible: true })).toHaveCount(0)
    const tie = page.locator('.ties a').first()
    const title = await tie.textContent()
    await tie.click()
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(title ?? '')
  })
}
