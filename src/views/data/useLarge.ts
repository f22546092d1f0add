import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Level, Near } from '../../model/nearby.ts'
import { largeCorpora } from '../../worker/client.ts'
import type { QuestionKind, Questions, SceneAsked } from '../../worker/protocol.ts'
import { queryClient } from './queryClient.ts'
import { useLastDefined } from './useLastDefined.ts'

/** Which corpus is asked, and how much of it is there: before its columns have come, answers may be coarser. */
export interface Asked {
  readonly folder: string
  readonly isLoaded: boolean
}

export const AskedContext = createContext<Asked>({ folder: '', isLoaded: false })

/** What the manifest's summary answers more coarsely. Its other answers are the same. */
const COARSE: readonly QuestionKind[] = ['scene', 'inView']

const keyOf = ({ folder, isLoaded }: Asked, kind: QuestionKind, ask: unknown): readonly unknown[] => [
  'large',
  folder,
  kind,
  ask,
  isLoaded && COARSE.includes(kind),
]

/** Asks again for all that has failed: what one failure shows is seldom all that waits for the same file. */
export const askAgain = (): void =>
  void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })

/** What a gesture passes over need not be kept for long. Milliseconds. */
const KEPT = 60_000

/** A question to the worker, kept by what is asked. */
export const question = <K extends QuestionKind>(asked: Asked, kind: K, ask: Questions[K]['ask']) =>
  queryOptions({
    queryKey: keyOf(asked, kind, ask),
    queryFn: () => largeCorpora.ask(asked.folder, kind, ask),
    gcTime: KEPT,
  })

/** The question what stands near the window. What was drawn before it has a say in the answer, not in what it answers. */
export const sceneQuestion = (
  asked: Asked,
  ask: Omit<SceneAsked, 'before' | 'near'> & { readonly near: Near | null },
  before: () => Level | null,
) =>
  queryOptions({
    queryKey: keyOf(asked, 'scene', ask),
    queryFn: () => {
      const { near } = ask
      return near && largeCorpora.ask(asked.folder, 'scene', { ...ask, near, before: before() })
    },
    enabled: ask.near !== null,
    gcTime: KEPT,
  })

/**
 * Asks the worker, kept by what was asked. `data` stays what it was before while another answer is on its way, and where
 * that fails.
 */
export function useAsk<K extends QuestionKind>(kind: K, ask: Questions[K]['ask']) {
  const asked = useContext(AskedContext)
  const query = useQuery(question(asked, kind, ask))
  const data = useLastDefined(query.data)
  return { data, isPending: query.isPending, isError: query.isError, error: query.error }
}
