import { useDeferredValue } from 'react'
import { FACETS, type Facet, type Facets } from '../../query/query.ts'
import { useNames } from '../context/names.ts'
import { useAddress } from '../context/useAddress.ts'
import { useQuestion, useSource } from './useQuestion.ts'

const NO_COUNTS: Facets = { actors: new Map(), types: new Map(), topics: new Map(), places: new Map() }

/** How many events each value would show; the counts before while new ones are on their way. */
export function useFacets(): Facets {
  const query = useAddress(({ query }) => query)
  // Where they take a while, all these counts come after the one that the status waits for.
  const later = useDeferredValue(query)
  const isInstant = useSource().peek('facets', query) !== undefined
  return useQuestion('facets', isInstant ? query : later).data ?? NO_COUNTS
}

/** The facets of which the corpus has values. */
export function useUsedFacets(): readonly Facet[] {
  const { used } = useNames()
  return FACETS.filter((facet) => used[facet].size > 0)
}
