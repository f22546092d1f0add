// biome-ignore-all lint/style/noExcessiveLinesPerFile: one corpus and one set of helpers for all its tests.
import type { Page } from '@playwright/test'
import { loadSpeech } from '../src/i18n/speech.ts'
import { type Day, formatIsoDay, parseIsoDay } from '../src/lib/day.ts'
import { groupBy } from '../src/lib/groupBy.ts'
import type { DayRange } from '../src/model/window.ts'
import { MOST_ELEMENTS } from '../src/testing/countedCorpus.ts'
import { actors, isIn, isOf } from '../src/testing/madeUp.ts'
import { App, expect } from './app.ts'
import { sample, wrongIn } from './largeBoard.ts'
import { AT, events, ID, icews, inLanes, test } from './largeCorpus.ts'

/* Interaction with a large corpus of 20,000 made-up events. Expected counts come from naive loops. */

/** Maximum number of a bin's events in its panel. */
const MAX_LISTED = 200

const [first, last] = [events[0]?.when.first ?? 0, Math.max(...events.map(({ when }) => when.last))]
const EXTENT: DayRange = { from: first, to: last }

const day = (text: string): Day => parseIsoDay(text) ?? Number.NaN
const windowOf = (from: string, to: string): DayRange => ({ from: day(from), to: day(to) })
const inLink = ({ from, to }: DayRange) => `from=${formatIsoDay(from)}&to=${formatIsoDay(to)}`
const inDays = (window: DayRange) => events.filter((event) => isIn(event, window))

/** The day range of the URL. */
function linked(page: Page): DayRange {
  const { searchParams } = new URL(page.url())
  return windowOf(searchParams.get('from') ?? '', searchParams.get('to') ?? '')
}

/** The numbers of the status: `[20000, 172]` for 172 of 20,000 in view; with a filter, its count comes first. */
async function told(page: Page): Promise<readonly number[]> {
  const words = (await page.getByRole('status').textContent()) ?? ''
  return [...words.matchAll(/\d[\d.,\u00a0\u202f]*/g)].map(([number]) => Number(number.replace(/\D/g, '')))
}

const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => done())))

/** A point below the marks of the last lane, where a click opens nothing. */
async function groundOf(page: Page) {
  const box = await page.locator('.board .vis-panel.vis-center').boundingBox()
  if (!box) throw new Error('no board')
  return { left: box.x, width: box.width, y: box.y + box.height - 8 }
}

/** Drags the board by so many pixels, one step per frame; calls `atStep` at every sixth. */
async function drag(page: Page, pixels: number, atStep: () => Promise<void>): Promise<void> {
  const { left, width, y } = await groundOf(page)
  const start = left + width / 2 - pixels / 2
  await page.mouse.move(start, y)
  await page.mouse.down()
  for (let step = 1; step <= 60; step++) {
    await page.mouse.move(start + (pixels * step) / 60, y)
    await nextFrame(page)
    if (step % 6 === 0) await atStep()
  }
  await page.mouse.up()
}

for (const width of [1280, 400]) {
  test(`opens with the right count, all of it drawn beside its lanes, and few elements: ${width} pixels`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 })
    await app.open(`/en/?${AT}&view=timeline`)
    expect(await told(page)).toEqual([events.length, events.length])
    const now = await sample(page)
    expect(now.drawn.reduce((sum, { count }) => sum + count, 0)).toBe(events.length)
    expect(wrongIn(now, events, { isResting: true, isFull: false })).toEqual([])
    // Histogram bars must not cover the name and count of their lane.
    const found = await page.evaluate(() => {
      const lanes = [...document.querySelectorAll('.board .vis-label')].map((label) => ({
        box: label.getBoundingClientRect(),
        count: Number(label.querySelector('.lane-count')?.textContent?.replace(/\D/g, '')),
      }))
      return [...document.querySelectorAll<HTMLElement>('.board .column:not([hidden])')].map((column) => {
        const { top, bottom } = column.getBoundingClientRect()
        const { mark = '' } = column.dataset
        const beside = lanes.filter(({ box }) => box.top <= top && bottom <= box.bottom)
        return { lane: mark.slice(1, mark.lastIndexOf('+')), counts: beside.map(({ count }) => count) }
      })
    })
    expect(found.length).toBeGreaterThan(20)
    const truth = inLanes(events)
    expect(found.filter(({ lane, counts }) => counts.join() !== String(truth.get(lane)?.length))).toEqual([])
  })
}

