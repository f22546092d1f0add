import { screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { rememberedLanguage, rememberTheme } from '../../state/preferences.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus, countOf, has } from '../../testing/servedRecords.ts'
import { applyTheme } from './theme.ts'

afterEach(closePage)

const { documentElement } = document
const headLink = (name: string) => within(screen.getByRole('banner')).getByRole('link', { name })

it('the colours that a reader chooses are shown at once and remembered; automatic leaves them to the device', async () => {
  const { user } = await openPage('en/?view=list')
  const choice = screen.getByRole('combobox', { name: 'Theme' })
  await user.selectOptions(choice, 'Dark')
  expect(documentElement.dataset.theme).toBe('dark')
  delete documentElement.dataset.theme
  applyTheme()
  expect(documentElement.dataset.theme).toBe('dark')
  await user.selectOptions(choice, 'Automatic')
  expect(documentElement.dataset.theme).toBeUndefined()
  applyTheme()
  expect(documentElement.dataset.theme).toBeUndefined()
})

it('a page shows the choice of an earlier visit, and nothing that is no theme', () => {
  rememberTheme('light')
  applyTheme()
  expect(documentElement.dataset.theme).toBe('light')
  localStorage.setItem('demarche-theme', '<b>')
  applyTheme()
  expect(documentElement.dataset.theme).toBeUndefined()
})

it('another language keeps what is asked, turns the page round, and is remembered', async () => {
  const page = await openPage('en/?view=list&actors=russia')
  const { user, settled, link, count } = page
  const asked = count()
  const nav = screen.getByRole('navigation', { name: 'Language' })
  expect(
    within(nav)
      .getAllByRole<HTMLAnchorElement>('link')
      .map(({ lang, hreflang }) => `${lang} ${hreflang}`),
  ).toEqual(['en en', 'ar ar', 'ru ru'])
  await user.click(headLink('العربية'))
  await settled()
  expect(link()).toBe('ar/?actors=russia&view=list')
  expect([documentElement.lang, documentElement.dir]).toEqual(['ar', 'rtl'])
  expect(headLink('العربية').getAttribute('aria-current')).toBe('true')
  expect(headLink('English').getAttribute('aria-current')).toBeNull()
  expect(rememberedLanguage()).toBe('ar')
  expect(count()).toBe(asked)
  await user.click(headLink('Русский'))
  await settled()
  expect([documentElement.lang, documentElement.dir]).toEqual(['ru', 'ltr'])
  expect(rememberedLanguage()).toBe('ru')
})

it.each([
  ['en', 'Demarche'],
  ['ar', 'مسعى'],
  ['ru', 'Демарш'],
] as const)(
  'the name of the site leads home, and the story opens beside what is asked: %s',
  async (locale, name) => {
    // On narrow screens the home page is the list.
    const path = `${locale}/?view=list&actors=russia`
    const { user, settled, link, count } = await openPage(path, { width: 360 })
    expect(count()).toBe(countOf((event) => has(event, 'russia')))
    const opener = screen.getByRole('banner').querySelector('a.story') as HTMLAnchorElement
    expect(opener.href).toContain(`/${locale}/chronicles/road-to-geneva/?actors=russia&view=list`)
    await user.click(opener)
    await settled()
    expect(link()).toBe(`${locale}/chronicles/road-to-geneva/?actors=russia&view=list`)
    expect(screen.getByRole('article').querySelector('h2')?.textContent).toBe(opener.textContent)
    await user.click(headLink(name))
    await settled()
    expect(link()).toBe(`${locale}/`)
    expect(screen.queryByRole('article')).toBeNull()
    expect(count()).toBe(corpus.events.length)
  },
)
