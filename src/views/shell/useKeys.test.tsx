import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { speeches } from '../../testing/speeches.ts'

afterEach(closePage)

const help = () => document.querySelector<HTMLElement>('dialog[open]')
const head = () => document.querySelector('.masthead') as HTMLElement
const isOpen = () => document.querySelector('article') !== null

it.each([
  ['en', '?'],
  ['ar', '؟'],
  ['ru', '?'],
] as const)(
  'the help opens by its key and its button, takes the focus and gives it back: %s',
  async (locale, key) => {
    const { user } = await openPage(`${locale}/?view=list`)
    const { say } = speeches[locale]
    const button = within(head()).getByRole('button', { name: say('nav.help') })
    for (const open of [() => fireEvent.keyDown(button, { key }), () => user.click(button)]) {
      button.focus()
      await open()
      const sheet = help() as HTMLElement
      expect(sheet.getAttribute('aria-label')).toBe(say('help.title'))
      expect(document.activeElement).toBe(sheet)
      // Every key has its explanation next to it.
      const meanings = await within(sheet).findAllByRole('definition')
      expect(meanings).toHaveLength(within(sheet).getAllByRole('term').length)
      for (const meaning of meanings) expect(meaning.textContent).not.toBe('')
      await user.click(within(sheet).getByRole('button', { name: say('detail.close') }))
      expect(help()).toBeNull()
      await waitFor(() => expect(document.activeElement).toBe(button))
    }
  },
)

it('single keys can be turned off, and on again; Escape closes all the same', async () => {
  const { user, settled } = await openPage('en/?view=list')
  const setKeys = async (isOn: boolean) => {
    await user.click(within(head()).getByRole('button', { name: 'Help' }))
    const box = await within(help() as HTMLElement).findByRole<HTMLInputElement>('checkbox', {
      name: /^Enable single-key shortcuts/,
    })
    expect(box.checked).toBe(!isOn)
    await user.click(box)
    await user.click(within(help() as HTMLElement).getByRole('button', { name: 'Close' }))
  }
  await setKeys(false)
  await user.click(screen.getAllByRole('link', { name: /Patrushev and Sullivan/ })[0] as Element)
  await settled()
  const before = window.location.href
  // Includes the Arabic question mark.
  await user.keyboard('?؟/jk')
  expect(help()).toBeNull()
  expect(window.location.href).toBe(before)
  expect(document.activeElement).not.toBe(screen.getByRole('searchbox'))
  await user.keyboard('{Escape}')
  expect(isOpen()).toBe(false)
  await setKeys(true)
  await user.keyboard('?')
  expect(help()).not.toBeNull()
})

it('the slash leads to the search, where letters are text', async () => {
  const { user, settled, link } = await openPage('en/?view=list')
  await user.keyboard('/')
  const field = screen.getByRole<HTMLInputElement>('searchbox')
  expect(document.activeElement).toBe(field)
  // The slash is not typed into the field.
  expect(field.value).toBe('')
  await user.keyboard('j/k?')
  await settled()
  expect(field.value).toBe('j/k?')
  expect(help()).toBeNull()
  expect(link()).toContain('q=')
})

it('J and K lead from event to event as the list has them, by their place on any keyboard', async () => {
  const { listed, settled, user, link } = await openPage('ru/?view=list')
  const ids = listed()
  await user.click(document.querySelector(`.list [data-event-id="${ids[1]}"] a`) as Element)
  await settled()
  const press = async (key: string, code: string, more = {}) => {
    fireEvent.keyDown(document.body, { key, code, ...more })
    await settled()
    return link().split('/')[2]
  }
  expect(await press('о', 'KeyJ')).toBe(ids[2])
  expect(await press('о', 'KeyJ')).toBe(ids[3])
  expect(await press('л', 'KeyK')).toBe(ids[2])
  // Keys with a modifier belong to the browser.
  for (const held of ['ctrlKey', 'altKey', 'metaKey'])
    expect(await press('о', 'KeyJ', { [held]: true })).toBe(ids[2])
  await press('л', 'KeyK')
  expect(await press('л', 'KeyK')).toBe(ids[0])
  // There is no event before the first.
  expect(await press('л', 'KeyK')).toBe(ids[0])
})

it('while a sheet is open, keys do nothing on the page below it', async () => {
  const { user, settled, link } = await openPage('en/events/2021-04-13-putin-biden-call/?view=list')
  const before = link()
  fireEvent.keyDown(document.body, { key: '?' })
  await user.keyboard('jk/?')
  fireEvent.keyDown(document.body, { key: 'Escape' })
  await settled()
  expect(link()).toBe(before)
  expect(document.querySelectorAll('dialog')).toHaveLength(1)
  expect(isOpen()).toBe(true)
})
