import { loadSpeech } from '../src/i18n/speech.ts'
import { MOST_ELEMENTS } from '../src/testing/countedCorpus.ts'
import { isIn } from '../src/testing/madeUp.ts'
import { App, expect } from './app.ts'
import { sample, wrongIn } from './boardSample.ts'
import { icews, test } from './corporaSite.ts'
import { AT, EXTENT, events, ID, ofState, STATE } from './madeUpCorpus.ts'
import { inDays, inLink, linked, SINGLES, told, windowOf } from './madeUpPage.ts'

/* A corpus in files, read by a worker: counts, links, languages, and requests to the host. */

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

test('a change of language keeps corpus, filter and days', async ({ app, page }) => {
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

test('no policy violation and no request to another origin', async ({ app, page, context, site }) => {
  const violations: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) violations.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => violations.push(`thrown: ${error.message}`))
  await page.exposeFunction('forbidden', (what: string) => violations.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      ;(window as unknown as { forbidden: (what: string) => void }).forbidden(
        `${effectiveDirective} ${blockedURI}`,
      )
    })
  })
  context.on('request', (request) => {
    if (!request.url().startsWith(site.address)) violations.push(`asked: ${request.url()}`)
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
  expect(violations.filter((what) => !what.includes('Service Worker registration blocked'))).toEqual([])
})

test('a page of the records in memory requests no worker, long list or corpus', async ({
  app,
  page,
  context,
}) => {
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await app.open('/en/?view=timeline')
  expect(page.workers()).toEqual([])
  expect(asked.filter((url) => /corpora|LongList|worker-|parquet/i.test(url))).toEqual([])
  await app.open(`/en/?${AT}&view=list`)
  // Guards against a vacuous test: these files do exist in the build.
  for (const name of ['LongList', 'worker-', `corpora/${ID}/`])
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
