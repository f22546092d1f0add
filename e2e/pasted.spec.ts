import type { Page } from '@playwright/test'
import { CURATED } from '../src/testing/keptCorpora.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { expect } from './app.ts'
import { test } from './corporaSite.ts'
import { countOf, eventNamed, has } from './records.ts'

/* Links as people paste them: each shows the same as the first of its group. The grammar: `src/query/address.test.ts`. */

const BOTH = 'actors=russia.united-states'
const QUERIES = [
  [
    `/en/?${BOTH}&match=all`,
    `/en/?${BOTH}&match=all.`,
    `/en/?match=all&${BOTH}.`,
    `/en/?match=all&${BOTH})`,
    `/en/?match=all&${BOTH},`,
    `/en/?match=all&${BOTH}»`,
    `/en/?match=all&${BOTH}%E2%80%8B`,
    '/en/?match=all&actors=russia,united-states',
  ],
  [`/ar/?${BOTH}&match=all`, `/ar/?match=all&${BOTH}،`, `/ar/?match=all&${BOTH}؛`],
  ['/en/?from=2021-04-10&to=2021-04-24', '/en/?from=2021-04-10&to=2021-04-24.'],
  [
    '/en/?actors=russia&from=2021-04-10&to=2021-04-24',
    '/en/?actors=russia&amp;from=2021-04-10&amp;to=2021-04-24',
  ],
]

/** The filters, the counts, the days in view and the link of the view, as the page says them. */
const shownOn = (page: Page) => page.locator('main :is(.chips, .status, .print-foot)').allTextContents()

test('a sign behind a part of a link changes nothing', async ({ app, page }) => {
  await app.open('/en/')
  for (const [first = '', ...others] of QUERIES) {
    await app.goTo('/en/?view=list&q=zzzzzz')
    await app.goTo(first)
    const shown = await shownOn(page)
    for (const pasted of others) {
      await app.goTo('/en/?view=list&q=zzzzzz')
      await app.goTo(pasted)
      expect(await shownOn(page), pasted).toEqual(shown)
    }
  }
  const both = countOf((event) => has(event, 'russia') && has(event, 'united-states'))
  await app.open(`/en/?match=all&${BOTH}).`)
  expect(await app.count()).toBe(both)
})

test('a sign behind the path of an event leads to the event, where the host has no such file', async ({
  app,
  page,
}) => {
  for (const end of ['/', '.', '/.', '/)', ')', '،', '&quot;/']) {
    await app.open(`/en/events/${CALL}${end}`)
    await expect(page.getByRole('article', { name: eventNamed(CALL).title.en }), end).toBeVisible()
    await expect(page.getByRole('note'), end).toHaveCount(0)
  }
  await app.open('/ru).')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
})

test('a sign behind the name of a corpus opens the corpus', async ({ app, page }) => {
  await app.open(`/en/?corpus=${CURATED}`)
  const shown = await shownOn(page)
  await app.open(`/en/?corpus=${CURATED}.`)
  expect(await shownOn(page)).toEqual(shown)
  await app.open(`/en/?corpus=${CURATED}&event=${CALL})`)
  await expect(page.getByRole('article', { name: eventNamed(CALL).title.en })).toBeVisible()
  await app.open(`/en/?corpus=${CURATED}&event=some-id)`)
  await expect(page.getByRole('article')).toContainText('“\u2068some-id\u2069”')
})

test('what cannot be read is named above the events, and can be put away', async ({ app, page }) => {
  await app.open('/en/evnts/?from=2021-02-30&topics=summit')
  const note = page.getByRole('note')
  await expect(note).toContainText('evnts')
  await expect(note).toContainText('from=2021-02-30')
  const count = await app.count()
  expect(count).toBe(countOf(({ topics }) => topics.includes('summit')))
  await note.getByRole('button').click()
  await app.settled()
  await expect(note).toHaveCount(0)
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/en/?topics=summit')
  expect(await app.count()).toBe(count)
})
