import { render, screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { CorpusFile } from '../../schema/published.ts'
import { changed, faultyRecords } from '../../testing/faultyHost.ts'
import { CALL } from '../../testing/knownEvents.ts'
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
  ['en', 'Something went wrong here.', 'Try again'],
  ['ar', 'حدث خطأ ما هنا.', 'أعد المحاولة'],
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
      expect(alert.textContent).toBe(words + retry)
      screen.getByRole('link', { name: 'Русский' })
      expect(document.querySelectorAll('main')).toHaveLength(1)
    } finally {
      await host.stop()
    }
  },
)

it('a document that cannot be drawn says so in its place, and the next one is drawn', async () => {
  hush()
  const host = await faultyRecords()
  host.spoil(
    'corpus.json',
    changed<CorpusFile>((file) => ({
      ...file,
      // Beyond the range of Date.
      events: file.events.map((event) => (event.id === CALL ? { ...event, reported: 9e15 } : event)),
    })),
  )
  try {
    const page = await openPage(`ru/events/${CALL}/?view=list`, { records: host.address })
    const panel = () => screen.getByRole('article')
    expect(within(panel()).getByRole('alert').textContent).toBe(
      'Здесь что-то пошло не так.Попробовать ещё раз',
    )
    expect(page.listed()).toContain(CALL)
    await page.user.click(within(panel()).getByRole('button', { name: 'Попробовать ещё раз' }))
    within(panel()).getByRole('alert')
    await page.user.keyboard('j')
    await page.settled()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(panel().querySelector('.summary')).not.toBeNull()
  } finally {
    await host.stop()
  }
})
