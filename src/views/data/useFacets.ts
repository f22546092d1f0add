import { useDeferredValue } from 'react'
import { FACETS, type Facet, type Facets } from '../../query/query.ts'
import { useNames } from '../context/names.ts'
import { useAddress } from '../context/useAddress.ts'
import { useQuestion, useSource } from './useQuestion.ts'

const NO_COUNTS: Facets = { actors: new Map(), types: new Map(), topics: new Map(), places: new Map() }

/** The facet counts of the current query; the previous ones while new counts are loading. */
export function useFacets(): Facets {
  const query = useAddress(({ query }) => query)
  // If the source is asynchronous, the facet counts are deferred so that the status count comes first.
  const later = useDeferredValue(query)
  const isInstant = useSource().peek('facets', query) !== undefined
  return useQuestion('facets', isInstant ? query : later).data ?? NO_COUNTS
}

/** The facets that have values in this corpus. */
export function useUsedFacets(): readonly Facet[] {
  const { used } = useNames()
  return FACETS.filter((facet) => used[facet].size > 0)
}
