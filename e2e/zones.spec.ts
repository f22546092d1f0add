import { App, expect, test } from './app.ts'

/** Zones on either side of UTC, +14 and −8 hours: a date that depends on the zone differs from UTC in one of them. */
const ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles']
const PATHS = [
  '/en/events/2021-04-13-putin-biden-call/?view=list',
  '/ar/events/2021-04-19-patrushev-sullivan-call/?view=timeline&from=2021-04-13&to=2021-04-19',
]

test('the page shows the same dates in every time zone', async ({ browser, baseURL }) => {
  const seen = new Set<string>()
  for (const timezoneId of ZONES) {
    const context = await browser.newContext({ timezoneId, ...(baseURL === undefined ? {} : { baseURL }) })
    const page = await context.newPage()
    const dates: unknown[] = []
    for (const path of PATHS) {
      await new App(page).open(path)
      const times = await page
        .locator('time')
        .evaluateAll((all) => all.map((time) => `${time.getAttribute('datetime')} ${time.textContent}`))
      const axis = await page.locator('.axis-label').allTextContents()
      expect(times.length).toBeGreaterThan(0)
      dates.push(
        times,
        axis.filter((text) => text.trim() !== ''),
      )
    }
    seen.add(JSON.stringify(dates))
    await context.close()
  }
  expect([...seen]).toHaveLength(1)
})
