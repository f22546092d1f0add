import { CALL } from '../src/testing/knownEvents.ts'
import { expect, test } from './app.ts'
import { corpus, eventNamed, LEADS } from './records.ts'

/* Tests of the grammar of links: `src/query/`. Of actions: `src/state/`, `src/views/context/useAddress.test.tsx`. */

test('history in a browser: marks, two quick clicks, a filter, a reload, Back and Forward, a drag', async ({
  app,
  page,
}) => {
  await app.open('/ru/?view=timeline&from=2021-04-10&to=2021-04-24')
  const plain = page.url()
  const length = () => page.evaluate(() => history.length)
  const began = await length()
  const back = async () => {
    await page.goBack()
    await app.settled()
  }

  await test.step('an event opened from the timeline keeps the days in view', async () => {
    for (const id of LEADS) {
      await page.locator(`[data-event-id="${id}"]`).first().click()
      await app.settled()
      await expect(page.getByRole('article', { name: eventNamed(id).title.ru })).toBeVisible()
      const { searchParams } = new URL(page.url())
      expect(searchParams.get('from')).toBe('2021-04-10')
      expect(searchParams.get('to')).toBe('2021-04-24')
    }
    for (const _ of LEADS) await back()
    expect(page.url()).toBe(plain)
  })

  await test.step('two quick clicks on a mark open that event and nothing else', async () => {
    await page.locator('[data-event-id="2021-04-15-us-expels-10"]').dblclick({ delay: 60 })
    await app.settled()
    expect(new URL(page.url()).pathname).toBe('/ru/events/2021-04-15-us-expels-10/')
    expect(await length()).toBe(began + 1)
    await back()
    expect(page.url()).toBe(plain)
  })

  await page.locator('.flows button', { hasText: 'Вместе' }).click()
  await app.settled()
  const filtered = page.url()
  const count = await app.count()

  await test.step('reload and Back restore event, filter and days', async () => {
    await page.locator(`[data-event-id="${CALL}"]`).first().click()
    await app.settled()
    await expect(page.getByRole('article')).toBeVisible()
    const opened = page.url()
    expect(new Set([plain, filtered, opened]).size).toBe(3)

    await page.reload()
    await app.settled()
    expect(page.url()).toBe(opened)
    await expect(page.getByRole('article')).toBeVisible()
    expect(await app.count()).toBe(count)

    await back()
    expect(page.url()).toBe(filtered)
    await expect(page.getByRole('article')).toHaveCount(0)
    expect(await app.count()).toBe(count)
    await back()
    expect(page.url()).toBe(plain)
    await page.goForward()
    await app.settled()
    expect(page.url()).toBe(filtered)
    expect(await app.count()).toBe(count)
  })

  await test.step('a drag writes the link once, and Back leaves the page it began on', async () => {
    const before = await length()
    const box = await page.locator('.board .grid').boundingBox()
    if (!box) throw new Error('no board')
    await page.evaluate(() => {
      const write = history.replaceState
      Object.assign(window, { writes: 0 })
      history.replaceState = (...args) => {
        Object.assign(window, { writes: (window as unknown as { writes: number }).writes + 1 })
        write.apply(history, args)
      }
    })
    const y = box.y + box.height - 12
    await page.mouse.move(box.x + 700, y)
    await page.mouse.down()
    for (let step = 1; step <= 10; step++) await page.mouse.move(box.x + 700 - step * 20, y)
    await page.mouse.up()
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBe('2021-04-10')
    await app.settled()
    expect(await page.evaluate(() => (window as unknown as { writes: number }).writes)).toBe(1)
    expect(await length()).toBe(before)
    await back()
    expect(page.url()).toBe(plain)
  })

  await test.step('where nothing matches nothing is drawn, and everything again once the filters are cleared', async () => {
    await page.getByRole('searchbox').fill('zzzzzz')
    await app.settled()
    expect(await app.count()).toBe(0)
    await expect(page.locator('.board [data-event-id]')).toHaveCount(0)
    await page.locator('.notice').getByRole('button').click()
    await app.settled()
    expect(await app.count()).toBe(corpus.events.length)
    await expect(page.locator(`.board [data-event-id="${CALL}"]`).first()).toBeVisible()
  })
})

test('the root redirects to the reader’s language', async ({ app, page }) => {
  await app.open('/')
  expect(new URL(page.url()).pathname).toBe('/en/')
  await page.getByRole('link', { name: 'العربية' }).click()
  await app.settled()
  await app.open('/')
  expect(new URL(page.url()).pathname).toBe('/ar/')
})

test('with days far from every event, the button “All” shows the events', async ({ app, page }) => {
  for (const days of ['to=-271821-04-20', 'from=%2B275760-09-13', 'from=0001-01-01&to=9999-12-31']) {
    await app.open(`/en/?view=timeline&${days}`)
    await expect(page.locator('.board .drawing')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await app.settled()
    await expect(page.locator('.board [data-event-id]').first()).toBeVisible()
  }
})

test('words of any length leave room for the events', async ({ app, page }) => {
  await app.open(`/en/?view=list&q=${'word '.repeat(600)}`)
  expect((await page.locator('.chips').boundingBox())?.height).toBeLessThan(120)
})
