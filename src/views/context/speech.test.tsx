import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import type { Locale } from '../../schema/vocabulary.ts'
import { useLoadedSpeech, useSpeech } from './speech.ts'

/** Languages whose messages fail to load. */
const lost = vi.hoisted(() => new Set<Locale>())
vi.mock(import('../../i18n/speech.ts'), async (original) => {
  const real = await original()
  return {
    ...real,
    loadSpeech: (locale) =>
      lost.has(locale) ? Promise.reject(new Error('no network')) : real.loadSpeech(locale),
  }
})

afterEach(() => {
  cleanup()
  lost.clear()
  vi.restoreAllMocks()
})

function Speaking({ locale }: { readonly locale: Locale }) {
  const { speech, isError, retry } = useLoadedSpeech(locale)
  return (
    <>
      <p>{speech ? speech.say('nav.help') : 'speechless'}</p>
      {isError && (
        <button type="button" onClick={() => retry()}>
          retry
        </button>
      )}
    </>
  )
}

function open(locale: Locale) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const page = (locale: Locale) => (
    <QueryClientProvider client={client}>
      <Speaking locale={locale} />
    </QueryClientProvider>
  )
  const { rerender, container } = render(page(locale))
  return {
    says: () => container.querySelector('p')?.textContent,
    turn: (to: Locale) => rerender(page(to)),
  }
}

it('a page without words says nothing until they come', async () => {
  const { says } = open('ru')
  expect(says()).toBe('speechless')
  await waitFor(() => expect(says()).toBe('Справка'))
})

it('the words before stay until those of the other language have come', async () => {
  const { says, turn } = open('en')
  await waitFor(() => expect(says()).toBe('Help'))
  turn('ar')
  expect(says()).toBe('Help')
  await waitFor(() => expect(says()).toBe('مساعدة'))
})

it('they stay where the other words do not come, and the reader may try again', async () => {
  lost.add('ru')
  const { says, turn } = open('en')
  await waitFor(() => expect(says()).toBe('Help'))
  turn('ru')
  const retry = await screen.findByRole('button', { name: 'retry' })
  expect(says()).toBe('Help')
  lost.clear()
  await userEvent.click(retry)
  await waitFor(() => expect(says()).toBe('Справка'))
  expect(screen.queryByRole('button')).toBeNull()
})

it('where no words come at all there is nothing to say them in', async () => {
  lost.add('en')
  const { says } = open('en')
  await screen.findByRole('button', { name: 'retry' })
  expect(says()).toBe('speechless')
})

it('a view outside of any language is a mistake, and says so', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  function Mute() {
    return <p>{useSpeech().locale}</p>
  }
  expect(() => render(<Mute />)).toThrow('no SpeechProvider')
})
