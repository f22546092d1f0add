import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { atPage, homeAddress } from '../../query/address.ts'
import { addressStore } from '../../state/addressStore.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus } from '../../testing/servedRecords.ts'
import { speeches } from '../../testing/speeches.ts'
import { SpeechProvider } from '../context/speech.ts'
import { Tabs } from './Tabs.tsx'

afterEach(closePage)

const nav = () => document.querySelector<HTMLElement>('nav[aria-label="View"]')
const tabs = () => within(nav() as HTMLElement).getAllByRole('button')
const current = () => tabs().map((tab) => tab.getAttribute('aria-current'))

it('on a phone, list, timeline and filter are one tap away; wide pages have no tabs', async () => {
  await openPage('en/', { width: 360 })
  expect(tabs().map(({ textContent }) => textContent)).toEqual(['List', 'Timeline', 'Filter'])
  expect(current()).toEqual(['page', null, null])
  await openPage('en/?view=list')
  expect(nav()).toBeNull()
  await openPage('en/?view=list&embed', { width: 360 })
  expect(nav()).toBeNull()
})

it('with an event open, no view is the page; a tap on the list closes it and keeps what is asked', async () => {
  const path = 'en/events/2021-04-13-putin-biden-call/?actors=russia&view=list'
  const { user, settled, link } = await openPage(path, { width: 360 })
  expect(current()).toEqual([null, null, null])
  await user.click(within(nav() as HTMLElement).getByText('List'))
  await settled()
  expect(link()).toBe('en/?actors=russia&view=list')
  expect(document.querySelector('article')).toBeNull()
  expect(current()).toEqual(['page', null, null])
})

it('the filter tab opens the filters on a sheet of their own', async () => {
  const { user } = await openPage('en/', { width: 360 })
  await user.click(within(nav() as HTMLElement).getByText('Filter'))
  const sheet = screen.getByRole('dialog')
  expect(sheet.getAttribute('aria-label')).toBe('Filters')
  expect(document.activeElement).toBe(sheet)
  await user.click(within(sheet).getByText(`Show ${corpus.events.length} events`))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('the timeline is asked for where an event is open, and the event is closed', async () => {
  addressStore.setState(atPage(homeAddress('en'), { kind: 'event', id: 'call' }), true)
  render(
    <SpeechProvider value={speeches.en}>
      <Tabs onFilter={vi.fn()} />
    </SpeechProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Timeline' }))
  expect(addressStore.getState()).toMatchObject({ view: 'timeline', page: { kind: 'timeline' } })
  expect(current()).toEqual([null, 'page', null])
})
