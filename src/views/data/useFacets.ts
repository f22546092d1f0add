import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useDeferredValue, useMemo } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { type Facets, facets, type Query } from '../../query/query.ts'
import { useAddress } from '../context/useAddress.ts'
import { useLastDefined } from './useLastDefined.ts'

/** Who counts where the events are not in memory here. */
interface Counter {
  /** Differs for each corpus, and where its counts can differ. */
  readonly key: readonly unknown[]
  readonly count: (query: Query) => Promise<Facets>
}

export const CounterContext = createContext<Counter | null>(null)

const NOTHING: Facets = { actors: new Map(), types: new Map(), topics: new Map(), places: new Map() }

/** How many events each value would show; the counts before while new ones are on their way. */
export function useFacets(corpus: Corpus): Facets {
  const query = useAddress(({ query }) => query)
  const counter = useContext(CounterContext)
  const here = useMemo(() => (counter ? NOTHING : facets(corpus, query)), [counter, corpus, query])
  // All these counts take longer than the one that the status waits for.
  const later = useDeferredValue(query)
  const there = useQuery({
    queryKey: [...(counter?.key ?? []), 'facets', later],
    queryFn: () => counter?.count(later) ?? NOTHING,
    enabled: counter !== null,
  })
  const kept = useLastDefined(there.data)
  return counter ? (kept ?? NOTHING) : here
}
