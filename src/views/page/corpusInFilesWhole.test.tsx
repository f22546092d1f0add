import { screen, waitFor, within } from '@testing-library/react'
import Papa from 'papaparse'
import { afterEach, beforeAll, expect, inject, it, vi } from 'vitest'
import type { FullEvent } from '../../exchange/fullEvent.ts'
import { ACTING_ROLES, LOCALES, type Role } from '../../schema/vocabulary.ts'
import { type CorpusInFiles, corpusInFiles } from '../../testing/corpusInFiles.ts'
import { installWorkers } from '../../testing/installWorkers.ts'
import { actors, isOf, lineOf, madeUp } from '../../testing/madeUp.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { speeches } from '../../testing/speeches.ts'
import { catchSaved, openSheet, plain } from '../../testing/takeAway.ts'

/* What the site's own records can do, a corpus in files can do too. */

const NOTE = { en: 'A date was put right.', ar: 'صُحّح تاريخ.', ru: 'Исправлена дата.' }
const made = madeUp(120)
const [first, second, third] = made
if (!first || !second || !third) throw new Error('no events')

/** The third event answers the first and is part of the second, and its editors have noted a change. */
const events: readonly FullEvent[] = made.map((event) =>
  event.id !== third.id
    ? event
    : {
        ...event,
        relations: [
          { type: 'responds-to', event: first.id },
          { type: 'part-of', event: second.id },
        ],
        revisions: [{ on: 18_740, note: NOTE }],
      },
)
const AT = 'corpus=whole'
const LIST = `view=list&${AT}`
const OLD = 'v=0123456789'
const site = inject('site').address

let corpus: CorpusInFiles
beforeAll(async () => {
  installWorkers()
  corpus = await corpusInFiles('whole', events)
})
afterEach(() => {
  closePage()
  vi.restoreAllMocks()
})

const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name
const takesPart = (event: FullEvent, state: string, roles: readonly Role[]) =>
  event.actors.some(({ actor, role }) => roles.includes(role) && lineOf(actor).includes(state))
const acts = (event: FullEvent, state: string) => takesPart(event, state, ACTING_ROLES)

/** The two states of an event in which one acts toward the other. */
function statesOf(): readonly [string, string] {
  for (const { actors } of events) {
    const target = actors.find(({ role }) => role === 'target')
    const states = actors.map(({ actor }) => lineOf(actor).at(-1) ?? actor)
    const [one, other] = [...new Set(states)]
    if (target && one !== undefined && other !== undefined) return [one, other]
  }
  throw new Error('nobody acts toward anyone')
}

it.each(LOCALES)('%s: two states in the filter have flows, counted as plain loops count', async (locale) => {
  const { say } = speeches[locale]
  const [one, other] = statesOf()
  const [from, to] = [nameOf(one)?.[locale] ?? '', nameOf(other)?.[locale] ?? '']
  const page = await openPage(`${locale}/?actors=${one}.${other}&${LIST}`)
  const countOf = (test: (event: FullEvent) => boolean) => events.filter(test).length
  const expected = [
    [
      say('flow.toward', { from, to }),
      countOf((event) => acts(event, one) && takesPart(event, other, ['target'])),
    ],
    [
      say('flow.toward', { from: to, to: from }),
      countOf((event) => acts(event, other) && takesPart(event, one, ['target'])),
    ],
    [say('flow.together'), countOf((event) => acts(event, one) && acts(event, other))],
  ] as const
  expect(Math.max(...expected.map(([, count]) => count))).toBeGreaterThan(0)
  const flows = within(screen.getByRole('group', { name: say('flow.label') })).getAllByRole('button')
  const words = () => flows.map(({ textContent }) => textContent)
  await waitFor(() =>
    expect(words().toSorted()).toEqual(expected.map(([label, count]) => `${label} ${count}`).toSorted()),
  )
  const before = words()
  for (const [label, count] of expected) {
    const flow = flows.find(({ textContent }) => textContent?.startsWith(label)) as HTMLElement
    const isPressed = (each: HTMLElement) => each.getAttribute('aria-pressed') === 'true'
    await page.user.click(flow)
    // The other direction is added to, until it is taken out.
    for (const each of flows) if (each !== flow && isPressed(each)) await page.user.click(each)
    await page.settled()
    // It stays where it is, to be taken back.
    expect(flow.getAttribute('aria-pressed'), label).toBe('true')
    expect(words()).toEqual(before)
    expect(page.count()).toBe(count)
    expect(page.listed()).toHaveLength(count)
    expect(page.link()).toContain(LIST)
  }
})