for (const [locale, window, isFull] of [
  ['en', windowOf('2012-01-01', '2016-12-31'), true],
  ['ar', windowOf('2012-01-01', '2016-12-31'), true],
  ['en', windowOf('2014-01-01', '2014-06-30'), true],
  ['en', windowOf('2014-01-01', '2014-01-20'), false],
] as const) {
  test(`nothing is lost in ten frames of a drag, nor at rest: ${locale}, ${inLink(window)}`, async ({
    app,
    page,
  }) => {
    await app.open(`/${locale}/?${AT}&view=timeline&${inLink(window)}`)
    const wrong = async (isResting: boolean) =>
      wrongIn(await sample(page), events, { isResting, isFull: isFull || !isResting })
    expect(await wrong(true)).toEqual([])
    // Guards against a vacuous test: without the events of one day the comparison must fail.
    const others = events.filter((event) => !isIn(event, { from: window.from + 5, to: window.from + 5 }))
    expect(wrongIn(await sample(page), others, { isResting: true, isFull: false })).not.toEqual([])
    const found: (readonly string[])[] = []
    await drag(page, locale === 'ar' ? 600 : -600, async () => {
      found.push(await wrong(false))
    })
    expect(found).toEqual(Array(10).fill([]))
    await app.settled()
    expect(linked(page).from).toBeGreaterThan(window.from)
    expect(await wrong(true)).toEqual([])
    expect(await told(page)).toEqual([events.length, inDays(linked(page)).length])
  })
}

test('nothing is lost while a wheel turns, nearer and back', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline&from=2012-01-01&to=2016-12-31`)
  const { left, width, y } = await groundOf(page)
  await page.mouse.move(left + width / 2, y)
  await page.keyboard.down('Control')
  for (const notch of [...Array(8).fill(-120), ...Array(6).fill(120)]) {
    await page.mouse.wheel(0, notch)
    await nextFrame(page)
    expect(wrongIn(await sample(page), events, { isResting: false, isFull: true })).toEqual([])
  }
  await page.keyboard.up('Control')
  await expect.poll(() => linked(page)).not.toEqual(windowOf('2012-01-01', '2016-12-31'))
  // The axis extends a little beyond the last visible day.
  const firstOf = (mark: string) => Number(mark.slice(mark.lastIndexOf('+') + 1))
  await expect(async () => {
    const now = await sample(page)
    expect(wrongIn(now, events, { isResting: true, isFull: true })).toEqual([])
    const inView = now.drawn.filter(({ isVisible, mark }) => isVisible && firstOf(mark) <= now.seen.to)
    // The hidden list is updated only after the gesture.
    const listed = await page
      .locator('.board-list [data-opens]')
      .evaluateAll((all) => all.map((button) => button.getAttribute('data-opens')))
    expect(listed.sort()).toEqual(inView.map(({ mark }) => mark).sort())
  }).toPass({ timeout: 20_000 })
})

test('nothing is lost from level to level of a zoom', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline`)
  for (let level = 0; level < 10; level++) {
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click()
    await app.settled()
    expect(wrongIn(await sample(page), events, { isResting: true, isFull: false })).toEqual([])
    expect(await told(page)).toEqual([events.length, inDays(linked(page)).length])
  }
  expect((await sample(page)).drawn.some(({ kind }) => kind === 'event')).toBe(true)
})

const [STATE] = actors
if (!STATE) throw new Error('no actors')
const ofState = events.filter((event) => isOf(event, STATE.id))

