import { fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { homeAddress } from '../../query/address.ts'
import { addressStore } from '../../state/addressStore.ts'
import { closePage } from '../../testing/openPage.tsx'
import { renderPart } from '../../testing/renderPart.tsx'
import { Link } from './Link.tsx'

afterEach(closePage)

const there = homeAddress('ru')

async function drawn() {
  let followed = 0
  await renderPart(
    'en',
    <Link to={there} onFollow={() => followed++}>
      There
    </Link>,
  )
  const link = screen.getByRole('link', { name: 'There' })
  return { link, followed: () => followed }
}

it('a plain click follows the link without leaving the page', async () => {
  const { link, followed } = await drawn()
  // `fireEvent` returns false if the default action was prevented.
  expect(fireEvent.click(link)).toBe(false)
  expect(addressStore.getState()).toEqual(there)
  expect(followed()).toBe(1)
})

it.each([{ metaKey: true }, { ctrlKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  'a click with %j is the browser’s: a new tab, a new window, a download',
  async (how) => {
    const { link, followed } = await drawn()
    expect(fireEvent.click(link, how)).toBe(true)
    expect(addressStore.getState()).toEqual(homeAddress('en'))
    expect(followed()).toBe(0)
    expect(link.getAttribute('href')).toMatch(/\/ru\/$/)
  },
)
