import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, inject, it } from 'vitest'
import type { FullEvent } from '../../exchange/fullEvent.ts'
import { parseIsoDay } from '../../lib/day.ts'
import { LOCALES } from '../../schema/vocabulary.ts'
import { corpusInFiles } from '../../testing/corpusInFiles.ts'
import { installWorkers } from '../../testing/installWorkers.ts'
import { CALL } from '../../testing/knownEvents.ts'
import { actors, madeUp, places, topics } from '../../testing/madeUp.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { speeches } from '../../testing/speeches.ts'
import { drawOutline } from '../prerender/outline.ts'

/* Corpora in files with few or odd events. */

const events = madeUp(60)
const [first, second] = events
if (!first || !second) throw new Error('no events')

beforeAll(installWorkers)
afterEach(closePage)

const onDays = (from: string, to: string, more: Partial<FullEvent['when']> = {}): FullEvent['when'] => ({
  ...first.when,
  first: parseIsoDay(from) ?? Number.NaN,
  last: parseIsoDay(to) ?? Number.NaN,
  interval: false,
  ...more,
})

it('an event of the same id in another corpus keeps its own claims', async () => {
  await corpusInFiles('same-id', [{ ...first, id: CALL }])
  const quotes = () => screen.getByRole('article').querySelectorAll('blockquote').length
  const link = `en/?view=list&corpus=same-id&event=${CALL}`
  const page = await openPage(link)
  expect(screen.getByRole('article', { name: first.title.en }).textContent).toContain(first.summary.en)
  expect(quotes()).toBe(0)

  await page.user.click(within(screen.getByRole('banner')).getAllByRole('link')[0] as HTMLElement)
  const { say } = speeches.en
  await page.user.click(await screen.findByRole('button', { name: say('view.list') }))
  await waitFor(() => expect(page.listed()).toContain(CALL))
  await page.user.click(document.querySelector(`.list [data-opens="${CALL}"]`) as HTMLElement)
  await waitFor(() => expect(quotes()).toBeGreaterThan(0))
  expect(page.link()).not.toContain('corpus')

  // Simulates Back.
  window.happyDOM.setURL(inject('site').address + link)
  fireEvent.popState(window)
  expect(await screen.findByRole('article', { name: first.title.en })).toBeTruthy()
  await page.settled()
  expect(screen.getByRole('article').textContent).not.toContain(say('loading.event'))
  expect(quotes()).toBe(0)
})

it('an event and an actor are told whose id every object has too', async () => {
  const actor = first.actors[0]?.actor ?? ''
  const renamed = <T,>(value: T): T =>
    JSON.parse(JSON.stringify(value).replaceAll(`"${actor}"`, '"constructor"'))
  const named = renamed(actors)
  const vocabulary = { actors: [...named], places: [...places], topics: [...topics] }
  await corpusInFiles('constructor', renamed([{ ...first, id: 'constructor' }, second]), { vocabulary })
  const page = await openPage('en/?actors=constructor&view=list&corpus=constructor')
  await page.user.click(document.querySelector('.list [data-opens="constructor"]') as HTMLElement)
  const article = await screen.findByRole('article', { name: first.title.en })
  const name = named.find(({ id }) => id === 'constructor')?.name.en ?? ''
  expect(article.textContent).toContain(name)
  const { say } = speeches.en
  expect(screen.getByRole('list', { name: say('filters.set') }).textContent).toContain(name)
})

it.each(LOCALES)(
  '%s: one event is counted in the singular, and a facet that it has no value of is not offered',
  async (locale) => {
    const { say } = speeches[locale]
    const vocabulary = { actors: [...actors], places: [], topics: [] }
    await corpusInFiles('single', [{ ...first, place: null, topics: [] }], { vocabulary })
    const page = await openPage(`${locale}/?view=list&corpus=single`)
    expect(screen.getByRole('status').textContent).toBe(say('status.listedAll', { matching: 1 }))
    expect(page.listed()).toEqual([first.id])
    const offered = [...document.querySelectorAll('[aria-controls^="facet-"]')]
    expect(offered.map((button) => button.getAttribute('aria-controls'))).toEqual([
      'facet-actors',
      'facet-types',
    ])
  },
)

