import { within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { closePage, openPage } from '../../testing/openPage.tsx'

afterEach(closePage)

it('one actor leaves its own events, and stands in the link', async () => {
  const page = await openPage('en/?view=list')
  expect(page.count()).toBe(61)
  const facet = await page.openFacet('actors')
  await page.user.click(within(facet).getByRole('checkbox', { name: /^Russia \d+$/ }))
  expect(page.count()).toBe(60)
  expect(page.listed()).toHaveLength(60)
  expect(page.link()).toBe('en/?actors=russia&view=list')
})
