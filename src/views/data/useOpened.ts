import { useQuery } from '@tanstack/react-query'
import { type OpenDocument, openedBy } from '../../model/opened.ts'
import { useNames } from '../context/names.ts'
import { useAddress } from '../context/useAddress.ts'
import { question, useSource } from './useQuestion.ts'

interface Opened {
  /** Null if the link opens no document, and while the open event is loading. */
  readonly opened: OpenDocument | null
  /** False once the request has failed. */
  readonly isPending: boolean
  readonly error: Error | null
}

/** The document that the link opens. */
export function useOpened(): Opened {
  const page = useAddress(({ page }) => page)
  const names = useNames()
  const isEvent = page.kind === 'event'
  const asked = question(useSource(), 'event', isEvent ? page.id : '')
  const { data, error } = useQuery({ ...asked, enabled: isEvent })
  const isMissing = isEvent && data === undefined
  const opened = isMissing ? null : openedBy(names, page, data ?? null)
  return { opened, isPending: isMissing && error === null, error }
}
