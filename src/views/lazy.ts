import { queryOptions } from '@tanstack/react-query'

/* Code that is fetched when first needed, like the records, and like them tried again where it fails. */

export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: () => import('./timeline/TimelineBoard.tsx'),
})

export const largePageQuery = queryOptions({
  queryKey: ['large page'],
  queryFn: () => import('./large/LargePage.tsx'),
})
