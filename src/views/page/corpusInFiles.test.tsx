import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Day, parseIsoDay } from '../../lib/day.ts'
import type { DayRange } from '../../model/window.ts'
import { LOCALES } from '../../schema/vocabulary.ts'
import { corpusInFiles } from '../../testing/corpusInFiles.ts'
import { installWorkers, ROW_HEIGHT, type Workers } from '../../testing/installWorkers.ts'
import { actors, isIn, isOf, madeUp, says, topics } from '../../testing/madeUp.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { speeches } from '../../testing/speeches.ts'

/* The page of a corpus in files with 2,000 made-up events. The expected counts come from plain loops. */

const AT = 'view=list&corpus=reading'
const events = madeUp(2000)
const [STATE] = actors
if (!STATE) throw new Error('no actors')
const ofState = events.filter((event) => isOf(event, STATE.id))

const day = (text: string) => parseIsoDay(text) ?? Number.NaN
const HALF_YEAR: DayRange = { from: day('2014-01-01'), to: day('2014-06-30') }
const IN_LINK = 'from=2014-01-01&to=2014-06-30'
const extent: DayRange = {
  from: events[0]?.when.first ?? 0,
  to: Math.max(...events.map(({ when }) => when.last)),
}

let workers: Workers
beforeAll(async () => {
  workers = installWorkers()
  await corpusInFiles('reading', events)
})
beforeEach(() => window.scrollTo(0, 0))
afterEach(closePage)

const status = () => screen.getByRole('status')
/** The numbers in the status: `[2000, 172]` for 172 in view of 2,000; with a filter its count comes first. */
const told = () =>
  [...(status().textContent ?? '').matchAll(/\d[\d.,\u00a0\u202f]*/g)].map(([number]) =>
    Number(number.replace(/\D/g, '')),
  )
const inDays = (all: typeof events, window: DayRange) => all.filter((event) => isIn(event, window))
const idsOf = (all: typeof events) => all.map(({ id }) => id)
/** Where a list opens that looks from this day on: at the first event that begins then, or later. */
const firstFrom = (all: typeof events, day: Day) => all.findIndex(({ when }) => when.first >= day)

function eventWhere(holds: (event: (typeof events)[number]) => boolean) {
  const found = events.find(holds)
  if (!found) throw new Error('no such event')
  return found
}

/** What of a long list is in the page: each row's place in it, from 1, of how many. */
const rowsShown = () =>
  [...document.querySelectorAll('.long-list > li')].map((row) => ({
    size: Number(row.getAttribute('aria-setsize')),
    at: Number(row.getAttribute('aria-posinset')),
    id: row.querySelector<HTMLElement>('[data-event-id]')?.dataset.eventId,
  }))

/** Scrolls through a long list of so many events, a screen at a time. */
async function scrollThrough(count: number) {
  const seen: { readonly rows: ReturnType<typeof rowsShown> }[] = []
  for (let last = 0; last < count; last = seen.at(-1)?.rows.at(-1)?.at ?? count) {
    window.scrollTo(0, last * ROW_HEIGHT)
    fireEvent.scroll(window)
    // Those that are on their way stand as a line of words.
    await waitFor(() => expect(document.querySelector('.long-row')).toBeNull())
    seen.push({ rows: rowsShown() })
  }
  return seen
}

