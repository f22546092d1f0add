import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { watchFocus } from '../ui/focus.ts'

afterEach(closePage)

const focused = () => document.activeElement

it.each([
  ['en', 'patrushev', 'Copy link', 'Русский', 'ru'],
  ['ar', 'باتروشيف', 'انسخ الرابط', 'Русский', 'ru'],
  ['ru', 'патрушев', 'Скопировать ссылку', 'English', 'en'],
])(
  'find, open, copy, close and switch language by keyboard alone: %s',
  async (locale, words, copy, other, then) => {
    const page = await openPage(`${locale}/?view=list`)
    const { user } = page
    watchFocus(document.getElementById('app') as HTMLElement)
    const tabTo = async (fits: (name: string) => boolean) => {
      for (let step = 0; step < 120; step++) {
        await user.tab()
        if (fits(focused()?.getAttribute('aria-label') ?? focused()?.textContent?.trim() ?? '')) return
      }
      throw new Error('never reached by Tab')
    }
    const all = page.count()
    await user.keyboard(`/${words}`)
    await page.settled()
    const found = page.count()
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(all)
    expect(page.listed()).toHaveLength(found)

    await tabTo(() => focused()?.closest('[data-event-id]') !== null)
    const row = focused()?.getAttribute('data-opens')
    await user.keyboard('{Enter}')
    await page.settled()
    await waitFor(() => expect(focused()?.tagName).toBe('H2'))
    await tabTo((name) => name === copy)
    await user.keyboard('{Enter}')
    const id = document.querySelector('article')?.getAttribute('data-event-id') ?? page.link().split('/')[2]
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toBe(
        new URL(`/${locale}/events/${id}/`, location.href).href,
      ),
    )
    await user.keyboard('{Escape}')
    await page.settled()
    expect(screen.queryByRole('article')).toBeNull()
    await waitFor(() => expect(focused()?.getAttribute('data-opens')).toBe(row))

    await tabTo((name) => name === other)
    await user.keyboard('{Enter}')
    await page.settled()
    expect(document.documentElement.lang).toBe(then)
    expect(page.count()).toBe(found)
  },
)

it('from the link that skips, one more press of Tab reaches the first event', async () => {
  const page = await openPage('en/?view=list')
  screen.getByRole('button', { name: 'Skip to the events' }).focus()
  await page.user.keyboard('{Enter}')
  await page.user.tab()
  expect(focused()?.closest('[data-event-id]')?.getAttribute('data-event-id')).toBe(page.listed()[0])
})
