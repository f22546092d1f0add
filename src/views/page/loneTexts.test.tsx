import { screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { CALL } from '../../testing/knownEvents.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'

/* Why words stand alone: docs/architecture.md, "Translated pages". The board: `e2e/translated.spec.ts`. */

afterEach(closePage)

/** The elements in which words stand beside another node. */
const crowded = () =>
  [...document.querySelectorAll('#app *')].filter(
    ({ childNodes }) =>
      childNodes.length > 1 &&
      [...childNodes].some((node) => node instanceof Text && /[\p{L}\p{N}]/u.test(node.data)),
  )

it.each([
  'en/?view=list&actors=russia.atlantis&q=a&v=0000000000',
  `ar/events/${CALL}/?view=list&v=0000000000`,
  'ru/events/2021-04-15-us-sanctions-32/?view=list',
  'en/actors/putin/?view=list',
  'ru/chronicles/road-to-geneva/?view=list&embed',
  'en/?view=list&q=zzzzzz',
])('words stand alone in their element: %s', async (path) => {
  await openPage(path)
  expect(document.querySelectorAll('#app *').length).toBeGreaterThan(20)
  expect(crowded().map(({ outerHTML }) => outerHTML)).toEqual([])
})

it('and so in menus and sheets', async () => {
  const page = await openPage('en/?view=list')
  await page.openFacet('actors')
  expect(crowded()).toEqual([])
  await page.user.click(screen.getByRole('button', { name: 'Help' }))
  screen.getByRole('dialog')
  expect(crowded()).toEqual([])
})
