import { queryOptions, useQuery } from '@tanstack/react-query'
import { loadEvent, loadEvents } from './load.ts'

export const eventQuery = (id: string) =>
  queryOptions({ queryKey: ['event', id], queryFn: ({ signal }) => loadEvent(id, signal) })

/** What belongs to one event alone: its claims, sources and revisions. */
export const useEvent = (id: string) => useQuery(eventQuery(id))

/** What belongs to each event alone, of all events. */
export const useAllEvents = () =>
  useQuery({ queryKey: ['events'], queryFn: ({ signal }) => loadEvents(signal) })
