import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { corpus, LEADS } from './records.ts'

/** Number of visible days, from the URL. */
const daysInView = (page: Page) => {
  const { searchParams } = new URL(page.url())
  return (Date.parse(searchParams.get('to') ?? '') - Date.parse(searchParams.get('from') ?? '')) / 86_400_000
}
const FORTNIGHT = '?view=timeline&from=2021-04-10&to=2021-04-24'
const mark = (page: Page, id: string) => page.locator(`.board [data-event-id="${id}"]`)

interface Box {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Bounding boxes of the board and of all visible marks, in page pixels. */
const boxesOf = (page: Page): Promise<{ readonly board: Box; readonly marks: readonly Box[] }> =>
  page.evaluate(() => {
    const boxOf = (element: Element): Box => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { name: element.textContent ?? '', left, top, right, bottom }
    }
    const frame = document.querySelector('.board-frame')
    if (!frame) throw new Error('no board')
    const marks = [...document.querySelectorAll('.board [data-event-id], .board [data-event-count]')]
    const shown = marks.filter((mark) => getComputedStyle(mark).visibility === 'visible')
    return { board: boxOf(frame), marks: shown.map(boxOf) }
  })

/** Tolerates half a pixel of rounding. */
const overlaps = (a: Box, b: Box) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5

const overlapping = (marks: readonly Box[]) =>
  marks.flatMap((a, n) =>
    marks
      .slice(n + 1)
      .filter((b) => overlaps(a, b))
      .map((b) => `${a.name} × ${b.name}`),
  )

/** Each of the four main events is inside the board, with its full label. */
async function expectLeadsInFull(page: Page): Promise<void> {
  const { board, marks } = await boxesOf(page)
  expect(marks.length).toBeGreaterThan(10)
  expect(overlapping(marks)).toEqual([])
  for (const id of LEADS) {
    const box = await mark(page, id).boundingBox()
    expect(box, id).not.toBeNull()
    if (!box) continue
    expect(box.x).toBeGreaterThanOrEqual(board.left)
    expect(box.x + box.width).toBeLessThanOrEqual(board.right)
    expect(box.y + box.height).toBeLessThanOrEqual(board.bottom)
    const isCut = await mark(page, id).evaluate((element) => element.scrollHeight > element.clientHeight)
    expect(isCut, `${id} is cut`).toBe(false)
  }
}

/** The page needs no scrolling, marks do not overlap, and responses come after their causes. */
async function expectOneScreen(page: Page): Promise<void> {
  const scroll = await page
    .locator('.board-frame')
    .evaluate((frame) => [
      frame.scrollHeight - frame.clientHeight,
      document.documentElement.scrollHeight - innerHeight,
    ])
  expect(scroll).toEqual([0, 0])
  const { board, marks } = await boxesOf(page)
  const shown = marks.filter(({ left, right }) => right > board.left && left < board.right)
  expect(shown.length).toBeGreaterThan(12)
  expect(overlapping(shown)).toEqual([])
  for (const { name, top, bottom } of shown) {
    expect(top, name).toBeGreaterThanOrEqual(board.top)
    expect(bottom, name).toBeLessThanOrEqual(board.bottom)
  }
  // Distance from the start of the axis, which is on the right in Arabic.
  const starts = new Map(
    await page.locator('.board [data-event-id]').evaluateAll((all) => {
      const isRtl = document.documentElement.dir === 'rtl'
      // Hidden elements have no box.
      const drawn = all.filter((element) => element.getClientRects().length > 0)
      return drawn.map((element) => {
        const { left, right } = element.getBoundingClientRect()
        return [element.getAttribute('data-event-id'), isRtl ? -right : left] as const
      })
    }),
  )
  let compared = 0
  for (const event of corpus.events) {
    for (const relation of event.relations) {
      const [answer, cause] = [starts.get(event.id), starts.get(relation.event)]
      if (answer === undefined || cause === undefined) continue
      expect(answer, `${event.id} stands before ${relation.event}`).toBeGreaterThanOrEqual(cause - 1)
      compared++
    }
  }
  expect(compared).toBeGreaterThan(0)
}

