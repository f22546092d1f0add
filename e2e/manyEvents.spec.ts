import { loadSpeech } from '../src/i18n/speech.ts'
import { isIn } from '../src/testing/madeUp.ts'
import { expect } from './app.ts'
import { sample, wrongIn } from './boardSample.ts'
import { test } from './corporaSite.ts'
import { AT, busiestIn, EXTENT, events, inLanes } from './madeUpCorpus.ts'
import { drag, groundOf, inDays, inLink, linked, nextFrame, told, windowOf } from './madeUpPage.ts'

/* The board of 20,000 events: none is lost while it moves. Expected counts come from naive loops. */

const { say } = await loadSpeech('en')

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
      const lanes = [...document.querySelectorAll('.board .lane')].map((label) => ({
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
    expect(now.keys).toEqual(busiestIn(EXTENT))
    const truth = inLanes(events, now.keys)
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

test('nothing is lost while a wheel zooms in and out', async ({ app, page }) => {
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

test('lanes without near events stay, and more are offered while there are more', async ({ app, page }) => {
  const more = page.getByRole('button', { name: say('lane.more') })
  await app.open(`/en/?${AT}&view=timeline&from=0500-01-01&to=0500-01-03`)
  await expect(page.locator('.board .lane-name')).toHaveCount(7)
  await more.click()
  await expect(page.locator('.board .lane-name')).toHaveCount(13)
  for (let press = 0; press < 50 && (await more.count()) > 0; press++) {
    await more.click()
    await app.settled()
  }
  await expect(more).toHaveCount(0)
})

test('no number is clipped by the edge of the board or of its column', async ({ app, page }) => {
  await page.setViewportSize({ width: 360, height: 700 })
  for (const days of ['', '&from=2012-01-20&to=2016-05-11']) {
    await app.open(`/en/?${AT}&view=timeline${days}`)
    const cut = await page.evaluate(() => {
      const frame = document.querySelector('.board .grid')?.getBoundingClientRect()
      const range = document.createRange()
      return [...document.querySelectorAll('.board .column:not([data-mute], [hidden])')].filter((column) => {
        range.selectNodeContents(column)
        const text = range.getBoundingClientRect()
        const [own, all] = [column.getBoundingClientRect(), frame ?? new DOMRect()]
        return [own, all].some(({ left, right }) => text.left < left - 1 || text.right > right + 1)
      }).length
    })
    expect(cut).toBe(0)
    expect(await page.locator('.board .column:not([data-mute], [hidden])').count()).toBeGreaterThan(5)
  }
})
