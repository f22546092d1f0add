import { queryOptions } from '@tanstack/react-query'

/** The drawing's code, fetched when it is first needed like the records, and tried again where that fails. */
export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: () => import('./TimelineBoard.tsx'),
})
