import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import type { Locale } from '../../schema/vocabulary.ts'
import { updateStore } from '../../state/updates.ts'
import { speeches } from '../../testing/speeches.ts'
import { SpeechProvider } from '../context/speech.ts'
import { UpdateNotice } from './UpdateNotice.tsx'

afterEach(() => {
  cleanup()
  updateStore.setState({ take: null })
})

async function openNotice(locale: Locale = 'en') {
  const speech = speeches[locale]
  const { container } = render(
    <SpeechProvider value={speech}>
      <UpdateNotice />
    </SpeechProvider>,
  )
  return {
    user: userEvent.setup(),
    region: container.querySelector('[aria-live="polite"]'),
    offer: (take: (() => void) | null) => act(() => updateStore.setState({ take })),
  }
}

it.each([
  ['en', 'A newer version of this site has been published.', ['Reload', 'Later']],
  ['ar', 'نُشرت نسخة أحدث من هذا الموقع.', ['تحديث', 'لاحقًا']],
  ['ru', 'Опубликована новая версия сайта.', ['Обновить', 'Позже']],
] as const)(
  'a newer build is offered in words, where a region is already listened to: %s',
  async (locale, words, names) => {
    const { region, offer } = await openNotice(locale)
    expect(region?.textContent).toBe('')
    offer(() => {})
    expect(region?.querySelector('p')?.textContent).toBe(words)
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(names)
  },
)

it('taken, it changes over to the build that was found last', async () => {
  const { user, offer } = await openNotice()
  const [second, third] = [vi.fn(), vi.fn()]
  offer(second)
  offer(third)
  await user.click(screen.getByRole('button', { name: 'Reload' }))
  expect(second).not.toHaveBeenCalled()
  expect(third).toHaveBeenCalledTimes(1)
})

it('put off, it changes nothing and does not ask again', async () => {
  const { user, region, offer } = await openNotice()
  const take = vi.fn()
  offer(take)
  await user.click(screen.getByRole('button', { name: 'Later' }))
  expect(region?.textContent).toBe('')
  offer(() => {})
  expect(region?.textContent).toBe('')
  expect(take).not.toHaveBeenCalled()
})

it('an offer that no longer stands is taken back', async () => {
  const { region, offer } = await openNotice()
  offer(() => {})
  offer(null)
  expect(region?.textContent).toBe('')
})