for (const locale of ['en', 'ar', 'ru']) {
  test(`${locale}: the four main events have full labels, for all days and lanes shown`, async ({
    app,
    page,
  }) => {
    await app.open(`/${locale}/${FORTNIGHT}`)
    await expectLeadsInFull(page)
    const [earlier, , , later] = LEADS
    const left = async (id: string) => (await mark(page, id).boundingBox())?.x ?? Number.NaN
    const [first, last] = [await left(earlier), await left(later)]
    expect(first < last, 'the past is on the left').toBe(locale !== 'ar')
    expect(first).not.toBe(last)
    for (const lanes of ['side', 'topic']) {
      await app.goTo(`/${locale}/?view=timeline&from=2021-04-13&to=2021-04-19&lanes=${lanes}`)
      await expectOneScreen(page)
    }
  })
}

test('a page opened at a week by topic needs no scrolling, like one that navigated there', async ({
  app,
  page,
}) => {
  await app.open('/ru/?view=timeline&from=2021-04-13&to=2021-04-19&lanes=topic')
  await expectOneScreen(page)
})

test('after a change to Arabic the labels are measured in its own type, and the left arrow goes on to the next mark', async ({
  app,
  page,
}) => {
  await app.open(`/en/${FORTNIGHT}`)
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await app.settled()
  await expectLeadsInFull(page)
  const buttons = page.locator('.board-list button')
  await buttons.first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(buttons.nth(1)).toBeFocused()
})

test('drawn and counted events add up to the status', async ({ app, page }) => {
  const days = [
    ['2021-05-01', '2021-05-10'],
    ['2021-04-10', '2021-04-24'],
    ['2021-03-01', '2021-03-31'],
    ['2021-01-20', '2021-06-30'],
  ]
  const told = new Set<number>()
  await app.open('/en/?view=timeline')
  for (const [from, to] of days) {
    await app.goTo(`/en/?view=timeline&from=${from}&to=${to}`)
    const inView = Number(/(\d+) in view/.exec((await page.getByRole('status').textContent()) ?? '')?.[1])
    const drawn = await page.evaluate(() => {
      const marks = [...document.querySelectorAll<HTMLElement>('.board :is(.mark, .column)')]
      const shown = marks.filter((mark) => getComputedStyle(mark).visibility === 'visible')
      const inside = (mark: HTMLElement) =>
        /\d+/.exec(mark.querySelector('.mark-parts')?.textContent ?? '0')?.[0]
      return shown.reduce((sum, mark) => sum + Number(mark.dataset.eventCount ?? 1 + Number(inside(mark))), 0)
    })
    expect(drawn, `${from} to ${to}`).toBe(inView)
    told.add(inView)
  }
  expect(told.size).toBe(days.length)
})

test('a drag moves the days in view, opens nothing, and meanwhile moves no mark up or down', async ({
  app,
  page,
}) => {
  await app.open(`/en/${FORTNIGHT}`)
  const before = await mark(page, LEADS[1]).boundingBox()
  if (!before) throw new Error('not drawn')
  await page.mouse.move(before.x + 20, before.y + 20)
  await page.mouse.down()
  await page.mouse.move(before.x + 170, before.y + 22, { steps: 20 })
  const during = await mark(page, LEADS[1]).boundingBox()
  expect(during?.x).toBeGreaterThan(before.x + 100)
  expect(during?.y).toBe(before.y)
  await page.mouse.up()
  await expect(page).toHaveURL(/from=2021-04-08&to=2021-04-22/)
  await expect(page.getByRole('article')).toHaveCount(0)
})

