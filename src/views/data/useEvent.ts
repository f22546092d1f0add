import { queryOptions, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { EventFile } from '../../schema/published.ts'
import { loadEvent, loadEvents } from './load.ts'

export const eventQuery = (id: string) =>
  queryOptions({ queryKey: ['event', id], queryFn: ({ signal }) => loadEvent(id, signal) })

/** How the file of an event is asked for. Another corpus may have an event of the same id: it asks in its own way. */
export const EventContext =
  createContext<(id: string) => UseQueryOptions<EventFile, Error, EventFile, string[]>>(eventQuery)

/** What belongs to one event alone: its claims, sources and revisions. */
export const useEvent = (id: string) => useQuery(useContext(EventContext)(id))

/** What belongs to each event alone, of all events. */
export const useAllEvents = () =>
  useQuery({ queryKey: ['events'], queryFn: ({ signal }) => loadEvents(signal) })
