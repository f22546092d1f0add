import { QueryClient } from '@tanstack/react-query'

/** Records do not change while a page is open, so nothing becomes stale. Failed requests are retried twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The service worker or the browser's cache may answer while the device is offline.
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      // Answers contain maps, functions and modules, which structural sharing cannot compare.
      structuralSharing: false,
      retry: 2,
      retryDelay: (failures) => 300 * 2 ** failures,
    },
  },
})
