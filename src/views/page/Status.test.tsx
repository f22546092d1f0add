import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../../i18n/speech.ts'
import type { DayRange } from '../../model/window.ts'
import type { Locale } from '../../schema/vocabulary.ts'
import { corpusOf, eventOf, exactDay } from '../../testing/arbitraries.ts'
import { SpeechProvider } from '../context/speech.ts'
import { Status } from './Status.tsx'

/** The status where so many of so many events match; the events lie on the days 0, 1, 2 and so on. */
async function status(locale: Locale, matching: number, all: number, window: DayRange | null = null) {
  const corpus = corpusOf(Array.from({ length: all }, (_, n) => eventOf(`e${n}`, { when: exactDay(n) })))
  const { getByRole } = render(
    <SpeechProvider value={await loadSpeech(locale)}>
      <Status corpus={corpus} matching={corpus.events.slice(0, matching)} window={window} />
    </SpeechProvider>,
  )
  return getByRole('status').textContent
}

describe('how many events match', () => {
  it.each([
    ['en', 0, 0, '0 events'],
    ['en', 1, 1, '1 event'],
    ['en', 0, 1, '0 of 1 event'],
    ['en', 1, 1_200, '1 of 1,200 events'],
    ['ru', 1, 1, '1 событие'],
    ['ru', 2, 2, '2 события'],
    ['ru', 5, 5, '5 событий'],
    ['ru', 21, 21, '21 событие'],
    // After "of" the noun is in another case than alone.
    ['ru', 5, 21, '5 из 21 события'],
    ['ru', 1, 22, '1 из 22 событий'],
    ['ar', 0, 0, '0 حدث'],
    ['ar', 1, 1, 'حدث واحد'],
    ['ar', 2, 2, 'حدثان'],
    ['ar', 1, 2, '1 من حدثين'],
    ['ar', 3, 3, '3 أحداث'],
    ['ar', 11, 11, '11 حدثًا'],
    ['ar', 3, 100, '3 من 100 حدث'],
  ] as const)('is said as %s says it: %d of %d', async (locale, matching, all, words) => {
    expect(await status(locale, matching, all)).toBe(words)
  })
})

describe('how many of them are in view', () => {
  it.each([
    ['en', 4, { from: 1, to: 2 }, '4 events, 2 in view'],
    ['en', 2, { from: 1, to: 9 }, '2 of 4 events, 1 in view'],
    ['en', 4, { from: 3, to: 3 }, '4 events, 1 in view'],
    ['en', 4, { from: 4, to: 40 }, '4 events, 0 in view'],
    ['ru', 4, { from: -9, to: 0 }, '4 события, 1 в видимом периоде'],
    ['ar', 2, { from: 0, to: 9 }, '2 من 4 أحداث، في المدى المعروض: 2'],
  ] as const)(
    'counts the first and the last day too: %s, %d events',
    async (locale, matching, window, words) => {
      expect(await status(locale, matching, 4, window)).toBe(words)
    },
  )
})
