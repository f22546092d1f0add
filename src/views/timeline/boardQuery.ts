import { queryOptions } from '@tanstack/react-query'

/** Lazy-loads the board, and what stands above it. vis-timeline comes later: `handQuery`. */
export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: async () => (await import('./boardParts.ts')).boardParts,
})