test('Ctrl and wheel zoom, Shift and wheel pan; the buttons do the same', async ({ app, page }) => {
  await app.open(`/en/${FORTNIGHT}`)
  await page.mouse.move(700, 450)
  await page.keyboard.down('Shift')
  await page.mouse.wheel(0, 219)
  await page.keyboard.up('Shift')
  await expect(page).toHaveURL(/from=2021-04-13&to=2021-04-27/)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -240)
  await page.keyboard.up('Control')
  await expect.poll(() => daysInView(page)).toBeLessThan(14)

  await app.goTo(`/en/${FORTNIGHT}`)
  await page.getByRole('button', { name: /^\d+ later$/ }).click()
  await expect(page).toHaveURL(/from=2021-04-18&to=2021-05-02/)
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click()
  await expect.poll(() => daysInView(page)).toBeLessThan(14)
})

test('an empty board says so, and leads to the nearest event', async ({ app, page }) => {
  await app.open('/en/?q=Lavrov&from=2021-02-10&to=2021-02-20')
  await expect(page.locator('.board')).toContainText('No event in these days.')
  await page.getByRole('button', { name: /^\d+ later$/ }).click()
  await app.settled()
  await expect(page.locator('.board [data-event-id]').filter({ visible: true }).first()).toBeVisible()
  await expect(page.locator('.board')).not.toContainText('No event in these days.')
})

