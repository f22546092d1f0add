import { queryOptions } from '@tanstack/react-query'

/** Lazy-loads the values of facets, which only an open menu or sheet shows. */
export const valuesQuery = queryOptions({
  queryKey: ['facet values'],
  queryFn: () => import('./FacetValues.tsx'),
  meta: { isForLater: true },
})
