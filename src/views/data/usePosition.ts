import { useQuery } from '@tanstack/react-query'
import type { Position } from '../../corpus/questions.ts'
import { NO_NEIGHBOURS } from '../../model/detail.ts'
import { useAddress } from '../context/useAddress.ts'
import { question, useSource } from './useQuestion.ts'

const UNKNOWN: Position = { matches: true, at: -1, ...NO_NEIGHBOURS }

/** The position of the event among the matching events. A neutral value while it is unknown, or if no event is open. */
export function usePosition(id: string | null): Position {
  const query = useAddress(({ query }) => query)
  const asked = question(useSource(), 'position', { query, id: id ?? '' })
  return useQuery({ ...asked, enabled: id !== null }).data ?? UNKNOWN
}