test('in Arabic a horizontal wheel pans in reading direction, and an open end fades to the left', async ({
  app,
  page,
}) => {
  await app.open(`/ar/${FORTNIGHT}`)
  await page.mouse.move(600, 450)
  await page.mouse.wheel(-219, 0)
  await expect(page).toHaveURL(/from=2021-04-13&to=2021-04-27/)
  await app.settled()
  const fade = await page.locator('.board .mark-bar').evaluateAll(([bar]) => {
    bar?.classList.add('is-open-end')
    return bar && getComputedStyle(bar).maskImage
  })
  expect(fade).toMatch(/^linear-gradient\(to left,/)
})

test('the list of marks is one tab stop; arrows move the ring and Enter opens, as a click on a mark does', async ({
  app,
  page,
}) => {
  await app.open(`/en/${FORTNIGHT}`)
  const drawing = page.locator('.board-frame')
  await expect(drawing).toHaveAttribute('aria-hidden', 'true')
  await expect(drawing.locator('a:not([tabindex="-1"]), button, input, [tabindex="0"]')).toHaveCount(0)
  const list = page.getByRole('list', { name: 'Events in view' })
  const stop = list.locator('[tabindex="0"]')
  await expect(stop).toHaveCount(1)
  // The overview comes before the board: its last button is the tab stop before the list.
  await page.getByRole('button', { name: /^\d+ later$/ }).focus()
  await page.keyboard.press('Tab')
  await expect(stop).toBeFocused()
  await page.keyboard.press('Home')
  for (const ringed of [0, 1, 2]) {
    await expect(list.getByRole('button').nth(ringed)).toBeFocused()
    await expect(page.locator('.drawing .is-ringed')).toHaveCount(1)
    await page.keyboard.press('ArrowRight')
  }
  await list.getByRole('button', { name: /Patrushev and Sullivan speak/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/patrushev-sullivan-call/)

  await app.goTo(`/en/${FORTNIGHT}`)
  await expect(page.getByRole('article')).toHaveCount(0)
  await mark(page, LEADS[3]).click()
  await expect(page).toHaveURL(/\/en\/events\/2021-04-19-patrushev-sullivan-call\//)
  await expect(mark(page, LEADS[3])).toHaveClass(/is-selected/)
})

test('a bin of several days zooms in, a bin of one day opens its events', async ({ app, page }) => {
  await app.open('/en/?view=timeline&from=2021-03-01&to=2021-06-20')
  const list = page.getByRole('list', { name: 'Events in view' })
  await list
    .getByRole('button', { name: /^\d+ more events, .* – / })
    .first()
    .press('Enter')
  await expect.poll(() => daysInView(page)).toBeLessThan(111)
  await expect(list.locator(':focus')).toHaveCount(1)
  // The zoom animation may still run, and would end after the next one has begun.
  await app.settled()
  // A board this low has no room for all events of a day.
  await page.setViewportSize({ width: 800, height: 500 })
  await app.goTo(`/en/${FORTNIGHT}`)
  const bin = list.getByRole('button', { name: /^\d+ more events, \w+, \d+ April 2021/ }).first()
  const [, day, lane] =
    /^\d+ more events, (\w+, \d+ April 2021), (.+)$/.exec((await bin.textContent()) ?? '') ?? []
  await bin.press('Enter')
  // How many more there are, the narrower board beside the panel counts anew.
  await expect(page.locator('#panel-title')).toHaveText(`More events; ${day}; ${lane}`)
})

test('a title is rendered as text, whatever it contains', async ({ app, page }) => {
  const hostile = '<img src=x onerror="document.title=1"> & <b>bold</b> \u202e'
  await page.route('**/data/*/corpus.json', async (route) => {
    const response = await route.fetch()
    const corpus: { events: { id: string; title: { en: string } }[] } = await response.json()
    for (const event of corpus.events) if (event.id === LEADS[0]) event.title.en = hostile
    await route.fulfill({ response, json: corpus })
  })
  await app.open(`/en/${FORTNIGHT}`)
  await expect(mark(page, LEADS[0]).locator('.mark-title')).toHaveText(hostile)
  await expect(page.locator('.board img, .board b')).toHaveCount(0)
})

for (const locale of ['en', 'ar']) {
  test(`${locale}: on a phone no mark covers another, and no label of the axis is cut where the axis begins`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await app.open(`/${locale}/?view=timeline&from=2021-04-13&to=2021-04-17`)
    const { marks } = await boxesOf(page)
    expect(marks.length).toBeGreaterThan(3)
    expect(overlapping(marks)).toEqual([])
    for (const days of ['from=2021-04-12&to=2021-04-20', 'from=2021-01-20&to=2021-06-28']) {
      await app.goTo(`/${locale}/?view=timeline&${days}`)
      const starts = await page.evaluate(() => {
        const board = document.querySelector('.board-frame')?.getBoundingClientRect()
        const labels = [...document.querySelectorAll('.axis-column .axis-label')]
        const boxes = labels
          .filter((label) => label.textContent?.trim())
          .map((label) => label.getBoundingClientRect())
        if (!board) throw new Error('no board')
        const isRtl = document.documentElement.dir === 'rtl'
        return boxes
          .filter(({ left, right }) => right > board.left && left < board.right)
          .map(({ left, right }) => (isRtl ? board.right - right : left - board.left))
      })
      expect(starts.length).toBeGreaterThan(1)
      for (const start of starts) expect(start).toBeGreaterThanOrEqual(-5)
    }
  })
}

test('on a phone the label of an event that goes on beyond the days in view is within them', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await app.open('/en/?view=timeline&from=2021-04-10&to=2021-04-24')
  const { board } = await boxesOf(page)
  const title = await mark(page, '2021-04-22-us-ambassador-absence').locator('.mark-title').boundingBox()
  expect(title?.width).toBeGreaterThan(40)
  expect(title?.x).toBeGreaterThanOrEqual(board.left)
  expect((title?.x ?? 0) + (title?.width ?? 0)).toBeLessThanOrEqual(board.right)
})

test('fonts that fail to load take no space from the timeline', async ({ app, page }) => {
  await page.route('**/*.woff2', (route) => route.abort())
  await app.open('/ru/?view=timeline&from=2021-04-13&to=2021-04-19&lanes=topic')
  const room = () => page.locator('.board-frame').evaluate((frame) => frame.clientHeight - frame.scrollHeight)
  expect(await room()).toBe(0)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await app.settled()
  expect(await room()).toBe(0)
})
