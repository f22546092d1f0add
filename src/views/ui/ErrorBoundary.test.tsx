import { render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { CorpusFile } from '../../schema/published.ts'
import { changed, faultyRecords } from '../../testing/faultyHost.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

afterEach(() => {
  closePage()
  vi.restoreAllMocks()
})

function Breaks(): never {
  throw new Error('cannot be drawn')
}

/** Silences React, which also logs each error to the console. */
const hush = () => vi.spyOn(console, 'error').mockImplementation(() => {})

it('what fails while it is drawn is replaced; what stands beside it stays', () => {
  hush()
  render(
    <>
      <p>beside</p>
      <ErrorBoundary fallback={() => <p>instead</p>}>
        <Breaks />
      </ErrorBoundary>
    </>,
  )
  expect(document.body.textContent).toBe('besideinstead')
})

it('what does not fail stands as it is', () => {
  render(
    <ErrorBoundary fallback={() => 'instead'}>
      <p>whole</p>
    </ErrorBoundary>,
  )
  expect(document.body.textContent).toBe('whole')
})

it.each([
  ['en', 'The events could not be loaded.', 'Try again'],
  ['ar', 'تعذّر تحميل الأحداث.', 'أعد المحاولة'],
])(
  '%s: records of the right shape that nothing can draw leave the shell, and say so',
  async (locale, words, retry) => {
    hush()
    const host = await faultyRecords()
    // Beyond the range of Date.
    const never = { first: 9e15, last: 9e15 }
    host.spoil(
      'corpus.json',
      changed<CorpusFile>((file) => ({
        ...file,
        events: file.events.map((event) => ({ ...event, when: { ...event.when, ...never } })),
      })),
    )
    try {
      await openPage(`${locale}/?view=list`, { records: host.address })
      const alert = screen.getByRole('alert')
      expect(alert.textContent).toBe(`${words} ${retry}`)
      screen.getByRole('link', { name: 'Русский' })
      expect(document.querySelectorAll('main')).toHaveLength(1)
    } finally {
      await host.stop()
    }
  },
)
