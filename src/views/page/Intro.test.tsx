import { screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { closePage, openPage } from '../../testing/openPage.tsx'

afterEach(closePage)

const intro = () => document.querySelector('.intro')

it.each([
  ['en', 'United States and Russia, day by day', 'Read the story in 14 steps'],
  ['ar', 'الولايات المتحدة وروسيا يومًا بيوم', 'اقرأ القصة في 14 محطة'],
  ['ru', 'США и Россия день за днём', 'Прочитать историю за 14 шагов'],
])('the first screen says what it is, and its link opens the story: %s', async (locale, what, story) => {
  const { user, settled, link } = await openPage(`${locale}/?view=list`)
  expect(intro()?.textContent).toContain(what)
  const open = screen.getByRole('link', { name: story })
  expect(open.getAttribute('href')).toMatch(new RegExp(`/${locale}/chronicles/road-to-geneva/`))
  await user.click(open)
  await settled()
  expect(link()).toContain(`${locale}/chronicles/road-to-geneva/`)
  expect(intro()).toBeNull()
})

it.each(['en/?view=list&q=Lavrov', 'en/actors/russia/?view=list', 'en/?view=list&embed'])(
  'says nothing where something is asked or opened, or where it is embedded: %s',
  async (path) => {
    await openPage(path)
    expect(intro()).toBeNull()
  },
)