it.each(LOCALES)('%s: it opens with its title, its numbers and its first events in order', async (locale) => {
  const page = await openPage(`${locale}/?${AT}`)
  const { say } = speeches[locale]
  expect(status().textContent).toBe(say('status.listedAll', { matching: events.length }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Made-up events')
  expect(document.title).toContain('Made-up events')
  expect(page.listed()).toEqual(events.slice(0, page.listed().length).map(({ id }) => id))
  const [first] = screen.getByRole('region', { name: say('list.label') }).querySelectorAll('.row a')
  expect(first?.textContent).toContain(events[0]?.title[locale])
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByRole('progressbar')).toBeNull()
})

it('few of many rows are in the page, and each says where in the list it stands', async () => {
  await openPage(`en/?${AT}`)
  expect(told()).toEqual([events.length])
  const met = new Map<number, string | undefined>()
  for (const { rows } of await scrollThrough(events.length)) {
    expect(rows.length).toBeLessThan(40)
    for (const { size, at, id } of rows) {
      expect(size).toBe(events.length)
      met.set(at, id)
    }
  }
  expect([...met].toSorted(([a], [b]) => a - b).map(([, id]) => id)).toEqual(idsOf(events))
})

it('days in the link filter nothing: all that matches is listed, and the list opens at the first of them', async () => {
  await openPage(`en/?${AT}&${IN_LINK}`)
  expect(told()).toEqual([events.length])
  const first = firstFrom(events, HALF_YEAR.from)
  expect(first).toBeGreaterThan(100)
  await waitFor(() => expect(Math.round(window.scrollY / ROW_HEIGHT)).toBe(first))
  fireEvent.scroll(window)
  expect(rowsShown().map(({ at }) => at - 1)).toContain(first)
  await waitFor(() => expect(document.querySelector('.long-row')).toBeNull())
  for (const { size, at, id } of rowsShown()) {
    expect(size).toBe(events.length)
    expect(id).toBe(events[at - 1]?.id)
  }
})

it('the list opens at the open event, whatever days the link looks at', async () => {
  const at = 1500
  const open = events[at]
  await openPage(`en/?${AT}&${IN_LINK}&event=${open?.id}`)
  await waitFor(() => expect(Math.round(window.scrollY / ROW_HEIGHT)).toBe(at))
  fireEvent.scroll(window)
  await waitFor(() => expect(rowsShown().find(({ id }) => id === open?.id)?.at).toBe(at + 1))
  expect(document.querySelector('.list [aria-current]')?.getAttribute('data-event-id')).toBe(open?.id)
})

it('an actor leaves what it has to do with, stands as a chip and in the link, and goes with the chip', async () => {
  const page = await openPage(`en/?${AT}&${IN_LINK}`)
  const facet = await page.openFacet('actors')
  const name = new RegExp(`^${STATE.name.en} ${ofState.length.toLocaleString('en')}$`)
  await page.user.click(await within(facet).findByRole('checkbox', { name }))
  await page.settled()
  const right = [ofState.length, events.length]
  expect(told()).toEqual(right)
  expect(rowsShown()[0]?.size).toBe(ofState.length)
  expect(page.link()).toBe(`en/?actors=${STATE.id}&${IN_LINK}&${AT}`)

  const link = page.link()
  await openPage(link)
  expect(told()).toEqual(right)
  const chips = screen.getByRole('list', { name: speeches.en.say('filters.set') })
  expect(chips.textContent).toContain(STATE.name.en)
  await page.user.click(within(chips).getByRole('button'))
  await page.settled()
  expect(told()).toEqual([events.length])
})

it('a facet counts each of its values among all events', async () => {
  const page = await openPage(`en/?${AT}`)
  const facet = await page.openFacet('topics')
  for (const { id, name } of topics) {
    const count = events.filter((event) => event.topics.includes(id)).length
    if (count === 0) continue
    expect(await within(facet).findByRole('checkbox', { name: `${name.en} ${count}` })).toBeTruthy()
  }
})

it('of many actors the hundred with the most events are offered, and a search finds the others', async () => {
  const { say } = speeches.en
  const counted = actors
    .map((actor) => ({ actor, count: events.filter((event) => isOf(event, actor.id)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count)
  const [rarest] = counted
  expect(counted.length).toBeGreaterThan(100)
  const page = await openPage(`en/?${AT}`)
  const facet = await page.openFacet('actors')
  const cut = say('actors.more', { shown: 100 })
  expect(await within(facet).findByText(cut)).toBeTruthy()
  const name = `${rarest?.actor.name.en} ${rarest?.count}`
  expect(within(facet).queryByRole('checkbox', { name })).toBeNull()
  await page.user.type(within(facet).getByRole('searchbox'), rarest?.actor.name.en ?? '')
  await page.user.click(within(facet).getByRole('checkbox', { name }))
  await page.settled()
  expect(told()).toEqual([rarest?.count, events.length])
  expect(within(facet).queryByText(cut)).toBeNull()
})

it('words are found in any language, in texts and in names; where none is found a button leads back', async () => {
  const page = await openPage(`en/?${AT}`)
  const search = screen.getByRole('searchbox')
  for (const words of ['fisheries', 'рыболовство', 'westvale', 'talks fisher', 'parliament', 'zzzz']) {
    await page.user.clear(search)
    await page.user.click(search)
    await page.user.paste(words)
    const right = events.filter((event) => words.split(' ').every((word) => says(event, word)))
    await waitFor(() => expect(told()[0], words).toBe(right.length))
  }
  const { say } = speeches.en
  expect(await screen.findByText(say('empty.title'))).toBeTruthy()
  const [, inNotice] = screen.getAllByRole('button', { name: say('filters.clear') })
  await page.user.click(inNotice as HTMLElement)
  await page.settled()
  expect(told()).toEqual([events.length])
})

it('a number of what was asked before is marked as such until the new one is there', async () => {
  const page = await openPage(`en/?${AT}&${IN_LINK}`)
  expect(status().getAttribute('aria-busy')).toBe('false')
  // How many events have these words, no facet's counts tell.
  await page.user.click(screen.getByRole('searchbox'))
  workers.hold()
  await page.user.paste('fisheries')
  await waitFor(() => expect(status().getAttribute('aria-busy')).toBe('true'))
  expect(told()).toEqual([events.length])
  workers.letGo()
  await waitFor(() => expect(status().getAttribute('aria-busy')).toBe('false'))
  expect(told()).toEqual([events.filter((event) => says(event, 'fisheries')).length, events.length])
})

it.each(LOCALES)(
  '%s: an event opens as a document, keeps its link, and closes onto its row',
  async (locale) => {
    const event = eventWhere(({ place }) => place !== null)
    const days = `from=${event.id.slice(0, 10)}&to=${event.id.slice(0, 10)}`
    const page = await openPage(`${locale}/?${AT}&${days}`)
    const row = () => document.querySelector<HTMLElement>(`.list [data-opens="${event.id}"]`)
    await page.user.click(row() as HTMLElement)
    await page.settled()
    const article = screen.getByRole('article', { name: event.title[locale] })
    expect(article.textContent).toContain(event.summary[locale])
    expect(document.title).toContain(event.title[locale])
    expect(page.link()).toBe(`${locale}/?${days}&${AT}&event=${event.id}`)
    expect(row()?.closest('.row')?.getAttribute('aria-current')).toBe('true')

    await page.user.keyboard('{Escape}')
    expect(screen.queryByRole('article')).toBeNull()
    expect(document.activeElement).toBe(row())
    await openPage(`${locale}/?${AT}&event=${event.id}`)
    expect(screen.getByRole('article', { name: event.title[locale] }).textContent).toContain(
      event.summary[locale],
    )
  },
)

it.each(LOCALES)(
  '%s: an open event outside of the filter says so until the filter is gone',
  async (locale) => {
    const { say } = speeches[locale]
    const outside = eventWhere((event) => !isOf(event, STATE.id))
    const page = await openPage(`${locale}/?actors=${STATE.id}&${AT}&event=${outside.id}`)
    const article = screen.getByRole('article', { name: outside.title[locale] })
    expect((await within(article).findByRole('note')).textContent).toBe(say('detail.outside'))
    const chips = screen.getByRole('list', { name: say('filters.set') })
    await page.user.click(within(chips).getByRole('button'))
    await waitFor(() => expect(screen.queryByRole('note')).toBeNull())
    expect(screen.getByRole('article').textContent).toContain(outside.summary[locale])

    const [inside] = ofState
    const other = await openPage(`${locale}/?actors=${STATE.id}&${AT}&event=${inside?.id}`)
    expect(screen.getByRole('article').textContent).toContain(inside?.summary[locale])
    await other.settled()
    expect(screen.queryByRole('note')).toBeNull()
  },
)

it.each(LOCALES)('%s: an event that it does not have is named, and the corpus stays', async (locale) => {
  const { say } = speeches[locale]
  const page = await openPage(`${locale}/?${AT}&event=2014-01-01-never`)
  expect(screen.getByRole('article').textContent).toContain('2014-01-01-never')
  await page.user.click(screen.getByRole('button', { name: say('detail.close') }))
  await page.settled()
  expect(screen.queryByRole('article')).toBeNull()
  expect(told()).toEqual([events.length])
})

it('a change of language keeps corpus, filter and days, all the way round', async () => {
  const rest = `?actors=${STATE.id}&${IN_LINK}&${AT}`
  const page = await openPage(`en/${rest}`)
  const right = [ofState.length, events.length]
  for (const next of ['ar', 'ru', 'en'] as const) {
    await page.user.click(document.querySelector(`.masthead a[hreflang=${next}]`) as HTMLElement)
    await page.settled()
    expect(document.documentElement.lang).toBe(next)
    expect(document.documentElement.dir).toBe(next === 'ar' ? 'rtl' : 'ltr')
    expect(page.link()).toBe(`${next}/${rest}`)
    expect(told()).toEqual(right)
    const { say } = speeches[next]
    expect(screen.getByRole('list', { name: say('filters.set') }).textContent).toContain(STATE.name[next])
  }
})

it.each(LOCALES)(
  '%s: above the board keys move the days in view on the strip, and status and link follow',
  async (locale) => {
    const { say, day: dayInWords } = speeches[locale]
    const page = await openPage(`${locale}/?corpus=reading&${IN_LINK}`)
    // The board itself cannot be drawn here.
    expect((await screen.findByRole('alert')).textContent).toContain(say('failure.board'))
    const slider = (name: 'window' | 'start' | 'end') =>
      screen.getByRole('slider', { name: say(`overview.${name}`) })
    const dayAt = (name: Parameters<typeof slider>[0]) => Number(slider(name).getAttribute('aria-valuenow'))
    const seen = (): DayRange => ({ from: dayAt('start'), to: dayAt('end') })
    const press = async (name: Parameters<typeof slider>[0], key: string) => {
      slider(name).focus()
      await page.user.keyboard(`{${key}}`)
      await page.settled()
      const { from, to } = seen()
      expect(told()).toEqual([events.length, inDays(events, { from, to }).length])
      expect(slider('start').getAttribute('aria-valuetext')).toBe(dayInWords(from, 'long'))
      expect(slider('end').getAttribute('aria-valuetext')).toBe(dayInWords(to, 'long'))
      const { searchParams } = new URL(page.link(), 'http://localhost')
      expect(day(searchParams.get('from') ?? '')).toBe(from)
      expect(day(searchParams.get('to') ?? '')).toBe(to)
    }
    const [onward, back] = locale === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    expect(seen()).toEqual(HALF_YEAR)
    await press('window', onward)
    expect(seen().from).toBeGreaterThan(HALF_YEAR.from)
    expect(seen().to - seen().from).toBe(HALF_YEAR.to - HALF_YEAR.from)
    await press('window', back)
    expect(seen()).toEqual(HALF_YEAR)
    await press('end', 'End')
    expect(seen()).toEqual({ from: HALF_YEAR.from, to: extent.to })
    await press('window', 'Home')
    expect(seen().from).toBe(extent.from)
    const before = page.link()
    await page.user.keyboard('x')
    expect(page.link()).toBe(before)
  },
)

it('beside the board the status says how many of those that match are in view', async () => {
  await openPage(`en/?actors=${STATE.id}&corpus=reading&${IN_LINK}`)
  const inView = inDays(ofState, HALF_YEAR).length
  expect(inView).toBeGreaterThan(0)
  expect(told()).toEqual([ofState.length, events.length, inView])
})

it('that nothing was noted of what changed is said where every event has been looked through', async () => {
  const { say } = speeches.en
  await openPage(`en/?actors=${STATE.id}&${AT}&v=0123456789`)
  expect(screen.getByRole('note').textContent).toBe(`${say('changed.view')} ${say('changed.none')}`)
  // Of two thousand events a thousand are.
  await openPage(`en/?${AT}&v=0123456789`)
  expect(screen.getByRole('note').textContent?.trim()).toBe(say('changed.view'))
})

it('J and K lead from event to event of those that match, and the document names them', async () => {
  const [, second, third, fourth] = ofState
  if (!second || !third || !fourth) throw new Error('too few events')
  const page = await openPage(`en/?${AT}&actors=${STATE.id}&event=${second.id}`)
  const opened = () => new URL(window.location.href).searchParams.get('event')
  const beside = await screen.findByRole('navigation', { name: /previous/i })
  expect(beside.textContent).toContain(third.title.en)
  await page.user.keyboard('j')
  await page.settled()
  expect(opened()).toBe(third.id)
  expect(await screen.findByRole('article', { name: third.title.en })).toBeTruthy()
  await page.user.keyboard('j')
  await page.settled()
  expect(opened()).toBe(fourth.id)
  await page.user.keyboard('k')
  await page.settled()
  await page.user.keyboard('k')
  await page.settled()
  expect(opened()).toBe(second.id)
})

it('on paper the first three hundred stand whole, and how many more there are is said', async () => {
  const page = await openPage(`en/?actors=${STATE.id}&${AT}&${IN_LINK}`)
  const { say, day } = speeches.en
  const cut = say('list.cut', { shown: 300, count: ofState.length, day: day(extent.from, 'long') })
  expect(screen.queryByText(cut)).toBeNull()
  fireEvent(window, new Event('beforeprint'))
  // The list on the screen is before the one for paper, where styles hide it.
  expect(page.listed().slice(-300)).toEqual(idsOf(ofState.slice(0, 300)))
  expect(screen.getByText(cut)).toBeTruthy()
  expect(told()).toEqual([ofState.length, events.length])
  fireEvent(window, new Event('afterprint'))
  expect(page.listed().length).toBeLessThan(100)
  expect(screen.queryByText(cut)).toBeNull()
})

it('on a phone all filters stand on a sheet, with the number that they leave', async () => {
  const { say } = speeches.en
  const page = await openPage(`en/?${AT}`, { width: 360 })
  expect(document.querySelector('[aria-controls="facet-actors"]')).toBeNull()
  await page.user.click(screen.getByRole('button', { name: say('filters.show') }))
  const sheet = screen.getByRole('dialog')
  const name = new RegExp(`^${STATE.name.en} ${ofState.length.toLocaleString('en')}$`)
  await page.user.click(await within(sheet).findByRole('checkbox', { name }))
  await page.settled()
  const done = say('filters.showCount', { matching: ofState.length })
  await page.user.click(within(sheet).getByRole('button', { name: done }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(told()).toEqual([ofState.length, events.length])
})

it('embedded it shows numbers, list and a way to the whole page, but no filters', async () => {
  const page = await openPage(`en/?actors=${STATE.id}&${AT}&embed=1`)
  expect(screen.queryByRole('searchbox')).toBeNull()
  expect(document.querySelector('[aria-controls^="facet-"], .chips')).toBeNull()
  expect(told()).toEqual([ofState.length, events.length])
  expect(page.listed()[0]).toBe(ofState[0]?.id)
  const whole = within(screen.getAllByRole('contentinfo').at(-1) as HTMLElement).getByRole<HTMLAnchorElement>(
    'link',
  )
  const { searchParams } = new URL(whole.href)
  expect([...searchParams.keys()].sort()).toEqual(['actors', 'corpus', 'view'])
})
