import { queryOptions } from '@tanstack/react-query'

/** Lazy-loads the board, which includes vis-timeline, and the overview above it. */
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