test('a filter by actor counts what the events give, and its link restores the view', async ({
  app,
  page,
  context,
}) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage
    const held: (() => void)[] = []
    Worker.prototype.postMessage = function (message: unknown) {
      if ('isHeld' in window) held.push(() => post.call(this, message))
      else post.call(this, message)
    }
    addEventListener('letGo', () => {
      Reflect.deleteProperty(window, 'isHeld')
      for (const send of held.splice(0)) send()
    })
  })
  await app.open(`/en/?${AT}&view=timeline&from=2014-01-01&to=2014-12-31`)
  await app.openFacet('actors')
  const name = new RegExp(`^${STATE.name.en} ${ofState.length.toLocaleString('en')}$`)
  const box = page.locator('#facet-actors').getByRole('checkbox', { name })
  await expect(box).toBeVisible()
  // A count of the previous query must not be shown for the current one.
  await page.evaluate(() => Object.assign(window, { isHeld: true }))
  await box.click()
  await expect(page.getByRole('status')).toHaveCSS('opacity', '0.4')
  await page.evaluate(() => dispatchEvent(new Event('letGo')))
  await expect(page.getByRole('status')).toHaveCSS('opacity', '1')
  await app.settled()
  await page.keyboard.press('Escape')
  const window = windowOf('2014-01-01', '2014-12-31')
  const right = [ofState.length, events.length, ofState.filter((event) => isIn(event, window)).length]
  expect(await told(page)).toEqual(right)
  await expect(page.locator('.chips li')).toContainText([STATE.name.en])
  expect(wrongIn(await sample(page), ofState, { isResting: true, isFull: false })).toEqual([])
  const before = await sample(page)

  const other = await context.newPage()
  await other.goto(page.url())
  await new App(other).settled()
  expect(other.url()).toBe(page.url())
  expect(await told(other)).toEqual(right)
  expect((await sample(other)).drawn.map(({ mark, count }) => [mark, count])).toEqual(
    before.drawn.map(({ mark, count }) => [mark, count]),
  )
  await other.close()

  await page.locator('.chips li').getByRole('button').click()
  await app.settled()
  expect(await told(page)).toEqual([events.length, inDays(window).length])
})

/** Items of the keyboard list: bins, and single events. */
const BINS = '.board-list [data-opens^="+"]'
const SINGLES = '.board-list [data-opens]:not([data-opens^="+"])'

