import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, it } from 'vitest'
import type { CorpusSource } from '../../corpus/source.ts'
import { homeAddress } from '../../query/address.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf } from '../../testing/arbitraries.ts'
import { NamesProvider } from '../context/names.ts'
import { useOpened } from './useOpened.ts'
import { usePosition } from './usePosition.ts'
import { SourceProvider } from './useQuestion.ts'

beforeEach(() => addressStore.setState(homeAddress('en'), true))

/** A source that never answers, or fails, and the questions that it is asked. */
function renderWith<T>(hook: () => T, answer: () => Promise<never>) {
  const asked: (readonly [string, unknown])[] = []
  const source: CorpusSource = {
    id: 'some corpus',
    peek: () => undefined,
    revisionOf: () => 0,
    ask: (kind, params) => {
      asked.push([kind, params])
      return answer()
    },
  }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <SourceProvider value={source}>
        <NamesProvider value={corpusOf([])}>{children}</NamesProvider>
      </SourceProvider>
    </QueryClientProvider>
  )
  return { asked, ...renderHook(hook, { wrapper }) }
}
const never = () => new Promise<never>(() => {})

it('where no event is open, nothing is asked about one', () => {
  const { asked, result } = renderWith(() => [usePosition(null), useOpened()] as const, never)
  expect(asked).toEqual([])
  expect(result.current[0]).toMatchObject({ at: -1, previous: null, next: null })
  expect(result.current[1]).toEqual({
    opened: null,
    marked: null,
    markedId: null,
    isPending: false,
    error: null,
  })
})

it('an open event is asked for by its id, with the query', () => {
  const { query } = homeAddress('en')
  const { asked } = renderWith(() => usePosition('some'), never)
  expect(asked).toEqual([['position', { query, id: 'some' }]])
})

it('an event that fails is neither on its way nor unknown', async () => {
  addressStore.setState({ ...homeAddress('en'), page: { kind: 'event', id: 'some' } }, true)
  const failure = new Error('gone')
  const { result } = renderWith(
    () => useOpened(),
    () => Promise.reject(failure),
  )
  expect(result.current).toEqual({
    opened: null,
    marked: null,
    markedId: 'some',
    isPending: true,
    error: null,
  })
  await waitFor(() =>
    expect(result.current).toEqual({
      opened: null,
      marked: null,
      markedId: 'some',
      isPending: false,
      error: failure,
    }),
  )
})
