import { CALL, PUTIN_BIDEN } from '../src/testing/knownEvents.ts'
import { speeches } from '../src/testing/speeches.ts'
import { expect } from './app.ts'
import { axeFindings, expectNoFindings } from './axeFindings.ts'
import { test } from './corporaSite.ts'
import { JOURNEYS, linkTo } from './journeys.ts'
import { acts, corpus, countOf, eventNamed, has, nameOf, says } from './records.ts'

/* Whole journeys through the records, in memory and in files. Expected counts and ids come from naive loops. */

const DAYS = 'from=2021-04-10&to=2021-04-24'
/** Contains all events: lanes without an event near the visible days are left out. */
const ALL_DAYS = 'from=2021-01-20&to=2021-06-28'
const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id)

/** First topics of events, in the order of the vocabulary: few enough for one lane each. They count as the filter does. */
const topicLanes = () =>
  corpus.topics
    .filter(({ id }) => countOf(({ topics }) => topics[0] === id) > 0)
    .map((topic) => ({ topic, count: countOf(({ topics }) => topics.includes(topic.id)) }))

for (const journey of JOURNEYS) {
  const { name, language } = journey
  const { say } = speeches[language]
  const [ours, theirs] = ['united-states', 'russia'] as const

  test(`${name}: words, actors and flows narrow the events`, async ({ app, page }) => {
    await app.open(linkTo(journey, '', 'view=list'))
    expect(await app.count()).toBe(corpus.events.length)
    await app.openFacet('actors')
    const values = page.locator('#facet-actors')
    await values.locator('label span').getByText(nameOf(theirs, language), { exact: true }).click()
    await app.settled()
    const box = values.getByRole('checkbox', { name: new RegExp(`^${nameOf(theirs, language)} \\d`) })
    await expect(box).toBeChecked()
    expect(await app.count()).toBe(countOf((event) => has(event, theirs)))

    await app.check('actors', nameOf(ours, language))
    await page.locator('.facet select').nth(1).selectOption('all')
    await app.settled()
    expect(await app.count()).toBe(countOf((event) => has(event, theirs) && has(event, ours)))
    await page.keyboard.press('Escape')

    const flows = page.locator('.flows')
    const toward = (from: string, to: string) => ({
      label: say('flow.toward', { from: nameOf(from, language), to: nameOf(to, language) }),
      count: countOf((event) => acts(event, from) && has(event, to, ['target'])),
    })
    for (const { label, count } of [
      toward(ours, theirs),
      toward(theirs, ours),
      { label: say('flow.together'), count: countOf((event) => acts(event, ours) && acts(event, theirs)) },
    ]) {
      const button = flows.getByRole('button', { name: label })
      await expect(button.locator('b')).toHaveText(String(count))
      await button.click()
      await app.settled()
      // A direction is added to the other one, which is taken out again.
      const other = flows.locator('[aria-pressed="true"]').filter({ hasNotText: label })
      if ((await other.count()) > 0) await other.click()
      await app.settled()
      await expect(button).toHaveAttribute('aria-pressed', 'true')
      expect(await app.count()).toBe(count)
    }
    await flows.getByRole('button', { name: say('flow.together') }).click()
    await app.settled()
    expect(await app.count()).toBe(corpus.events.length)

    // In Arabic the field must not move while Latin letters are typed.
    const field = page.getByRole('searchbox', { name: say('facet.words') })
    await page.evaluate(() => scrollTo(0, 0))
    const before = await field.boundingBox()
    await field.fill('Patrushev')
    await app.settled()
    expect(await field.boundingBox()).toEqual(before)
    expect(await app.count()).toBe(countOf((event) => says(event, 'patrushev')))
  })

  test(`${name}: an event opens, J and K open its neighbours, its links are copied, and Back closes it`, async ({
    app,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    const asked = `actors=${theirs}.${ours}&${DAYS}&view=timeline`
    const article = (id: string) => page.getByRole('article', { name: eventNamed(id).title[language] })
    await app.open(linkTo(journey, '', asked))
    const base = new URL(page.url()).origin
    // Where all events match, one drawing stands for both.
    expect(await page.locator('.strip-matching [data-tone]').count()).toBeGreaterThan(1)
    await expect(page.locator('.strip-all')).toHaveCount(0)
    await expect(page.locator('.strip').getByRole('slider')).toHaveCount(3)

    await page.locator(`.board [data-event-id="${CALL}"]`).click()
    await app.settled()
    await expect(article(CALL)).toBeVisible()
    expect(page.url()).toBe(base + linkTo(journey, `event=${CALL}`, asked))

    // Both links lead to the current record, without the cited version.
    await app.goTo(linkTo(journey, `event=${CALL}`, `${asked}&v=0123456789`))
    await expect(page.getByRole('note')).toContainText(say('changed.event'))
    await page.getByRole('button', { name: say('share.event') }).click()
    await expect(page.getByText(say('share.copied')).first()).toBeVisible()
    expect(await copied()).toBe(base + linkTo(journey, `event=${CALL}`))
    await page.locator('.take-open').click()
    await page.getByRole('button', { name: say('share.view') }).click()
    await expect.poll(copied).toBe(base + linkTo(journey, `event=${CALL}`, asked))
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('detail.close') })
      .click()
    await page.goBack()
    await app.settled()
    await expect(page.getByRole('note')).toHaveCount(0)

    const matching = corpus.events.filter((event) => has(event, theirs) || has(event, ours))
    const at = matching.findIndex(({ id }) => id === CALL)
    for (const [key, step] of [
      ['j', 1],
      ['k', 0],
      ['k', -1],
    ] as const) {
      await page.keyboard.press(key)
      await app.settled()
      await expect(article(matching[at + step]?.id ?? '')).toBeVisible()
    }
    for (const _ of 'jkk') await page.goBack()
    await app.settled()
    await expect(article(CALL)).toBeVisible()
    await page.goBack()
    await app.settled()
    await expect(page.getByRole('article')).toHaveCount(0)
    expect(page.url()).toBe(base + linkTo(journey, '', asked))
  })

  test(`${name}: the list contains every matching event and opens at the days of the link`, async ({
    app,
    page,
  }) => {
    await app.open(linkTo(journey, '', `actors=${theirs}&from=2021-05-01&to=2021-05-03&view=list`))
    const matching = corpus.events.filter((event) => has(event, theirs))
    const rows = page.locator('.list [data-event-id]')
    expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-event-id')))).toEqual(
      idsOf(matching),
    )
    const status = { matching: matching.length, all: corpus.events.length }
    await expect(page.getByRole('status')).toHaveText(say('status.listedSome', status))
    await expect(page.locator('.strip')).toHaveCount(0)
    // Day 18,748 is 1 May 2021.
    const near = matching.find(({ when }) => when.first >= 18_748)
    await expect(page.locator(`.list [data-event-id="${near?.id}"]`)).toBeInViewport()
  })

  test(`${name}: lanes follow the chosen grouping, and a part is drawn inside its parent`, async ({
    app,
    page,
  }) => {
    const lanes = page.locator('.board .lane-head')
    const told = () =>
      lanes.evaluateAll((all) =>
        all.map((lane) => [
          lane.querySelector('.lane-name')?.textContent,
          Number(lane.querySelector('.lane-count')?.textContent),
        ]),
      )
    await app.open(linkTo(journey, '', `${ALL_DAYS}&view=timeline&lanes=topic`))
    expect(await told()).toEqual(topicLanes().map(({ topic, count }) => [topic.name[language], count]))
    await app.goTo(linkTo(journey, '', `${ALL_DAYS}&view=timeline&lanes=none`))
    expect(await told()).toEqual([[say('lane.all'), corpus.events.length]])
    await app.goTo(linkTo(journey, '', `${ALL_DAYS}&view=timeline&lanes=actor`))
    const names = (await told()).map(([words]) => words)
    expect(new Set(names.slice(0, 2))).toEqual(
      new Set([theirs, ours].map((actor) => nameOf(actor, language))),
    )

    await app.goTo(linkTo(journey, '', `${DAYS}&view=timeline`))
    const parts = corpus.events.filter(({ relations }) =>
      relations.some(({ type, event }) => type === 'part-of' && event === PUTIN_BIDEN),
    )
    const whole = page.locator(`.board-list [data-opens="${PUTIN_BIDEN}"]`)
    await expect(whole).toContainText(say('board.parts', { kind: 'talk', parts: parts.length }))
    for (const { id } of parts) await expect(page.locator(`.board [data-opens="${id}"]`)).toHaveCount(0)
  })

  test(`${name}: an actor has a page, and its embedded page shows nothing else`, async ({ app, page }) => {
    await app.open(linkTo(journey, `event=${CALL}`))
    const base = new URL(page.url()).origin
    const person = page.locator('.people a').first()
    const words = await person.textContent()
    const actor = corpus.actors.find(({ name }) => name[language] === words)
    if (!actor) throw new Error(`no actor is called ${words}`)
    await person.click()
    await app.settled()
    await expect(page.getByRole('article', { name: actor.name[language] })).toBeVisible()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toContain(actor.id)
    const count = countOf((event) => has(event, actor.id))
    const steps = page.locator('.steps a')
    await expect(steps).toHaveCount(count)
    await page.getByRole('link', { name: say('actor.filter') }).click()
    await app.settled()
    await expect(page.getByRole('article')).toHaveCount(0)
    expect(await app.count()).toBe(count)

    await app.goTo(linkTo(journey, `actor=${actor.id}`, 'embed'))
    await expect(page.getByRole('article', { name: actor.name[language] })).toBeVisible()
    await expect(page.locator('header, search, .standing, .events')).toHaveCount(0)
    const chrome = page.locator('.chips, .tabs, .close, .share, .view-choice')
    await expect(chrome.filter({ visible: true })).toHaveCount(0)
    const out = page.getByRole('contentinfo').last().getByRole('link')
    await expect(out).toHaveAttribute('href', base + linkTo(journey, `actor=${actor.id}`))
    expect(await axeFindings(page)).toEqual([])
    const [first] = corpus.events.filter((event) => has(event, actor.id))
    const href = await steps.first().getAttribute('href')
    await steps.first().click()
    await app.settled()
    await expect(page.getByRole('article', { name: first?.title[language] ?? '' })).toBeVisible()
    expect(page.url()).toBe(href)
    expect(new URL(page.url()).searchParams.has('embed')).toBe(true)
    await expect(page.locator('header, search, .standing, .events')).toHaveCount(0)
  })

  test(`${name}: axe finds nothing, in light and in dark`, async ({ app }) => {
    await app.open(linkTo(journey, '', 'view=list'))
    await expectNoFindings(app, linkTo(journey, '', `actors=${theirs}&${DAYS}&view=timeline`))
    await expectNoFindings(app, linkTo(journey, '', 'view=list'))
    await expectNoFindings(app, linkTo(journey, `event=${PUTIN_BIDEN}`))
    await expectNoFindings(app, linkTo(journey, 'actor=putin'))
  })

  test(`${name}: on a phone, filter, list, event and timeline are one tap away each`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await app.open(linkTo(journey))
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth)
    await expect(page.locator('.list [data-event-id]')).toHaveCount(corpus.events.length)
    expect(await fits()).toBe(360)
    const tab = (words: string) => page.locator('.tabs').getByRole('button', { name: words })
    await tab(say('filters.show')).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('checkbox', { name: new RegExp(`^${nameOf(ours, language)} \\d`) }).click()
    await app.settled()
    const matching = corpus.events.filter((event) => has(event, ours))
    await sheet.getByRole('button', { name: say('filters.showCount', { matching: matching.length }) }).click()
    await expect(sheet).toHaveCount(0)
    await expect(page.locator('.list [data-event-id]')).toHaveCount(matching.length)

    const event = matching.at(-1)
    const title = event?.title[language] ?? ''
    const row = page.locator(`.list [data-event-id="${event?.id}"]`)
    await row.getByRole('link').click()
    await app.settled()
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeInViewport()
    expect(await fits()).toBe(360)
    await page.goBack()
    await app.settled()
    await expect(row).toBeInViewport()
    await tab(say('view.timeline')).click()
    await app.settled()
    await expect(page.locator('.board :is(.mark, .column)').filter({ visible: true }).first()).toBeVisible()
    expect(await fits()).toBe(360)
    expect(await app.count()).toBe(matching.length)
  })
}
