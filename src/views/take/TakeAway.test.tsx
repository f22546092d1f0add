import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, inject, it } from 'vitest'
import { LOCALES } from '../../schema/vocabulary.ts'
import { CALL } from '../../testing/knownEvents.ts'
import { MESSAGES } from '../../testing/messages.ts'
import { closePage, type OpenPage, openPage } from '../../testing/openPage.tsx'
import { openSheet } from '../../testing/takeAway.ts'

afterEach(closePage)

const inMasthead = () =>
  within(screen.getByRole('banner')).getByRole('button', { name: MESSAGES.en['take.open'] })

/** Moves the folder from which event files are fetched. */
const moveRecords = (folder: string) => {
  document.documentElement.dataset.records = folder
}

async function expectToRecover(page: OpenPage) {
  moveRecords(inject('site').records)
  await page.user.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Try again' }))
  const sheet = screen.getByRole('dialog')
  expect(await within(sheet).findByRole('button', { name: MESSAGES.en['take.copyCitation'] })).toBeTruthy()
  expect(within(sheet).queryByRole('alert')).toBeNull()
}

it.each([
  ['without a connection', 'http://127.0.0.1:1/', MESSAGES.en['failure.offline']],
  ['where they are gone', 'data/long-gone/', MESSAGES.en['failure.missing']],
])('where the records cannot be gathered, the sheet says so and tries again: %s', async (_, folder, why) => {
  const page = await openPage('en/?actors=czechia&view=list')
  moveRecords(folder)
  await page.user.click(inMasthead())
  const sheet = screen.getByRole('dialog', { name: MESSAGES.en['take.title'] })
  const failure = await within(sheet).findByRole('alert')
  expect(failure.textContent).toContain('The records could not be loaded.')
  expect(failure.textContent).toContain(why)
  expect(sheet.textContent).not.toContain('Loading the records…')
  expect(within(sheet).queryByRole('button', { name: 'CSV' })).toBeNull()
  await expectToRecover(page)
})

it('while the records are gathered the sheet says so, and can be closed', async () => {
  const silent = createServer(() => {})
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
  try {
    const page = await openPage('en/?actors=czechia&view=list')
    moveRecords(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`)
    await page.user.click(inMasthead())
    const sheet = screen.getByRole('dialog')
    expect(await within(sheet).findByText('Loading the records…')).toBeTruthy()
    expect(within(sheet).queryByRole('button', { name: 'CSV' })).toBeNull()
    await page.user.click(within(sheet).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  } finally {
    closePage()
    silent.close()
    silent.closeAllConnections()
  }
})

it('without the records the sheet can still be closed, and opened to try again', async () => {
  const page = await openPage('en/?actors=czechia&view=list')
  moveRecords('data/long-gone/')
  await page.user.click(inMasthead())
  await screen.findByRole('alert')
  await page.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
  moveRecords(inject('site').records)
  expect(await openSheet(page, 'en')).toBeTruthy()
})

it.each(LOCALES)('the sheet opens from the masthead and from an event, and closes: %s', async (language) => {
  const say = MESSAGES[language]
  const page = await openPage(`${language}/events/${CALL}/?view=list`)
  const link = page.link()
  for (const place of [screen.getByRole('banner'), screen.getByRole('article')]) {
    await page.user.click(within(place).getByRole('button', { name: say['take.open'] }))
    const sheet = screen.getByRole('dialog', { name: say['take.title'] })
    expect(within(sheet).getByRole('heading', { level: 2 }).textContent).toBe(say['take.title'])
    await within(sheet).findAllByRole('button', { name: say['take.copyCitation'] })
    expect(within(sheet).getByRole('group', { name: say['take.save'] })).toBeTruthy()
    // The sheet is not part of the link, which is that of the page below.
    expect(page.link()).toBe(link)
    await page.user.click(within(sheet).getByRole('button', { name: say['detail.close'] }))
    expect(screen.queryByRole('dialog')).toBeNull()
  }
})

it('until the events have come there is nothing to take', async () => {
  await openPage('en/?view=list', { records: 'data/long-gone/' })
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(MESSAGES.en['failure.events']))
  const banner = within(screen.getByRole('banner'))
  expect(banner.getAllByRole('button').length).toBeGreaterThan(0)
  expect(banner.queryByRole('button', { name: MESSAGES.en['take.open'] })).toBeNull()
})
