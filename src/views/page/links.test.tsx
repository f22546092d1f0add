import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { rememberedLanguage } from '../../state/preferences.ts'
import { CALL } from '../../testing/knownEvents.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus, countOf, eventNamed, has } from '../../testing/servedRecords.ts'

/* The page shows what its link encodes, and each action changes the link. */

afterEach(closePage)

const direction = () => [document.documentElement.lang, document.documentElement.dir]

it('an event opened cold in Arabic stands from right to left, with the filter set', async () => {
  const page = await openPage(`ar/events/${CALL}/?view=list&actors=russia`)
  expect(direction()).toEqual(['ar', 'rtl'])
  const event = screen.getByRole('article', { name: eventNamed(CALL).title.ar })
  expect(within(event).getByRole('heading', { level: 2 }).textContent).toBe(eventNamed(CALL).title.ar)
  expect(page.count()).toBe(countOf((record) => has(record, 'russia')))
  const quote = event.querySelector('blockquote')
  expect([quote?.lang, quote?.dir]).toEqual(['ar', 'rtl'])
})

it('switching the language keeps event, filter, days, lanes and view, and is remembered', async () => {
  const rest = `events/${CALL}/?topics=summit&from=2021-04-12&to=2021-04-20&view=list&lanes=topic`
  const page = await openPage(`en/${rest}`)
  const count = page.count()
  for (const [name, locale, dir] of [
    ['Русский', 'ru', 'ltr'],
    ['العربية', 'ar', 'rtl'],
    ['English', 'en', 'ltr'],
  ] as const) {
    await page.user.click(screen.getByText(name, { selector: 'nav a' }))
    await page.settled()
    const title = eventNamed(CALL).title[locale]
    expect(screen.getByRole('article', { name: title })).toBeTruthy()
    expect(document.title).toContain(title)
    expect(page.link()).toBe(`${locale}/${rest}`)
    expect(page.count()).toBe(count)
    expect(direction()).toEqual([locale, dir])
    expect(rememberedLanguage()).toBe(locale)
  }
})

it('Back and Forward restore event and filter', async () => {
  const page = await openPage('en/?view=list&from=2021-04-10&to=2021-04-24')
  const links = [page.link()]
  await page.user.click(screen.getByText('Together', { selector: '.flows span' }))
  links.push(page.link())
  const count = page.count()
  const title = eventNamed(CALL).title.en
  await page.user.click(screen.getByText(title, { selector: '.list a *' }).closest('a') as HTMLElement)
  await page.settled()
  links.push(page.link())
  expect(screen.getByRole('article', { name: title })).toBeTruthy()
  expect(new Set(links).size).toBe(3)
  expect(links[2]).toContain('from=2021-04-10&to=2021-04-24')

  window.history.back()
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  expect([page.link(), page.count()]).toEqual([links[1], count])
  window.history.back()
  await waitFor(() => expect(page.count()).toBe(corpus.events.length))
  expect(page.link()).toBe(links[0])
  window.history.forward()
  await waitFor(() => expect(page.count()).toBe(count))
  expect(page.link()).toBe(links[1])
})

it.each(['<b id="x">&"\'', '../../etc', '%E0%A4%A', '\u202eevil'])(
  'an id that nobody wrote stands as it is, as text: %s',
  async (id) => {
    await openPage(`ar/events/${encodeURIComponent(id)}/?view=list`)
    const panel = screen.getByRole('article')
    expect(panel.textContent).toContain(id)
    expect(document.getElementById('x')).toBeNull()
  },
)

it('an event outside the filter is shown and says so, until the filter lets it in', async () => {
  const page = await openPage(`en/events/${CALL}/?view=list&topics=ukraine`)
  expect(screen.getByRole('article').textContent).toContain('does not match the current filters')
  expect(page.listed()).not.toContain(CALL)
  await page.user.click(screen.getByText('Clear all filters'))
  expect(screen.getByRole('article').textContent).not.toContain('does not match the current filters')
  expect(page.listed()).toContain(CALL)
})
