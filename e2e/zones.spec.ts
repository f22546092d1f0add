import { App, expect, test } from './app.ts'

/** The first and the last of the day: a date that leans on the zone is another in one of them. Between them lies UTC. */
const ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles']
const PATHS = [
  '/en/events/2021-04-13-putin-biden-call/?view=list',
  '/ar/events/2021-04-19-patrushev-sullivan-call/?view=timeline&from=2021-04-13&to=2021-04-19',
]

test('the same dates stand on the page in every time zone', async ({ browser, baseURL }) => {
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
      const axis = await page.locator('.vis-time-axis .vis-text').allTextContents()
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
