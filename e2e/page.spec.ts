import type { Locator, Page } from '@playwright/test'
import { directionOf } from '../src/i18n/locale.ts'
import { LOCALES, type Locale } from '../src/schema/vocabulary.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { expect, test } from './app.ts'
import { corpus, eventNamed, has } from './records.ts'

/*
 * Prerendered pages without JavaScript. `src/pages` tests that a page holds all of its record, `crawl.spec.ts` tests
 * the links; here, that the content is visible, and nothing else.
 */

test.use({ javaScriptEnabled: false })

async function expectNothingDead(page: Page): Promise<void> {
  const controls = page.locator('button, select, input, textarea, summary').filter({ visible: true })
  expect(await controls.allTextContents()).toEqual([])
}

async function expectLanguage(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale))
}

/** Expects at least one element, and all visible. */
async function expectAllVisible(all: Locator): Promise<void> {
  expect(await all.count()).toBeGreaterThan(0)
  expect(await all.filter({ visible: true }).count()).toBe(await all.count())
}

for (const locale of LOCALES) {
  test(`${locale}: home, an event, its relation, an actor and a story can be read without a script`, async ({
    page,
  }) => {
    const heading = page.getByRole('article').getByRole('heading', { level: 2 })

    await page.goto(`/${locale}/`)
    await expectLanguage(page, locale)
    await expectNothingDead(page)
    const links = page.locator('.list [data-event-id] a')
    await expect(links).toHaveCount(corpus.events.length)
    await expectAllVisible(links)
    await page.locator(`.list [data-event-id="${CALL}"] a`).click()

    await expect(heading).toHaveText(eventNamed(CALL).title[locale])
    await expectLanguage(page, locale)
    await expectNothingDead(page)
    await expect(heading).toBeVisible()
    for (const part of ['.summary', '.people a', '.claims > li', '.sources a', 'blockquote'])
      await expectAllVisible(page.locator(`article ${part}`))
    const [related] = eventNamed(CALL).relations
    if (!related) throw new Error(`${CALL} has no relations`)
    const { title } = eventNamed(related.event)
    await page.locator('.ties').getByRole('link', { name: title[locale], exact: true }).first().click()
    await expect(heading).toHaveText(title[locale])
    expect(new URL(page.url()).pathname).toBe(`/${locale}/events/${related.event}/`)

    await page.goto(`/${locale}/actors/putin/`)
    await expectLanguage(page, locale)
    await expectNothingDead(page)
    await expect(heading).toBeVisible()
    await expect(page.locator('.steps a')).toHaveCount(
      corpus.events.filter((event) => has(event, 'putin')).length,
    )
    await expectAllVisible(page.locator('.steps a'))

    const [story] = corpus.chronicles
    if (!story) throw new Error('no chronicles')
    await page.goto(`/${locale}/chronicles/${story.id}/`)
    await expectLanguage(page, locale)
    await expectNothingDead(page)
    await expect(page.getByRole('article', { name: story.title[locale] })).toBeVisible()
    await expect(page.locator('.steps a')).toHaveCount(story.steps.length)
    await expectAllVisible(page.locator('.steps a'))

    await page.goto(`/${locale}/events/${CALL}/`)
    await page.locator('article a[href$="/sources/"]').click()
    await expectLanguage(page, locale)
    await expectNothingDead(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAllVisible(page.locator('.sources-list > li, .sources-list cite, .rests a'))
    await page.locator(`.rests a[href$="/events/${CALL}/"]`).first().click()
    await expect(heading).toHaveText(eventNamed(CALL).title[locale])
  })
}

test('the root of the site links to each language', async ({ page }) => {
  for (const locale of LOCALES) {
    await page.goto('/')
    await expectNothingDead(page)
    await page.locator(`a[hreflang=${locale}]`).click()
    await expectLanguage(page, locale)
  }
})
