import { queryOptions } from '@tanstack/react-query'

/** The code of a corpus in files, fetched when it is first needed, and tried again where that fails. */
export const largePageQuery = queryOptions({
  queryKey: ['large page'],
  queryFn: () => import('./LargePage.tsx'),
})
