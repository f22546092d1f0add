import { useQuery } from '@tanstack/react-query'
import { loadEvent } from './load.ts'

/** What belongs to one event alone: its claims, sources and revisions. */
export const useEvent = (id: string) =>
  useQuery({ queryKey: ['event', id], queryFn: ({ signal }) => loadEvent(id, signal) })