it.each(LOCALES)('%s: the page of an actor lists all that it took part in', async (locale) => {
  const { say } = speeches[locale]
  const [state] = statesOf()
  const own = events.filter((event) => isOf(event, state))
  const page = await openPage(`${locale}/?${LIST}&actor=${state}`)
  const article = screen.getByRole('article', { name: nameOf(state)?.[locale] ?? '' })
  expect(within(article).getByText(say('actor.events', { events: own.length }))).toBeTruthy()
  const steps = [...article.querySelectorAll<HTMLElement>('.steps a[data-opens]')]
  expect(steps.map(({ dataset }) => dataset.opens)).toEqual(own.map(({ id }) => id))
  await page.user.click(within(article).getByRole('link', { name: say('actor.filter') }))
  await page.settled()
  expect(screen.queryByRole('article')).toBeNull()
  expect(page.count()).toBe(own.length)
  expect(page.link()).toContain(AT)
})

it('its title stays where a document is open', async () => {
  const page = await openPage(`en/?${LIST}&event=${first.id}`)
  const titles = () => [...document.querySelectorAll('.corpus-title')].map(({ textContent }) => textContent)
  expect(titles()).toEqual(['Made-up events'])
  await page.user.click(screen.getByRole('button', { name: speeches.en.say('detail.close') }))
  await page.settled()
  expect(titles()).toEqual(['Made-up events'])
})

it.each(LOCALES)('%s: whether a program has coded its events, it says', async (locale) => {
  const words = speeches[locale].say('corpus.machine')
  await openPage(`${locale}/?${LIST}`)
  expect(screen.queryByText(words)).toBeNull()
  const coded = `coded-${locale}`
  corpus
    .copyAs(coded)
    .spoil('manifest.json', (whole) => JSON.stringify({ ...JSON.parse(whole.toString()), coding: 'machine' }))
  await openPage(`${locale}/?view=list&corpus=${coded}`)
  expect(screen.getByText(words)).toBeTruthy()
})

it('an actor in a document leads to its page, in the same corpus', async () => {
  const page = await openPage(`en/?${LIST}&event=${first.id}`)
  const [acting] = first.actors
  const article = screen.getByRole('article')
  await page.user.click(within(article).getByRole('link', { name: nameOf(acting?.actor ?? '')?.en ?? '' }))
  await page.settled()
  expect(page.link()).toBe(`en/?${LIST}&actor=${acting?.actor}`)
  expect(screen.getByRole('article', { name: nameOf(acting?.actor ?? '')?.en ?? '' })).toBeTruthy()
})

it('an event names what it answers and is part of, from both ends, and the list does too', async () => {
  const { say } = speeches.en
  const ties = () =>
    [...document.querySelectorAll<HTMLElement>('.ties a')].map(({ dataset }) => dataset.opens)
  await openPage(`en/?${LIST}&event=${third.id}`)
  await waitFor(() => expect(ties()).toEqual([second.id, first.id]))
  expect(screen.getByRole('heading', { name: say('detail.partOf') })).toBeTruthy()
  const rowOf = (id: string) => document.querySelector(`.list [data-event-id="${id}"]`)?.textContent
  expect(rowOf(third.id)).toContain(say('list.partOf', { title: second.title.en }))
  expect(rowOf(second.id)).toContain(say('list.parts', { parts: 1 }))
  for (const { id } of [first, second]) {
    await openPage(`en/?${LIST}&event=${id}`)
    await waitFor(() => expect(ties()).toEqual([third.id]))
  }
})