it.each(LOCALES)('%s: the list says no more of a date than is known, and each date once', async (locale) => {
  const { day } = speeches[locale]
  await corpusInFiles('dates', [
    { ...first, id: 'year', when: onDays('2019-01-01', '2019-12-31', { precision: 'year' }) },
    { ...first, id: 'month', when: onDays('2019-01-01', '2019-01-31', { precision: 'month' }) },
    { ...first, id: 'day', when: onDays('2019-01-01', '2019-01-01') },
    { ...first, id: 'same-day', when: onDays('2019-01-01', '2019-01-01') },
    { ...first, id: 'later', when: onDays('2019-01-02', '2019-01-09', { interval: true }) },
  ])
  await openPage(`${locale}/?view=list&corpus=dates`)
  const dates = [...document.querySelectorAll('.list time')]
  const newYear = parseIsoDay('2019-01-01') ?? 0
  expect(new Map(dates.map((time) => [time.getAttribute('datetime'), time.textContent]))).toEqual(
    new Map([
      ['2019', day(newYear, 'year')],
      ['2019-01', day(newYear, 'month')],
      ['2019-01-01', day(newYear, 'full')],
      ['2019-01-02', day(newYear + 1, 'full')],
    ]),
  )
  expect(dates).toHaveLength(4)
})

it('what looks like markup in titles, summaries and names stays text', async () => {
  const text = '<img src=x onerror="alert(1)"> &amp; {count, plural}'
  const all = { en: text, ar: text, ru: text }
  const actor = first.actors[0]?.actor ?? ''
  const vocabulary = {
    actors: actors.map((one) => (one.id === actor ? { ...one, name: all } : one)),
    ...{ places: [...places], topics: [...topics] },
  }
  await corpusInFiles('markup', [{ ...first, title: all, summary: all }], { vocabulary, title: text })
  const page = await openPage(`en/?actors=${actor}&view=list&corpus=markup`)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(text)
  await page.user.click(document.querySelector(`.list [data-opens="${first.id}"]`) as HTMLElement)
  const article = await screen.findByRole('article')
  expect(article.querySelector('h2')?.textContent).toBe(text)
  expect(article.querySelector('.summary')?.textContent).toBe(text)
  const { say } = speeches.en
  expect(screen.getByRole('list', { name: say('filters.set') }).textContent).toContain(text)
  expect(document.querySelector('img')).toBeNull()
})

it('an actor that it does not know stands in a chip marked as unknown, and nothing matches', async () => {
  await corpusInFiles('unknown-actor', events)
  const page = await openPage('en/?actors=nobody&view=list&corpus=unknown-actor')
  const { say } = speeches.en
  expect(page.count()).toBe(0)
  expect(document.querySelector('.chips [data-unknown]')?.textContent).toContain('nobody')
  const [, inNotice] = screen.getAllByRole('button', { name: say('filters.clear') })
  await page.user.click(inNotice as HTMLElement)
  await page.settled()
  expect(page.count()).toBe(events.length)
})

it.each(LOCALES)(
  '%s: before there is an app, its outline holds every event and its title',
  async (locale) => {
    const title = { en: 'Talks', ar: 'محادثات', ru: 'Переговоры' }
    const manifest = { ...(await corpusInFiles('outline', events)).manifest, title }
    document.documentElement.lang = locale
    document.body.innerHTML = '<div id="built"><main><p class="status">60 events</p></main></div>'
    drawOutline(manifest)
    const main = document.querySelector('#built main')
    const bars = [...(main?.querySelectorAll<HTMLElement>('[data-event-count]') ?? [])]
    const counts = bars.map(({ dataset }) => Number(dataset.eventCount))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(events.length)
    expect(main?.querySelector('h1')?.textContent).toBe(title[locale])
    // Shows nothing of the site's own records.
    expect(main?.querySelector('.status')).toBeNull()
    const shares = bars.map((bar) => Number(bar.style.getPropertyValue('--share')))
    expect(Math.max(...shares)).toBe(1)
    expect(shares.filter((share) => share === 0)).toHaveLength(counts.filter((count) => count === 0).length)
    document.body.innerHTML = ''
    expect(() => drawOutline(manifest)).not.toThrow()
  },
)
