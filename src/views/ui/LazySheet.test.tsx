import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, expect, it } from 'vitest'
import { speeches } from '../../testing/speeches.ts'
import { SpeechProvider } from '../context/speech.ts'
import { queryClient } from '../data/queryClient.ts'
import { LazySheet } from './LazySheet.tsx'

afterEach(() => {
  cleanup()
  queryClient.clear()
})

it.each([
  ['en', 'Loading…'],
  ['ar', 'جارٍ التحميل…'],
  ['ru', 'Загружаем…'],
] as const)('%s: a sheet says that its content is loading, until it is there', async (locale, words) => {
  let resolve: (content: ComponentType) => void = () => {}
  const promise = new Promise<ComponentType>((done) => {
    resolve = done
  })
  render(
    <QueryClientProvider client={queryClient}>
      <SpeechProvider value={speeches[locale]}>
        <LazySheet name="help" title="Help" load={() => promise} onClose={() => {}} />
      </SpeechProvider>
    </QueryClientProvider>,
  )
  expect(screen.getByRole('status').textContent).toBe(words)
  resolve(() => <p>The content</p>)
  await screen.findByText('The content')
  expect(screen.queryByRole('status')).toBeNull()
})
