import { queryOptions } from '@tanstack/react-query'

/** Lazy-loads the panel of a bin, which only a drawn board can open. */
export const binQuery = queryOptions({
  queryKey: ['bin panel'],
  queryFn: () => import('./BinPanel.tsx'),
  meta: { isForLater: true },
})
