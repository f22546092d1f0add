import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { CALL } from '../../testing/knownEvents.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus, countOf, eventNamed, has } from '../../testing/servedRecords.ts'

afterEach(closePage)

const opened = () => document.querySelector('#panel-title')?.textContent

it('from event to event by one key each, among those that match, up to the last', async () => {
  const page = await openPage('ar/?view=list&topics=arms-control')
  const ids = corpus.events.filter(({ topics }) => topics.includes('arms-control')).map(({ id }) => id)
  expect(page.listed()).toEqual(ids)
  await page.user.click(document.querySelector('.list [data-event-id] a') as HTMLElement)
  await page.settled()
  for (const id of ids.slice(1)) {
    await page.user.keyboard('j')
    await page.settled()
    expect(opened()).toBe(eventNamed(id).title.ar)
    expect(document.title).toContain(eventNamed(id).title.ar)
  }
  // There is no event after the last.
  const last = page.link()
  await page.user.keyboard('j')
  expect(page.link()).toBe(last)
  await page.user.keyboard('k')
  await page.settled()
  expect(opened()).toBe(eventNamed(ids.at(-2) ?? '').title.ar)
})

it('links lead to the neighbours too, and the first has none before it', async () => {
  const page = await openPage('en/?view=list')
  const [first, second] = corpus.events
  if (!first || !second) throw new Error('no events')
  await page.user.click(document.querySelector('.list [data-event-id] a') as HTMLElement)
  await page.settled()
  const links = () => [...document.querySelectorAll<HTMLElement>('.neighbours a')]
  expect(links().map((link) => link.dataset.opens)).toEqual([second.id])
  await page.user.click(links()[0] as HTMLElement)
  await page.settled()
  expect(links().map((link) => link.dataset.opens)).toEqual([first.id, corpus.events[2]?.id])
  expect(document.querySelector('.list [aria-current]')?.getAttribute('data-event-id')).toBe(second.id)
})

it.each([
  ['9999-01-01', '9999-12-31', `${corpus.events.length} events, ${corpus.events.length} in view`],
  ['2030-01-01', '2030-01-02', `${corpus.events.length} events, 0 in view`],
])('counts the days that can be drawn in place of %s to %s', async (from, to, words) => {
  await openPage(`en/?view=timeline&from=${from}&to=${to}`)
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(words))
})

describe('closing a document', () => {
  it.each([
    ['the cross', 'en', 'Close'],
    ['the cross', 'ar', 'إغلاق'],
    ['Escape', 'en', null],
  ])(
    'by %s, in %s: the filter stays, and the focus is back on the link that opened it',
    async (_, locale, cross) => {
      const page = await openPage(`${locale}/?view=list&actors=russia`)
      const opener = document.querySelector<HTMLElement>(`.list [data-opens="${CALL}"]`)
      await page.user.click(opener as HTMLElement)
      await page.settled()
      if (cross === null) await page.user.keyboard('{Escape}')
      else await page.user.click(screen.getByRole('button', { name: cross }))
      expect(screen.queryByRole('article')).toBeNull()
      expect(page.link()).toContain(`${locale}/?actors=russia`)
      expect(page.count()).toBe(countOf((event) => has(event, 'russia')))
      await waitFor(() => expect((document.activeElement as HTMLElement).dataset.opens).toBe(CALL))
      expect(document.querySelector('main')?.dataset.panel).toBeUndefined()
    },
  )

  it('Escape without one open changes nothing', async () => {
    const page = await openPage('en/?view=list&actors=russia')
    await page.user.keyboard('{Escape}')
    expect(page.link()).toBe('en/?view=list&actors=russia')
    expect(page.count()).toBe(countOf((event) => has(event, 'russia')))
  })
})

it('the page bears the name of what is open, else of the site', async () => {
  const page = await openPage('ru/?view=list')
  const heading = () => screen.getByRole('heading', { level: 1 }).textContent
  expect(document.title).toBe(`${heading()} · Демарш`)
  await page.user.click(document.querySelector(`.list [data-opens="${CALL}"]`) as HTMLElement)
  expect(heading()).toBe(eventNamed(CALL).title.ru)
  await waitFor(() => expect(document.title).toBe(`${eventNamed(CALL).title.ru} · Демарш`))
})

it('in someone else’s page a document stands alone', async () => {
  await openPage(`en/events/${CALL}/?view=list&embed`)
  screen.getByRole('article', { name: eventNamed(CALL).title.en })
  for (const name of ['.list', '.filters', '.status', '.chips', 'header.masthead'])
    expect(document.querySelector(name), name).toBeNull()
  expect(document.documentElement.hasAttribute('data-embed')).toBe(true)
})

describe('the foot of a printed page', () => {
  it('names the address and the version of what is shown, without the frame around it', async () => {
    await openPage('ar/?view=list&actors=russia&embed')
    const foot = document.querySelector('.print-foot')
    expect(foot?.textContent).toContain(corpus.version)
    const address = foot?.querySelector('bdi')
    expect(address?.dir).toBe('ltr')
    expect(address?.textContent).toMatch(
      new RegExp(`^http://.*/ar/\\?actors=russia&view=list&v=${corpus.version}$`),
    )
  })
})
