import { queryOptions } from '@tanstack/react-query'

/** Lazy-loads what is shown where a search finds nothing. */
export const offersQuery = queryOptions({
  queryKey: ['offers'],
  queryFn: () => import('./Offers.tsx'),
  meta: { isForLater: true },
})
