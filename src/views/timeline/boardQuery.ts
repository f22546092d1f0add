import { queryOptions } from '@tanstack/react-query'

/** The board's code, which brings vis-timeline with it, and what stands above it: fetched when first needed. */
export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: async () => {
    const [{ TimelineBoard }, { Overview }] = await Promise.all([
      import('./TimelineBoard.tsx'),
      import('./Overview.tsx'),
    ])
    return { TimelineBoard, Overview }
  },
})
