import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { LOCALES, type Locale } from '../../schema/vocabulary.ts'
import { updateStore } from '../../state/updates.ts'
import { CALL } from '../../testing/knownEvents.ts'
import { MESSAGES } from '../../testing/messages.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus, has, nameOf } from '../../testing/servedRecords.ts'

afterEach(closePage)

const { address: site } = inject('site')

const PAGES = {
  list: '?actors=czechia&view=list&embed',
  event: `events/${CALL}/?actors=russia&view=list&embed`,
  chronicle: 'chronicles/road-to-geneva/?actors=russia&view=list&embed',
  actor: 'actors/united-states/?actors=russia&view=list&embed',
}
const SITES = { en: 'Demarche', ar: 'مسعى', ru: 'Демарш' }

/** The links within the site; links to other sites are ignored. */
const linksOf = () =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(({ href }) => href.startsWith(site))

const foot = () => screen.getAllByRole('contentinfo').at(-1) as HTMLElement

describe.each(LOCALES)('embedded, only what was asked for is there: %s', (language) => {
  it.each(Object.entries(PAGES))('%s', async (name, path) => {
    await openPage(`${language}/${path}`)
    const isDocument = name !== 'list'
    // Elements that only CSS hides are checked in a browser: `e2e/embed.spec.ts`.
    expect(document.querySelectorAll('header, search, .chips, .tabs, .view-choice, .update')).toHaveLength(0)
    expect(screen.queryAllByRole('status')).toHaveLength(isDocument ? 0 : 1)
    expect(screen.queryAllByRole('article')).toHaveLength(isDocument ? 1 : 0)
    expect(document.documentElement.hasAttribute('data-embed')).toBe(true)

    const opening = within(foot()).getByRole<HTMLAnchorElement>('link')
    const out = window.location.href.replace('&embed', '')
    expect(opening.href).toBe(out)
    expect(opening.target).toBe('_blank')
    expect(opening.rel).toMatch(/noopener/)
    expect(opening.textContent).toContain(SITES[language])
    const inside = linksOf().filter((link) => link !== opening)
    expect(inside.length).toBeGreaterThan(0)
    for (const { href } of inside) expect(new URL(href).searchParams.has('embed'), href).toBe(true)
  })

  it('a list honours its link, and what it leads to stays embedded', async () => {
    const page = await openPage(`${language}/${PAGES.list}`)
    const expected = corpus.events.filter((event) => has(event, 'czechia'))
    expect(page.count()).toBe(expected.length)
    expect(page.listed()).toEqual(expected.map(({ id }) => id))
    expect(document.querySelector('.asked')?.textContent).toBe(nameOf('czechia', language))
    await page.user.click(document.querySelector('.list a') as HTMLElement)
    await page.settled()
    expect(screen.getByRole('article', { name: expected[0]?.title[language] ?? 'no event' })).toBeTruthy()
    expect(document.querySelector('.masthead')).toBeNull()
    expect(page.link()).toContain('&embed')
    const external = await waitFor(() => {
      const sources = document.querySelectorAll<HTMLAnchorElement>('article a[rel~=external]')
      if (sources.length === 0) throw new Error('no sources yet')
      return sources
    })
    for (const { target, rel } of external) {
      expect(target).toBe('_blank')
      expect(rel).toMatch(/noopener/)
    }
  })
})

it('from an embedded event one goes on to what it is tied to, within the frame', async () => {
  const page = await openPage(`en/${PAGES.event}`)
  const [tie] = document.querySelectorAll<HTMLElement>('.ties a')
  const name = tie?.textContent ?? ''
  await page.user.click(tie as HTMLElement)
  await page.settled()
  const [opened] = screen.getAllByRole('article')
  expect(name).toContain(within(opened as HTMLElement).getByRole('heading', { level: 2 }).textContent)
  expect(page.link()).toContain('embed')
  expect(screen.queryByRole('banner')).toBeNull()
  expect(within(foot()).getByRole<HTMLAnchorElement>('link').href).toBe(
    window.location.href.replace(/[?&]embed/, ''),
  )
})

it('the foot leads to the very view that is embedded, with nothing of it lost', async () => {
  const asked =
    'actors=russia&roles=acts&toward=united-states&q=call&from=2021-04-10&to=2021-04-24&view=list&lanes=topic'
  await openPage(`ru/?${asked}&embed`)
  expect(within(foot()).getByRole<HTMLAnchorElement>('link').href).toBe(`${site}ru/?${asked}`)
})

it('a newer build does not ask readers of someone else’s page', async () => {
  const offer = () => act(() => updateStore.setState({ take: () => {} }))
  await openPage('en/?view=list')
  offer()
  expect(screen.getByText(MESSAGES.en['update.ready'])).toBeTruthy()
  await openPage('en/?view=list&embed')
  offer()
  expect(screen.queryByText(MESSAGES.en['update.ready'])).toBeNull()
})

const unknown: readonly [Locale, string][] = LOCALES.map((language) => [
  language,
  MESSAGES[language]['unknown.eventTitle'],
])
it.each(unknown)(
  'an embedded event that is not there says so, with the way to the site: %s',
  async (language, title) => {
    await openPage(`${language}/events/2021-01-01-never-was/?view=list&embed`)
    expect(screen.getByRole('article', { name: title })).toBeTruthy()
    expect(within(foot()).getByRole<HTMLAnchorElement>('link').href).toBe(
      `${site}${language}/events/2021-01-01-never-was/?view=list`,
    )
  },
)

it('where the records do not come, a frame says so and still leads to the site', async () => {
  await openPage('en/?view=list&embed', { records: 'data/long-gone/' })
  expect(screen.getByRole('alert').textContent).toContain(MESSAGES.en['failure.events'])
  expect(within(foot()).getByRole<HTMLAnchorElement>('link').href).toBe(`${site}en/?view=list`)
})