test('bins come closer by click until events stand by themselves', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=timeline`)
  for (let step = 0; step < 12 && (await page.locator(SINGLES).count()) === 0; step++) {
    const { drawn } = await sample(page)
    const wide = drawn.filter(
      ({ kind, start, end, isVisible }) => isVisible && kind === 'column' && end - start > 30,
    )
    const [emptiest] = wide.toSorted((a, b) => a.count - b.count)
    const before = page.url()
    await page.locator(`.board [data-mark="${emptiest?.mark}"]`).click()
    await app.settled()
    expect(page.url()).not.toBe(before)
  }
  await expect(page.locator('.board [data-event-id]').first()).toBeVisible()
  expect(wrongIn(await sample(page), events, { isResting: true, isFull: false })).toEqual([])
})

test('bins come closer by Enter until events stand by themselves, and the keyboard stays on them', async ({
  app,
  page,
}) => {
  await app.open(`/en/?${AT}&view=timeline`)
  for (let step = 0; step < 12 && (await page.locator(SINGLES).count()) === 0; step++) {
    const before = page.url()
    await page.locator(BINS).first().press('Enter')
    await app.settled()
    expect(page.url()).not.toBe(before)
    await expect(page.locator('.board-list :focus')).toHaveCount(1)
  }
  const single = page.locator(SINGLES).first()
  const id = await single.getAttribute('data-opens')
  await single.press('Enter')
  await app.settled()
  const event = events.find((known) => known.id === id)
  await expect(page.getByRole('article', { name: event?.title.en ?? '' })).toBeVisible()
})

test('an event opens as a document, keeps its link, and stays drawn far out', async ({ app, page }) => {
  const window = windowOf('2014-01-01', '2014-01-20')
  await app.open(`/en/?${AT}&view=timeline&${inLink(window)}`)
  const id = await page.locator(SINGLES).first().getAttribute('data-opens')
  const event = events.find((known) => known.id === id)
  if (!event) throw new Error('nothing stands by itself')
  await page.locator(`.board [data-event-id="${event.id}"]`).click()
  await app.settled()
  const article = page.getByRole('article', { name: event.title.en })
  await expect(article).toContainText(event.summary.en)
  await expect(page).toHaveTitle(new RegExp(event.title.en.slice(0, 20)))
  expect(new URL(page.url()).searchParams.get('event')).toBe(event.id)

  await page.getByRole('button', { name: 'All', exact: true }).click()
  await app.settled()
  const mark = page.locator(`.board [data-event-id="${event.id}"]`)
  await expect(mark).toBeVisible()
  await expect(mark).toHaveClass(/is-selected/)
  expect(wrongIn(await sample(page), events, { isResting: true, isFull: false })).toEqual([])
})

test('an open event among columns stands above them, in full', async ({ app, page }) => {
  // An event of half a year in the fullest lane: its bar covers many histogram bars.
  const event = ofState.find(
    ({ when, actors }) => when.last - when.first > 120 && actors[0]?.actor === STATE.id,
  )
  if (!event) throw new Error('no long event')
  await app.open(`/en/?${AT}&view=timeline&event=${event.id}`)
  const { drawn } = await sample(page)
  const mark = page.locator(`.board [data-event-id="${event.id}"]`)
  await expect(mark).toHaveClass(/is-selected/)
  const own = await mark.boundingBox()
  if (!own) throw new Error('not drawn')
  const columns = drawn.filter(
    ({ kind, mark, isVisible }) => kind === 'column' && isVisible && mark.startsWith(`+${STATE.id}+`),
  )
  expect(columns.length).toBeGreaterThan(3)
  for (const { mark } of columns) {
    const box = await page.locator(`.board [data-mark="${mark}"]`).boundingBox()
    expect(box?.y, mark).toBeGreaterThanOrEqual(own.y + own.height)
  }
})

test('an event chosen from those of a column opens over them, and leaves them as they were until all else is asked', async ({
  app,
  page,
}) => {
  const [busiest] = [...groupBy(events, ({ when }) => when.first)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )
  const day = formatIsoDay(busiest?.[0] ?? 0)
  await app.open(`/en/?${AT}&view=timeline&from=${day}&to=${day}`)
  const { drawn } = await sample(page)
  const [tallest] = drawn
    .filter(({ kind }) => kind === 'column')
    .toSorted((one, other) => other.count - one.count)
  await page.locator(`.board [data-mark="${tallest?.mark}"]`).click()
  const rows = page.locator('.panel .list a')
  await expect(rows).toHaveCount(Math.min(tallest?.count ?? 0, MAX_LISTED))
  await rows.nth(1).click()
  const opened = page.locator('.panel[aria-labelledby="panel-title"] h2', { hasText: /./ })
  const event = events.find(({ id }) => new URL(page.url()).searchParams.get('event') === id)
  await expect(opened).toHaveText(event?.title.en ?? '')
  await page.keyboard.press('Escape')
  await expect(rows).toHaveCount(Math.min(tallest?.count ?? 0, MAX_LISTED))

  // The panel closes with the board that it belongs to.
  const article = page.getByRole('article')
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await expect(article).toHaveCount(0)
  await page.getByRole('button', { name: 'Timeline', exact: true }).click()
  await page.locator(BINS).first().press('Enter')
  await expect(article).toBeVisible()
  await page.getByRole('searchbox').first().fill(STATE.name.en)
  await expect(article).toHaveCount(0)
})

test('the list of everything leads to its last event', async ({ app, page }) => {
  await app.open(`/en/?${AT}&view=list`)
  const rows = page.locator('.large-list > li')
  expect(await rows.count()).toBeLessThanOrEqual(100)
  await expect(rows.first().locator('[data-event-id]')).toHaveAttribute('data-event-id', events[0]?.id ?? '')
  // Rows are measured when they render, so the end of the list moves until the last row is there.
  const end = page.locator(`.large-list [data-event-id="${events.at(-1)?.id}"]`)
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await expect(end).toBeInViewport({ timeout: 500 })
  }).toPass()
  expect(await rows.count()).toBeLessThanOrEqual(100)
  expect(await page.locator('*').count()).toBeLessThanOrEqual(MOST_ELEMENTS)
})

for (const locale of ['en', 'ar'] as const) {
  test(`${locale}: the strip is dragged and resized, and the status follows`, async ({ app, page }) => {
    const { say } = await loadSpeech(locale)
    const start = windowOf('2012-01-01', '2013-12-31')
    await app.open(`/${locale}/?${AT}&view=timeline&${inLink(start)}`)
    const strip = await page.locator('.strip').boundingBox()
    if (!strip) throw new Error('no strip')
    const dayWidth = strip.width / (EXTENT.to - EXTENT.from + 1)
    const onward = locale === 'ar' ? -1 : 1

    const pull = async (grip: 'window' | 'start' | 'end', pixels: number) => {
      const box = await page.getByRole('slider', { name: say(`overview.${grip}`), exact: true }).boundingBox()
      if (!box) throw new Error('no grip')
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + (onward * pixels) / 2, y)
      await page.mouse.move(x + onward * pixels, y)
      await page.mouse.up()
      await follows()
    }
    /** Status and board show the days of the URL. */
    const follows = async () => {
      await app.settled()
      expect(await told(page)).toEqual([events.length, inDays(linked(page)).length])
      expect((await sample(page)).seen).toEqual(linked(page))
    }
    const moved = (pixels: number) => Math.round(pixels / dayWidth)

    await pull('window', 100)
    const dragged = { from: start.from + moved(100), to: start.to + moved(100) }
    expect(linked(page)).toEqual(dragged)
    await pull('end', 50)
    expect(linked(page)).toEqual({ ...dragged, to: dragged.to + moved(50) })
    await pull('start', -30)
    const resized = { from: dragged.from - moved(30), to: dragged.to + moved(50) }
    expect(linked(page)).toEqual(resized)
  })
}

test('a change of language draws the same corpus, filter and days, from language to language', async ({
  app,
  page,
}) => {
  const rest = `?actors=${STATE.id}&from=2014-01-01&to=2014-12-31&view=timeline&${AT}`
  await app.open(`/en/${rest}`)
  const right = await told(page)
  expect(right[0]).toBe(ofState.length)
  for (const next of ['ar', 'ru', 'en'] as const) {
    await page.locator(`.masthead a[hreflang=${next}]`).click()
    await expect(page.locator('html')).toHaveAttribute('lang', next)
    await app.settled()
    const { pathname, search } = new URL(page.url())
    expect(pathname + search).toBe(`/${next}/${rest}`)
    expect(await told(page)).toEqual(right)
    const { say } = await loadSpeech(next)
    await expect(page.getByRole('slider', { name: say('overview.window'), exact: true })).toBeVisible()
    await expect(page.locator('.lane-name', { hasText: STATE.name[next] }).first()).toBeVisible()
    expect(wrongIn(await sample(page), ofState, { isResting: true, isFull: false })).toEqual([])
  }
})

test('nothing forbidden is tried and no other origin asked on the way', async ({
  app,
  page,
  context,
  site,
}) => {
  const heard: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(`thrown: ${error.message}`))
  await page.exposeFunction('forbidden', (what: string) => heard.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      ;(window as unknown as { forbidden: (what: string) => void }).forbidden(
        `${effectiveDirective} ${blockedURI}`,
      )
    })
  })
  context.on('request', (request) => {
    if (!request.url().startsWith(site.address)) heard.push(`asked: ${request.url()}`)
  })
  await app.open(`/en/?${AT}&view=timeline&from=2014-01-01&to=2014-01-20`)
  await page.locator(SINGLES).first().press('Enter')
  await app.settled()
  await page.getByRole('searchbox').first().fill('fisher')
  await app.settled()
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await app.settled()
  await page.locator('.masthead a[hreflang=ar]').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await app.settled()
  expect(heard.filter((what) => !what.includes('Service Worker registration blocked'))).toEqual([])
})

test('whoever comes for the curated events asks for nothing of this', async ({ app, page, context }) => {
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await app.open('/en/?view=timeline')
  expect(page.workers()).toEqual([])
  expect(asked.filter((url) => /corpora|LargePage|worker-|parquet/i.test(url))).toEqual([])
  await app.open(`/en/?${AT}`)
  // Guards against a vacuous test: these files do exist in the build.
  for (const name of ['LargePage', 'worker-', `corpora/${ID}/`])
    expect(
      asked.some((url) => url.includes(name)),
      name,
    ).toBe(true)
})

test.describe('ICEWS, 2005 to 2015', () => {
  if (!icews) console.log('ICEWS is not at hand (DEMARCHE_DATASETS): its tests are left out.')
  test.skip(!icews, 'the data set is not at hand')
  const { id, size, filters, search } = icews ?? {
    id: '',
    size: 0,
    filters: [],
    search: { word: '', count: 0 },
  }
  const open = (app: App, more = '') => app.open(`/en/?corpus=${id}&view=timeline${more}`)

  test('opens whole, filters by actor, and shares the view by its link', async ({ app, page, context }) => {
    await open(app)
    expect(await told(page)).toEqual([size, size])
    expect((await sample(page)).drawn.reduce((sum, { count }) => sum + count, 0)).toBe(size)
    expect((await sample(page)).elements).toBeLessThanOrEqual(MOST_ELEMENTS)
    await app.openFacet('actors')
    const name = new RegExp(`^${filters[0]?.name} [\\d,]+$`)
    await page.locator('#facet-actors').getByRole('checkbox', { name }).click()
    await app.settled()
    expect((await told(page)).slice(0, 2)).toEqual([filters[0]?.count, size])
    const other = await context.newPage()
    await other.goto(page.url())
    await new App(other).settled()
    expect(await told(other)).toEqual(await told(page))
  })

  test('finds words', async ({ app, page }) => {
    await open(app, `&q=${search.word}`)
    expect((await told(page))[0]).toBe(search.count)
  })
})
