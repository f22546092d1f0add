import { screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus } from '../../testing/servedRecords.ts'

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

it('with an event open, no view is the page; a tap on the list closes it, marks its row and keeps what is asked', async () => {
  const path = 'en/events/2021-04-13-putin-biden-call/?actors=russia&view=list'
  const { user, settled, link } = await openPage(path, { width: 360 })
  expect(current()).toEqual([null, null, null])
  await user.click(within(nav() as HTMLElement).getByText('List'))
  await settled()
  expect(link()).toBe('en/?actors=russia&view=list&marked=2021-04-13-putin-biden-call')
  expect(document.querySelector('article')).toBeNull()
  expect(document.querySelector('.row[aria-current]')?.textContent).toContain('Putin')
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
