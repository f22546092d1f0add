import { QueryClient } from '@tanstack/react-query'

/** Records do not change while a page is open; what fails is tried twice more, then said in words. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Files may come from a cache while the device calls itself offline.
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      // What is kept holds maps, functions and modules: there is nothing in it to share with an earlier one.
      structuralSharing: false,
      retry: 2,
      retryDelay: (failures) => 300 * 2 ** failures,
    },
  },
})
