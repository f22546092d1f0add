import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { directionOf } from '../src/i18n/locale.ts'
import { formatIsoDay } from '../src/lib/day.ts'
import type { EventFile, EventHead } from '../src/schema/published.ts'
import type { Locale } from '../src/schema/vocabulary.ts'
import { builtRecords } from '../tools/builtSite.ts'
import { expect, test } from './app.ts'
import { corpus, eventNamed, has, LANGUAGES } from './records.ts'

/* What a reader has whose browser runs no script at all. */

test.use({ javaScriptEnabled: false })

/** One with quotes and a date that rests on a claim of its own, one with parts, one with seven relations. */
const EVENTS = [
  '2021-04-19-patrushev-sullivan-call',
  '2021-04-13-putin-biden-call',
  '2021-06-16-geneva-summit',
] as const

const fileOf = (id: string): EventFile =>
  JSON.parse(readFileSync(`${builtRecords()}events/${id}.json`, 'utf8'))

const nameOf = (id: string, locale: Locale): string =>
  corpus.actors.find((actor) => actor.id === id)?.name[locale] ?? id

const isWithin = (actor: string, whole: string): boolean => {
  const parent = corpus.actors.find(({ id }) => id === actor)?.parent
  return parent !== undefined && (parent === whole || isWithin(parent, whole))
}

/** Who takes part; a state or body stands in its own people where they have the same role. */
const actorsOf = ({ actors }: EventHead): readonly string[] =>
  actors
    .filter(({ actor, role }) => !actors.some((one) => one.role === role && isWithin(one.actor, actor)))
    .map(({ actor }) => actor)

/** The events that this one points back to, and those that point back to it. */
const relatedTo = (event: EventHead): readonly string[] => [
  ...event.relations.map((relation) => relation.event),
  ...corpus.events
    .filter(({ relations }) => relations.some((one) => one.event === event.id))
    .map(({ id }) => id),
]

async function expectNothingDead(page: Page): Promise<void> {
  const controls = page.locator('button, select, input, textarea, summary').filter({ visible: true })
  expect(await controls.allTextContents()).toEqual([])
}

async function expectLanguage(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale))
}

const headingOf = (article: Locator) => article.getByRole('heading', { level: 2 })

for (const locale of LANGUAGES) {
  for (const id of EVENTS) {
    test(`${locale}: ${id} is whole without a script`, async ({ page }) => {
      const event = eventNamed(id)
      const { claims, sources } = fileOf(id)
      await page.goto(`/${locale}/events/${id}/`)
      await expectLanguage(page, locale)
      await expectNothingDead(page)
      const article = page.getByRole('article', { name: event.title[locale] })
      await expect(headingOf(article)).toBeVisible()
      await expect(article.locator('time').first()).toHaveAttribute(
        'datetime',
        formatIsoDay(event.when.first),
      )
      await expect(article).toContainText(event.summary[locale])

      for (const actor of actorsOf(event)) {
        const link = article
          .locator('.people')
          .getByRole('link', { name: nameOf(actor, locale), exact: true })
        await expect(link).toBeVisible()
      }
      for (const claim of claims) {
        const item = article.locator('.claims > li').filter({ hasText: claim.text[locale] })
        await expect(item, claim.text[locale]).toBeVisible()
        for (const { source: cited, quote } of claim.sources) {
          const source = sources.find((known) => known.id === cited)
          if (!source) throw new Error(`${id} cites ${cited}, which its file does not hold`)
          const named = source.url === undefined ? item : item.locator(`a[href="${source.url}"]`).first()
          await expect(named).toContainText(source.publisher[locale])
          if (quote) await expect(item.locator(`blockquote[lang=${quote.lang}]`)).toHaveText(quote.exact)
        }
      }
    })

    test(`${locale}: every relation of ${id} leads to its event`, async ({ page }) => {
      const address = `/${locale}/events/${id}/`
      const related = relatedTo(eventNamed(id))
      expect(related.length).toBeGreaterThan(2)
      for (const other of new Set(related)) {
        await page.goto(address)
        const { title } = eventNamed(other)
        await page.locator('.ties').getByRole('link', { name: title[locale], exact: true }).first().click()
        await expect(headingOf(page.getByRole('article'))).toHaveText(title[locale])
        expect(new URL(page.url()).pathname).toBe(`/${locale}/events/${other}/`)
      }
    })
  }

  test(`${locale}: the home page lists every event, each a link that leads`, async ({ page }) => {
    await page.goto(`/${locale}/`)
    await expectLanguage(page, locale)
    await expectNothingDead(page)
    const links = page.locator('.list [data-event-id] a').filter({ visible: true })
    const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(shown).toEqual(corpus.events.map(({ id }) => `../${locale}/events/${id}/`))
    const [first] = corpus.events
    if (!first) throw new Error('no events')
    await expect(links.first()).toContainText(first.title[locale])
    await links.first().click()
    await expect(headingOf(page.getByRole('article'))).toHaveText(first.title[locale])
  })

  test(`${locale}: an actor's page lists all that it took part in`, async ({ page }) => {
    for (const actor of ['russia', 'putin']) {
      await page.goto(`/${locale}/actors/${actor}/`)
      await expectLanguage(page, locale)
      await expectNothingDead(page)
      const article = page.getByRole('article', { name: nameOf(actor, locale) })
      await expect(headingOf(article)).toBeVisible()
      const titles = corpus.events.filter((event) => has(event, actor)).map(({ title }) => title[locale])
      expect(await article.locator('.steps a').filter({ visible: true }).allTextContents()).toEqual(titles)
    }
  })

  test(`${locale}: a chronicle's page tells its story step by step`, async ({ page }) => {
    for (const { id, title, introduction, steps } of corpus.chronicles) {
      await page.goto(`/${locale}/chronicles/${id}/`)
      await expectLanguage(page, locale)
      await expectNothingDead(page)
      const article = page.getByRole('article', { name: title[locale] })
      await expect(article).toContainText(introduction[locale])
      const links = article.locator('.steps a').filter({ visible: true })
      expect(await links.allTextContents()).toEqual(steps.map(({ event }) => eventNamed(event).title[locale]))
    }
  })
}

test('the root of the site leads to each language', async ({ page }) => {
  for (const locale of LANGUAGES) {
    await page.goto('/')
    await expectNothingDead(page)
    await page.locator(`a[hreflang=${locale}]`).click()
    await expectLanguage(page, locale)
  }
})
