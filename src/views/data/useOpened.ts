import { useQuery } from '@tanstack/react-query'
import { type OpenDocument, openedBy } from '../../model/opened.ts'
import type { EventHead } from '../../schema/published.ts'
import { useNames } from '../context/names.ts'
import { useAddress } from '../context/useAddress.ts'
import { question, useSource } from './useQuestion.ts'

interface Opened {
  /** Null if the link opens no document, and while the open event is loading. */
  readonly opened: OpenDocument | null
  /** The event to mark in the view: the open one, else the one that the link marks. */
  readonly marked: EventHead | null
  /** Its id, known while it is loading, too; null if there is no such event. */
  readonly markedId: string | null
  /** False once the request has failed. */
  readonly isPending: boolean
  readonly error: Error | null
}

/** The document that the link opens, and the event that it marks. */
export function useOpened(): Opened {
  const { page, marked } = useAddress()
  const names = useNames()
  const id = page.kind === 'event' ? page.id : marked
  const asked = question(useSource(), 'event', id ?? '')
  const { data, error } = useQuery({ ...asked, enabled: id !== null })
  const isMissing = id !== null && data === undefined
  const event = data ?? null
  const markedId = isMissing ? id : (event?.id ?? null)
  const opened = isMissing && page.kind === 'event' ? null : openedBy(names, page, event)
  return { opened, marked: event, markedId, isPending: isMissing && error === null, error }
}
