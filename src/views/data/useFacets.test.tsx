import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, it } from 'vitest'
import type { CorpusSource } from '../../corpus/source.ts'
import { memorySource } from '../../memory/memorySource.ts'
import { homeAddress } from '../../query/address.ts'
import type { Facets, Query } from '../../query/query.ts'
import { askWords, toggle } from '../../state/actions.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf, eventOf } from '../../testing/arbitraries.ts'
import { noFiles } from '../../testing/noFiles.ts'
import { useFacets } from './useFacets.ts'
import { SourceProvider } from './useQuestion.ts'

const corpus = corpusOf([
  eventOf('a', { topics: ['summit'], title: { en: 'Call', ar: 'Call', ru: 'Call' } }),
  eventOf('b', { topics: ['summit', 'ukraine'] }),
])
const topics = (counts: Facets) => Object.fromEntries(counts.topics)
const countsOf = (summit: number): Facets => ({
  actors: new Map(),
  types: new Map(),
  topics: new Map([['summit', summit]]),
  places: new Map(),
})

beforeEach(() => addressStore.setState(homeAddress('en'), true))

it('events in memory are counted at once, and anew with each question', () => {
  const client = new QueryClient()
  const source = memorySource(corpus, noFiles)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <SourceProvider value={source}>{children}</SourceProvider>
    </QueryClientProvider>
  )
  const { result } = renderHook(() => useFacets(), { wrapper })
  expect(topics(result.current)).toEqual({ summit: 2, ukraine: 1 })
  act(() => askWords('call'))
  expect(topics(result.current)).toEqual({ summit: 1 })
})

it('counts from elsewhere stay until the next ones come, and where these never come', async () => {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  })
  const asked: { query: Query; tell: (counts: Facets) => void; fail: (why: Error) => void }[] = []
  const source: CorpusSource = {
    id: 'some corpus',
    peek: () => undefined,
    revisionOf: () => 0,
    ask: (_, query) =>
      new Promise<never>((tell, fail) => {
        asked.push({ query: query as Query, tell: tell as unknown as (counts: Facets) => void, fail })
      }),
  }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <SourceProvider value={source}>{children}</SourceProvider>
    </QueryClientProvider>
  )
  const { result } = renderHook(() => useFacets(), { wrapper })
  expect(topics(result.current)).toEqual({})
  asked[0]?.tell(countsOf(700))
  await waitFor(() => expect(topics(result.current)).toEqual({ summit: 700 }))

  act(() => toggle('types', 'sanction'))
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]?.query.types).toEqual(['sanction'])
  expect(topics(result.current)).toEqual({ summit: 700 })
  asked[1]?.tell(countsOf(30))
  await waitFor(() => expect(topics(result.current)).toEqual({ summit: 30 }))

  act(() => toggle('topics', 'ukraine'))
  await waitFor(() => expect(asked).toHaveLength(3))
  asked[2]?.fail(new Error('gone'))
  await waitFor(() => expect(client.isFetching()).toBe(0))
  expect(topics(result.current)).toEqual({ summit: 30 })

  // Earlier counts come from the cache.
  act(() => toggle('topics', 'ukraine'))
  act(() => toggle('types', 'sanction'))
  await waitFor(() => expect(topics(result.current)).toEqual({ summit: 700 }))
  expect(asked).toHaveLength(3)
})
