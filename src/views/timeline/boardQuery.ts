import { queryOptions } from '@tanstack/react-query'

/** Lazy-loads the board, and what is above and below it. vis-timeline comes later: `handQuery`. */
export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: async () => (await import('./boardParts.ts')).boardParts,
})