it.each(LOCALES)('%s: a cited view that has changed says so, and what editors noted', async (locale) => {
  const { say } = speeches[locale]
  await openPage(`${locale}/?${LIST}&${OLD}`)
  expect(screen.getByRole('note').textContent).toContain(say('changed.view'))
  expect(screen.getByRole('note').textContent).toContain(NOTE[locale])
  expect(screen.getByRole('note').textContent).toContain(third.title[locale])
  await openPage(`${locale}/?${LIST}&q=zzzz&${OLD}`)
  expect(screen.getByRole('note').textContent).toBe(`${say('changed.view')} ${say('changed.none')}`)
  await openPage(`${locale}/?${LIST}&v=${corpus.manifest.version}`)
  expect(screen.queryByRole('note')).toBeNull()
})

it('a cited event that has changed says so, and the one beside it does not say the same', async () => {
  const { say } = speeches.en
  const page = await openPage(`en/?${LIST}&event=${third.id}&${OLD}`)
  expect(screen.getByRole('note').textContent).toContain(say('changed.event'))
  expect(screen.getByRole('note').textContent).toContain(NOTE.en)
  await page.user.keyboard('j')
  await page.settled()
  expect(screen.getByRole('article', { name: made[3]?.title.en ?? '' })).toBeTruthy()
  expect(screen.getByRole('article').textContent).not.toContain(NOTE.en)
})

it('embedded, an event stands alone: no board, no strip, no status', async () => {
  await openPage(`en/?${AT}&event=${first.id}&embed`)
  expect(screen.getByRole('article', { name: first.title.en })).toBeTruthy()
  for (const other of ['.events', '.list', '.strip', '.standing', 'search', '.chips', 'header.masthead'])
    expect(document.querySelector(other), other).toBeNull()
  expect(screen.queryByRole('status')).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('what is counted can be cited and saved', async () => {
  const [state] = statesOf()
  const own = events.filter((event) => isOf(event, state))
  const page = await openPage(`en/?actors=${state}&${LIST}`)
  const { say } = speeches.en
  const sheet = await openSheet(page, 'en')
  expect(within(sheet).getByRole('heading', { name: say('take.view', { events: own.length }) })).toBeTruthy()
  expect(page.count()).toBe(own.length)
  // Feeds are files of the site's own records.
  expect(within(sheet).queryByRole('heading', { name: say('take.follow') })).toBeNull()
  expect(within(sheet).queryByRole('note')).toBeNull()
  const { version } = corpus.manifest
  expect(plain(sheet.querySelector('.citation')?.textContent)).toContain(
    `${site}en/?actors=${state}&view=list&v=${version}&${AT}`,
  )
  const { save } = catchSaved()
  const { name, text } = await save(page, within(sheet).getByRole('button', { name: 'CSV' }))
  expect(name).toBe(`demarche-whole-${state}.csv`)
  const { data } = Papa.parse<{ id: string }>(text.slice(1), { header: true, skipEmptyLines: true })
  expect(data.map(({ id }) => id)).toEqual(own.map(({ id }) => id))
})

it('an open event can be shared and cited, in its corpus', async () => {
  const { say } = speeches.en
  const page = await openPage(`en/?${LIST}&event=${first.id}`)
  const article = screen.getByRole('article')
  await page.user.click(within(article).getByRole('button', { name: say('share.event') }))
  expect(await navigator.clipboard.readText()).toBe(`${site}en/?${AT}&event=${first.id}`)
  const sheet = await openSheet(page, 'en')
  const [ofEvent, ofView] = [...sheet.querySelectorAll('.citation')].map((one) => plain(one.textContent))
  expect(ofEvent).toContain(first.title.en)
  expect(ofEvent).toContain(`event=${first.id}`)
  expect(ofView).not.toContain('event=')
})

it.each(LOCALES)('%s: where no board can be drawn the list stands in, and the page stays', async (locale) => {
  // As in this DOM, which has no fonts to measure labels by.
  const { say } = speeches[locale]
  const page = await openPage(`${locale}/?${AT}`)
  const notice = (await screen.findAllByRole('alert'))[0] as HTMLElement
  expect(notice.textContent).toContain(say('failure.board'))
  expect(within(notice).getByRole('button', { name: say('failure.retry') })).toBeTruthy()
  await waitFor(() => expect(page.listed()).toEqual(events.map(({ id }) => id)))
  const counts = { matching: events.length, inView: events.length }
  expect(screen.getByRole('status').textContent).toBe(say('status.all', counts))
  expect(document.querySelector('[aria-controls="facet-actors"]')).not.toBeNull()
})
