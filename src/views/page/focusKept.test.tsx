import { waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { watchFocus } from '../ui/focus.ts'

/* The rules of `focus.ts` on the whole page, with the keyboard only. */

afterEach(closePage)

/** Opens the page with the focus listener of `main.tsx`, and finds its parts by accessible name. */
async function open(path: string, width = 1280) {
  const page = await openPage(path, { width })
  watchFocus(document.getElementById('app') as HTMLElement)
  const named = (name: string) => {
    const found = [...document.querySelectorAll<HTMLElement>('button, a')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent)?.trim() === name,
    )
    if (!found) throw new Error(`nothing is named ${name}`)
    return found
  }
  return {
    ...page,
    named,
    press: async (element: HTMLElement) => {
      element.focus()
      await page.user.keyboard('{Enter}')
      await page.settled()
    },
  }
}

const focused = () => document.activeElement as HTMLElement

it.each([
  ['all filters of a search without events', 'en/?view=list&q=zzzz', 'Clear all filters'],
  ['one of two values', 'en/?view=list&actors=russia.united-states', 'Remove: Russia'],
  ['the only value', 'en/?view=list&actors=russia', 'Remove: Russia'],
  ['all filters', 'en/?view=list&actors=russia', 'Clear all filters'],
])('the focus stays on the page when what had it takes itself away: %s', async (_, path, name) => {
  const { named, press } = await open(path)
  const gone = named(name)
  await press(gone)
  await waitFor(() => expect(focused()).not.toBe(document.body))
  expect(gone.isConnected).toBe(false)
})

it('one value removed, the focus is on the one beside it', async () => {
  const { named, press } = await open('en/?view=list&actors=russia.united-states')
  await press(named('Remove: Russia'))
  await waitFor(() => expect(focused()).toBe(named('Remove: United States')))
})

const TITLE = 'article h2'

it('an opened event has the focus on its title, and Escape gives it back to its row', async () => {
  const { press, user, listed } = await open('en/?view=list')
  const ids = listed()
  for (const id of [ids[0], ids[20], ids.at(-1)]) {
    const row = () => document.querySelector<HTMLElement>(`.list a[data-opens="${id}"]`)
    await press(row() as HTMLElement)
    await waitFor(() => expect(focused()).toBe(document.querySelector(TITLE)))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(focused()).toBe(row()))
    expect(document.querySelector('article')).toBeNull()
  }
})

it('Back closes an event, and the focus is on the page still', async () => {
  const { press } = await open('en/?view=list')
  await press(document.querySelector('.list a[data-opens]') as HTMLElement)
  await waitFor(() => expect(focused()).toBe(document.querySelector(TITLE)))
  window.history.back()
  await waitFor(() => expect(document.querySelector('article')).toBeNull())
  await waitFor(() => expect(focused()).not.toBe(document.body))
})

it('the way out of an event that is not there leads the focus along', async () => {
  const { named, press, link } = await open('en/events/no-such-event/?view=list', 360)
  await press(named('To the timeline'))
  expect(link()).not.toContain('no-such-event')
  await waitFor(() => expect(focused()).not.toBe(document.body))
})

it('the way past the head of the page leads to the events', async () => {
  const { named, press } = await open('en/?view=list')
  await press(named('Skip to the events'))
  expect(focused().className).toBe('events')
})

it('and where there are none, to the page', async () => {
  const { named, press } = await open('en/?corpus=atlantis')
  await press(named('Skip to the events'))
  expect(focused().id).toBe('events')
})
