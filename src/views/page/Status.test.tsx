import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import type { QuestionKind } from '../../corpus/questions.ts'
import type { CorpusSource } from '../../corpus/source.ts'
import type { Corpus } from '../../index/corpus.ts'
import { memorySource } from '../../memory/memorySource.ts'
import type { DayRange } from '../../model/window.ts'
import { homeAddress } from '../../query/address.ts'
import type { Locale } from '../../schema/vocabulary.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf, eventOf, exactDay } from '../../testing/arbitraries.ts'
import { noFiles } from '../../testing/noFiles.ts'
import { speeches } from '../../testing/speeches.ts'
import { NamesProvider } from '../context/names.ts'
import { SpeechProvider } from '../context/speech.ts'
import { SourceProvider } from '../data/useQuestion.ts'
import { Status } from './Status.tsx'

interface ShownProps {
  readonly locale: Locale
  readonly source: CorpusSource
  readonly corpus: Corpus
  readonly window: DayRange | null
}

function Shown({ locale, source, corpus, window }: ShownProps) {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <SourceProvider value={source}>
        <SpeechProvider value={speeches[locale]}>
          <NamesProvider value={corpus}>
            <Status window={window} />
          </NamesProvider>
        </SpeechProvider>
      </SourceProvider>
    </QueryClientProvider>
  )
}

/** The status with this many matching events of this many; the events are on days 0, 1, 2 and so on. */
function status(locale: Locale, matching: number, all: number, window: DayRange | null = null) {
  const topicsOf = (n: number) => (n < matching ? ['summit'] : [])
  const corpus = corpusOf(
    Array.from({ length: all }, (_, n) => eventOf(`e${n}`, { when: exactDay(n), topics: topicsOf(n) })),
  )
  const home = homeAddress(locale)
  const query = matching === all ? home.query : { ...home.query, topics: ['summit'] }
  addressStore.setState({ ...home, query }, true)
  const { getByRole } = render(
    <Shown {...{ locale, corpus, window }} source={memorySource(corpus, noFiles)} />,
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
    // In Russian the noun after "of" has another case.
    ['ru', 5, 21, '5 из 21 события'],
    ['ru', 1, 22, '1 из 22 событий'],
    ['ar', 0, 0, '0 حدث'],
    ['ar', 1, 1, 'حدث واحد'],
    ['ar', 2, 2, 'حدثان'],
    ['ar', 1, 2, '1 من حدثين'],
    ['ar', 3, 3, '3 أحداث'],
    ['ar', 11, 11, '11 حدثًا'],
    ['ar', 3, 100, '3 من 100 حدث'],
  ] as const)('is said as %s says it: %d of %d', (locale, matching, all, words) => {
    expect(status(locale, matching, all)).toBe(words)
  })
})

describe('how many of them are in view', () => {
  it.each([
    ['en', 4, { from: 1, to: 2 }, '4 events, 2 in view'],
    ['en', 2, { from: 1, to: 9 }, '2 of 4 events, 1 in view'],
    ['en', 4, { from: 3, to: 3 }, '4 events, 1 in view'],
    ['en', 4, { from: 4, to: 40 }, '4 events, 0 in view'],
    ['ru', 4, { from: -9, to: 0 }, '4 события, видно 1'],
    ['ar', 2, { from: 0, to: 9 }, '2 من 4 أحداث، المعروض منها 2'],
  ] as const)('counts the first and the last day too: %s, %d events', (locale, matching, window, words) => {
    expect(status(locale, matching, 4, window)).toBe(words)
  })
})

it('where no days are shown, nothing is asked about them', () => {
  addressStore.setState(homeAddress('en'), true)
  const corpus = corpusOf([eventOf('one')])
  const asked = new Set<QuestionKind>()
  const source: CorpusSource = {
    ...memorySource(corpus, noFiles),
    peek: (kind) => (kind === 'count' ? (1 as never) : undefined),
    ask: (kind) => {
      asked.add(kind)
      return new Promise(() => {})
    },
  }
  const shown = (window: DayRange | null) => <Shown locale="en" {...{ source, corpus, window }} />
  const { getByRole, rerender } = render(shown(null))
  expect(getByRole('status').textContent).toBe('1 event')
  expect(getByRole('status').getAttribute('aria-busy')).toBe('false')
  expect(asked).not.toContain('inView')
  rerender(shown({ from: 0, to: 1 }))
  expect(getByRole('status').getAttribute('aria-busy')).toBe('true')
  expect(asked).toContain('inView')
})
