import { queryOptions } from '@tanstack/react-query'

/** Lazy-loads vis-timeline, which moves the board. Without it the board can still be read and its marks opened. */
export const handQuery = queryOptions({
  queryKey: ['hand'],
  queryFn: async () => (await import('./hand.ts')).createHand,
  meta: { isForLater: true },
})
